import {
  type Access,
  accessOf,
  fieldOutcome,
  type Rights,
  type TableOutcome,
  tableOutcome,
} from '@hibob-kit/permissions';
import { type FeatureId, type Field, type TableId, tables, type Value } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import type { DatedRow } from '../company/current.ts';
import { type People, type Person, peopleOf } from '../company/people.ts';

/** What a service user may do with the categories of one employee. One and the same function for all with the same rights. */
export type RightsOn = (categoryId: string) => Rights;

/** An employee within reach, with the rights on them. */
export interface Reached {
  readonly person: Person;
  readonly rights: RightsOn;
}

export type Found =
  | { readonly kind: 'reached'; readonly reached: Reached }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unknown' };

/** A field as an employee shows it to the caller. Fields that are hidden are not among them. */
export interface Revealed {
  readonly field: Field;
  readonly show: 'value' | 'null' | 'masked';
}

export type RowsSeen = { readonly kind: 'rows'; readonly rows: readonly DatedRow[] } | { readonly kind: 'forbidden' };

/** A company as one service user may see it. All that handlers know of it. */
export interface View {
  readonly company: Company;
  readonly people: People;
  /** Everybody within reach, in the company's order; only active ones unless asked. */
  readonly reached: (showInactive: boolean) => readonly Reached[];
  readonly find: (person: Person | null) => Found;
  readonly reveal: (rights: RightsOn, fields: readonly Field[]) => readonly Revealed[];
  readonly rows: (tableId: TableId, reached: Reached) => RowsSeen;
  /** Whether a feature permission is granted by any group that counts. */
  readonly may: (feature: FeatureId) => boolean;
  /** Whether a feature permission of the tab People's data holds on this employee, in reach or not. */
  readonly mayOn: (feature: FeatureId, person: Person) => boolean;
  /** Whether a table can be seen of anyone at all. */
  readonly opens: (tableId: TableId) => boolean;
}

/** The view of a service user, one per version of the company: what was worked out for a view holds as long as the version. */
export function viewOf(company: Company, serviceUserId: string): View {
  const views = viewsByCompany.get(company) ?? new Map<string, View>();
  viewsByCompany.set(company, views);
  const known = views.get(serviceUserId);
  if (known) return known;
  const view = createView(company, accessOf(serviceUserId, company.groups));
  views.set(serviceUserId, view);
  return view;
}

const viewsByCompany = new WeakMap<Company, Map<string, View>>();

function createView(company: Company, access: Access): View {
  const people = peopleOf(company);
  const { switches, sensitiveFields } = company.data;
  const known: (Reached | 'outside')[] = [];
  const reach = (person: Person): Reached | 'outside' => {
    const seen = known[person.index];
    if (seen) return seen;
    const rights = access.rightsOn(person);
    const reached = rights ? { person, rights } : 'outside';
    known[person.index] = reached;
    return reached;
  };
  const outcomeOn = (tableId: TableId, rights: RightsOn): TableOutcome =>
    tableOutcome(rights(tables[tableId].categoryId), switches);

  return {
    company,
    people,
    reached: (showInactive) => {
      const all: Reached[] = [];
      for (let index = 0; index < people.size; index += 1) {
        const reached = reach(people.at(index));
        if (reached !== 'outside' && (showInactive || isActive(reached.person))) all.push(reached);
      }
      return all;
    },
    find: (person) => {
      if (!person) return { kind: 'unknown' };
      const reached = reach(person);
      return reached === 'outside' ? { kind: 'outside' } : { kind: 'reached', reached };
    },
    reveal: (rights, fields) => fields.flatMap((field) => revealed(field, rights(field.categoryId)) ?? []),
    rows: (tableId, { person, rights }) => {
      const rows = person.rows(tableId);
      const outcome = outcomeOn(tableId, rights);
      if (outcome === 'forbidden') return { kind: 'forbidden' };
      return { kind: 'rows', rows: outcome === 'all-rows' ? rows : rows.filter((one) => one.isCurrent) };
    },
    may: (feature) => access.features.has(feature),
    mayOn: (feature, person) => access.featuresOn(person).has(feature),
    opens: (tableId) => outcomeOn(tableId, access.rightsOnAnyone) !== 'forbidden',
  };

  function revealed(field: Field, rights: Rights): Revealed | null {
    const sensitive = sensitiveFields.has(field.id);
    if (fieldOutcome(rights, sensitive) === 'visible') return { field, show: 'value' };
    if (!sensitive || fieldOutcome(rights, false) === 'hidden') return null;
    // Only Edit is missing, and what then stands there is not known.
    const shown = { omitted: null, null: 'null', 'masked text': 'masked' } as const;
    const show = shown[switches.sensitiveWithoutEdit];
    return show && { field, show };
  }
}

/** What stands for a value that may be seen but not read. */
export const maskedText = '••••••••';

export function shownValue(person: Person, { field, show }: Revealed): Value {
  if (show === 'null') return null;
  const value = person.value(field.id);
  return show === 'masked' && value !== null ? maskedText : value;
}

/** Source: `internal.status` is Active or Inactive whatever the lifecycle status is called (help centre). */
function isActive(person: Person): boolean {
  return person.value('internal.status') === 'Active';
}
