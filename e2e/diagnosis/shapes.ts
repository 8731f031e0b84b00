import { rightsOf } from '@hibob-kit/permissions';
import { companyOf, guideGroup, smallCompany } from '@hibob-kit/scenarios';
import type { StoredPerson } from '@hibob-kit/schemas';
import { type Draft, guideDraft, type PersonChange, withCompany, withGroup } from './draft.ts';
import { managedBy } from './hidden-people.ts';

export const testFieldId = 'payroll.custom.field_1700000000001';
export const benefits = { id: 'category_1700000000100', name: 'Benefits (Custom)' };
export const benefitIds = [
  'custom.category_1700000000100.field_1700000000101',
  'custom.category_1700000000100.field_1700000000102',
] as const;

let fewIds: ReadonlySet<string> | null = null;

/** The companies in which every setup is tried. */
export const shapes = {
  small: guideDraft,
  /** As few people as show something of everything. */
  tiny: peopled(
    'tiny',
    (person) => (few().has(person.id) ? person : null),
    (person) => managedBy(few())(person, 0),
  ),
  /** Nobody has a history yet: whoever works there began with what they have now. */
  young: peopled('young', withoutPast),
  /** Fields and a category of the company's own are selected. */
  custom: withCustomFields(guideDraft),
  large: withCompany(guideDraft, { employees: 5_000 }),
} as const satisfies Record<string, Draft>;

export type ShapeId = keyof typeof shapes;

function peopled(name: string, ...changes: readonly PersonChange[]): Draft {
  return { ...guideDraft, people: changes.map((change, at) => ({ name: `${name} ${at}`, change })) };
}

/** The head, two below, and the first of each lifecycle status. */
function few(): ReadonlySet<string> {
  if (fewIds) return fewIds;
  const { people } = companyOf(smallCompany);
  const everybody = Array.from({ length: people.size }, (_, index) => people.at(index));
  const firstOf = (is: (person: StoredPerson) => boolean) => everybody.find(is)?.id ?? '';
  const inStatus = (status: string) => (person: StoredPerson) =>
    person.tables.lifecycle.some((row) => String(row.columns.status).toLowerCase() === status);
  fewIds = new Set([
    ...everybody.slice(0, 3).map(({ id }) => id),
    firstOf(inStatus('hired')),
    firstOf(inStatus('terminated')),
    firstOf(inStatus('parental leave')),
    firstOf((person) => person.tables.equities.length > 0),
    firstOf((person) => person.facts['home.legalGender'] !== undefined),
  ]);
  return fewIds;
}

function withoutPast(person: StoredPerson): StoredPerson {
  const start = String(person.facts['work.startDate'] ?? '2026-01-01');
  const one = (id: 'work' | 'employment' | 'salaries') => {
    const rows = person.tables[id].toSorted((first, second) => (first.effectiveDate < second.effectiveDate ? -1 : 1));
    const last = rows.filter((row) => row.effectiveDate <= '2026-11-02').at(-1) ?? rows[0];
    return last === undefined ? [] : [{ ...last, effectiveDate: start }];
  };
  return {
    ...person,
    tables: {
      ...person.tables,
      work: one('work'),
      employment: one('employment'),
      salaries: one('salaries'),
      equities: person.tables.equities.slice(0, 1),
      variable: [],
    },
  };
}

/** The guide's two examples: a field in Payroll, and one in a category of the company's own. */
function withCustomFields(draft: Draft): Draft {
  const custom = { type: 'text', masked: false, values: ['A', 'B'] } as const;
  return {
    ...withGroup(
      withCompany(draft, {
        customCategories: [benefits],
        customFields: [
          { ...custom, id: testFieldId, label: 'JA Test Field', categoryId: 'payroll' },
          { ...custom, id: benefitIds[0], label: 'benefits eligible', categoryId: benefits.id },
          { ...custom, id: benefitIds[1], label: 'benefits provider', categoryId: benefits.id },
        ],
      }),
      { categories: { ...guideGroup.categories, [benefits.id]: rightsOf('VHE') } },
    ),
    selection: { ...draft.selection, extra: [testFieldId, benefitIds[0]] },
  };
}
