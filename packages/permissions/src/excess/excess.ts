import { anyTable } from '@hibob-kit/schemas';
import { searchShows } from '../advise/retest.ts';
import { boxNames, checkbox, saveAndApply, screens } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { FieldSeen } from '../observation.ts';
import { categoryNames } from '../requirements.ts';
import type { CompanyField } from '../wanted.ts';

/** Stable names of what can be granted beyond the plan. */
export const excessCodes = ['excess.category', 'excess.table'] as const;
export type ExcessCode = (typeof excessCodes)[number];

/** Something the service user may read and nothing shared needs, told as a finding is. */
export interface Excess extends Omit<Finding, 'code'> {
  readonly code: ExcessCode;
}

/** What was looked at beyond the plan, of a few people. */
export interface Beyond {
  readonly companyFields: readonly CompanyField[];
  readonly fields: ReadonlyMap<string, FieldSeen>;
  /** Tables outside the planned categories that answered 200, with the request that was answered. */
  readonly tables: readonly { readonly id: Parameters<typeof anyTable>[0]; readonly request: string }[];
}

/** Everything granted beyond the plan, as far as it can be observed. One entry a category. */
export function excessOf({ companyFields, fields, tables }: Beyond): readonly Excess[] {
  const nameOf = categoryNames(companyFields);
  const shown = companyFields.filter(({ id }) => (fields.get(id)?.shown ?? 0) > 0);
  const categories = [...new Set(shown.map(({ categoryId }) => categoryId))];
  const alone = tables.filter(({ id }) => !categories.includes(anyTable(id).categoryId));
  return [
    ...categories.map((id) =>
      categoryExcess(
        nameOf(id),
        shown.filter(({ categoryId }) => categoryId === id),
        fields,
      ),
    ),
    ...alone.map(({ id, request }) => tableExcess(anyTable(id).name, nameOf(anyTable(id).categoryId), request)),
  ];
}

function categoryExcess(
  category: string,
  shown: readonly CompanyField[],
  fields: ReadonlyMap<string, FieldSeen>,
): Excess {
  const labels = shown.map(({ label }) => label);
  const evidence = shown.map(({ id, label }) => {
    const seen = fields.get(id);
    return `${seen?.shown ?? 0} of ${seen?.asked ?? 0} people show ${label}, which nothing you share needs.`;
  });
  return {
    ...excess('excess.category', category, evidence),
    title: `${category} can be read, and nothing you share is in it`,
    rights: ['view'],
    fields: labels,
    causes: [
      {
        code: 'audience.two-groups',
        about: null,
        cause: `${boxNames.view} is ticked on ${category}, in the group of the service user or in another one it is in: what groups grant adds up.`,
        lookAt: `The ${category} row in every group that lists the service user.`,
      },
    ],
    retest: searchShows(
      shown.map(({ id }) => id),
      `no key of ${labels.join(', ')}`,
    ),
  };
}

function tableExcess(table: string, category: string, request: string): Excess {
  return {
    ...excess('excess.table', category, [`${table} table: answers 200, and nothing you share is in it.`]),
    title: `The ${table} table can be read, and nothing you share is in it`,
    rights: ['view', 'viewHistory'],
    retest: { request, shows: 'status 403' },
  };
}

function excess(code: ExcessCode, category: string, evidence: readonly string[]): Omit<Excess, 'retest'> {
  return {
    code,
    severity: 'advisory',
    certainty: 'certain',
    title: '',
    category,
    rights: [],
    fields: [],
    evidence,
    causes: [],
    fix: [
      `${screens.permissionGroups}.`,
      'Open the group of the service user.',
      `${screens.peoplesData} → People.`,
      `${category}: untick “${checkbox('view', category)}”, and the boxes beside it.`,
      saveAndApply,
    ],
    instead: null,
  };
}
