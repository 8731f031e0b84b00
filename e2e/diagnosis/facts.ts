import { rightsOf } from '@hibob-kit/permissions';
import type { StoredPerson, StoredRow, TableId } from '@hibob-kit/schemas';
import { type Draft, type PersonChange, withCompany, withRights } from './draft.ts';
import type { Element } from './element.ts';

const today = '2026-11-02';

const fact = (slot: string, id: string, label: string | null, change: Element['change']): Element => ({
  id: `company: ${id}`,
  slot: `company ${slot}`,
  label,
  change,
});

const people = (name: string, change: PersonChange) => (draft: Draft) => ({
  ...draft,
  people: [...draft.people, { name, change }],
});

const statusOf = ({ tables }: StoredPerson) =>
  String(
    tables.lifecycle
      .toSorted((one, other) => (one.effectiveDate < other.effectiveDate ? -1 : 1))
      .filter((row) => row.effectiveDate <= today)
      .at(-1)?.columns.status ?? 'hired',
  ).toLowerCase();

/** Nobody has a value in this field. */
export const without =
  (fieldId: string): PersonChange =>
  (person) => ({
    ...person,
    facts: Object.fromEntries(Object.entries(person.facts).filter(([id]) => id !== fieldId)),
  });

/** As a company that moved to HiBob later has them: the row in force alone. Of somebody not yet here only pay is in force. */
const onlyCurrent =
  (...tableIds: readonly TableId[]): PersonChange =>
  (person) => ({
    ...person,
    tables: {
      ...person.tables,
      ...Object.fromEntries(
        tableIds.map((id) => {
          const rows = person.tables[id].toSorted((one, other) => (one.effectiveDate < other.effectiveDate ? -1 : 1));
          const begun =
            rows.filter((row) => row.effectiveDate <= today).at(-1) ?? (id === 'salaries' ? rows[0] : undefined);
          if (id === 'variable') return [id, lastOfEachType(rows)];
          return [id, begun === undefined ? [] : [begun]];
        }),
      ),
    },
  });

const lastOfEachType = (rows: readonly StoredRow[]) => [
  ...new Map(
    rows.filter((row) => row.effectiveDate <= today).map((row) => [String(row.columns.variableType), row]),
  ).values(),
];

const begunOnly =
  (tableId: 'work' | 'employment' | 'salaries'): PersonChange =>
  (person) => {
    const rows = person.tables[tableId].filter((row) => row.effectiveDate <= today);
    return { ...person, tables: { ...person.tables, [tableId]: rows } };
  };

const noRows =
  (tableId: TableId): PersonChange =>
  (person) => ({ ...person, tables: { ...person.tables, [tableId]: [] } });

const diversity = { id: 'category_1700000000200', name: 'Diversity & Inclusion' };
const pay = { id: 'category_1700000000300', name: 'Pay (Custom)' };

const moved = (fieldId: string, to: typeof diversity, letters: '' | 'VH' | 'VHE') => (draft: Draft) => {
  const company = withCompany(draft, {
    customCategories: [...draft.company.customCategories.filter(({ id }) => id !== to.id), to],
    movedFields: { ...draft.company.movedFields, [fieldId]: to.id },
  });
  return withRights(company, to.id, rightsOf(letters));
};

const alwaysSensitive = [
  'personal.birthDate',
  'personal.age',
  'identification.ssn',
  'identification.ssnSerialNumber',
  'payroll.nin',
  'employee.sin',
  'financial.passportNumber',
  'financial.identificationNumber',
  'home.spouse.birthDate',
];

const onlyNewestHasEquity: PersonChange = (person) =>
  String(person.facts['work.startDate']) >= '2026-01-01' ? person : noRows('equities')(person, 0);

/** No part of the space, and yet possible: with `firstSalaryIsCurrent` off a salary to come shows like one that is over. */
export const nobodyHiredHasASalary: Element = fact(
  'hired salary rows',
  'whoever is hired has no Salary row yet',
  null,
  people('begun salaries', begunOnly('salaries')),
);

