import type { TableId } from '@hibob-kit/schemas';
import type { BoxState, FindingCode, PlanRow } from '../finding.ts';
import type { FieldSeen, Observation, TableSeen } from '../observation.ts';
import type { Requirements } from '../requirements.ts';
import type { Right } from '../right.ts';
import type { CompanyField } from '../wanted.ts';

/** What a check saw, as it is kept to be compared with a later one: counts and names of fields, no value of any person. */
export interface Seen {
  readonly companyFields: readonly CompanyField[];
  readonly people: {
    readonly visible: number;
    readonly active: number;
    /** The rest is not there where a check was kept before captures were made of checks. */
    readonly statuses?: Readonly<Record<string, number>> | null;
    readonly hiddenManagers?: number | null;
    readonly withoutId?: number;
  };
  readonly fields: Readonly<Record<string, FieldSeen>>;
  readonly tables: Readonly<Partial<Record<TableId, TableSeen>>>;
  readonly boxes: readonly SeenBoxes[];
  /** Everybody and everything was asked. Not there: a usual check, or one kept before this was. */
  readonly deep?: boolean;
}

export interface SeenBoxes extends Readonly<Record<Right, BoxState>> {
  readonly categoryId: string;
  readonly category: string;
}

/** One check of a connection. */
export interface PastCheck {
  readonly at: string;
  readonly findings: readonly { readonly code: FindingCode; readonly title: string }[];
  /** null where it ended before it saw anything. */
  readonly seen: Seen | null;
}

export function seenIn(requirements: Requirements, observation: Observation, plan: readonly PlanRow[]): Seen {
  const idOf = new Map(requirements.categories.map(({ categoryId, categoryName }) => [categoryName, categoryId]));
  const { companyFields, people, fields, tables } = observation;
  return {
    companyFields,
    people: { ...people, statuses: people.statuses && Object.fromEntries(people.statuses) },
    fields: Object.fromEntries(fields),
    tables: Object.fromEntries(tables),
    boxes: plan.map(({ category, view, viewHistory, edit }) => ({
      categoryId: idOf.get(category) ?? category,
      category,
      view,
      viewHistory,
      edit,
    })),
  };
}
