import { type CompanyData, companyOf, defaultCompany, smallCompany } from '@hibob-kit/scenarios';
import type { StoredPerson, TableId, Value } from '@hibob-kit/schemas';

export const thousand: CompanyData = companyOf(defaultCompany);
export const sixty: CompanyData = companyOf(smallCompany);

export function everybody({ people }: CompanyData): readonly StoredPerson[] {
  return Array.from({ length: people.size }, (_, index) => people.at(index));
}

/** A column of the row that holds on the company's day; undefined before the first row. */
export function columnToday(
  { today }: CompanyData,
  person: StoredPerson,
  table: TableId,
  key: string,
): Value | undefined {
  return person.tables[table].findLast((row) => row.effectiveDate <= today)?.columns[key];
}

export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
