import type { CuratedPerson } from './curated.ts';

type Rows = NonNullable<CuratedPerson['tables']>[string];

/** What a row says beside what it is there for: somebody at the Lisbon office who works full time and earns 42,000 EUR a year. */
export function whole(person: CuratedPerson): CuratedPerson {
  const { fields, tables, ...rest } = person;
  return {
    site: 'Lisbon',
    department: 'Finance',
    ...rest,
    fields: { Gender: 'Female', 'Date of Birth': '1990-05-17', ...fields },
    tables: { Employment: fullTime, Salary: yearly(42_000), ...tables },
  };
}

export const fullTime: Rows = [
  { contract: 'Full time', type: 'Permanent', salaryPayType: 'Salaried', fte: 100, weeklyHours: 40 },
];

export function yearly(value: number, currency = 'EUR'): Rows {
  return [{ base: { value, currency }, payPeriod: 'Annual', payFrequency: 'Monthly' }];
}