/** What a company is like, some of which looks over the API as a mistake does. */
export const facts: readonly Element[] = [
  fact(
    'leavers',
    'nobody is inactive',
    'company.nobody-inactive',
    people('active', (person) => (['hired', 'terminated'].includes(statusOf(person)) ? null : person)),
  ),
  fact(
    'leavers',
    'nobody has left',
    'company.nobody-left',
    people('no leavers', (person) => (statusOf(person) === 'terminated' ? null : person)),
  ),
  fact(
    'gender',
    'nobody has a gender',
    'company.nobody-has-a-value home.legalGender',
    people('no gender', without('home.legalGender')),
  ),
  fact(
    'birth date',
    'nobody has a birth date',
    'company.nobody-has-a-value personal.birthDate',
    people('no birth date', without('personal.birthDate')),
  ),
  fact(
    'work rows',
    'Work has no earlier rows',
    'company.no-earlier-rows work',
    people('work now', onlyCurrent('work')),
  ),
  fact(
    'employment rows',
    'Employment has no earlier rows',
    'company.no-earlier-rows employment',
    people('employment now', onlyCurrent('employment')),
  ),
  fact(
    'lifecycle rows',
    'Lifecycle has no earlier rows',
    'company.no-earlier-rows lifecycle',
    people('lifecycle now', onlyCurrent('lifecycle')),
  ),
  fact(
    'pay rows',
    'Payroll has no earlier rows',
    'company.no-earlier-rows payroll',
    people('pay now', onlyCurrent('salaries', 'variable')),
  ),
  fact(
    'equity rows',
    'Equity has no earlier rows',
    'company.no-earlier-rows equity',
    people('equity now', onlyCurrent('equities')),
  ),
  fact('equity rows', 'nobody has equity', 'company.module-not-used equity', people('no equity', noRows('equities'))),
  fact('equity rows', 'only the newest have equity', null, people('some equity', onlyNewestHasEquity)),
  fact('variable rows', 'nobody has variable pay', null, people('no variable', noRows('variable'))),
  fact('hired work rows', 'whoever is hired has no Work row yet', null, people('begun work', begunOnly('work'))),
  fact('hired rows', 'whoever is hired has no Employment row yet', null, people('begun', begunOnly('employment'))),
  fact('sensitive', 'gender needs Edit', null, (draft) => sensitive(draft, 'home.legalGender')),
  fact('names', 'names need Edit', null, (draft) => sensitive(draft, 'root.firstName', 'root.surname')),
  fact('regime', 'field-level permissions', null, (draft) => withCompany(draft, { regime: 'field-level' })),
  fact('renamed', 'categories renamed', null, (draft) =>
    withCompany(draft, { renamedCategories: { payroll: 'Compensation', home: 'Private life', work: 'Role' } }),
  ),
  ...(['', 'VH', 'VHE'] as const).flatMap((letters) => [
    fact(
      'gender',
      `gender moved to Diversity & Inclusion, ${letters} ticked there`,
      null,
      moved('home.legalGender', diversity, letters),
    ),
    fact(
      'pay field',
      `pay moved to Pay (Custom), ${letters} ticked there`,
      null,
      moved('payroll.salary.payment', pay, letters),
    ),
  ]),
  fact('pay', 'pay needs Edit', null, (draft) => sensitive(draft, 'payroll.salary.payment')),
  fact(
    'on leave',
    'nobody is on leave',
    null,
    people('no leave', (person) => (statusOf(person).includes('leave') ? null : person)),
  ),
  fact(
    'on leave',
    'nobody is on leave or hired',
    null,
    people('no leave or hired', (person) =>
      statusOf(person).includes('leave') || statusOf(person) === 'hired' ? null : person,
    ),
  ),
  fact('birth date', 'birth date moved to Home', null, (draft) =>
    withCompany(draft, { movedFields: { ...draft.company.movedFields, 'personal.birthDate': 'home' } }),
  ),
];

function sensitive(draft: Draft, ...fieldIds: readonly string[]): Draft {
  const known = draft.company.sensitiveFields ?? alwaysSensitive;
  return withCompany(draft, { sensitiveFields: [...known, ...fieldIds] });
}
