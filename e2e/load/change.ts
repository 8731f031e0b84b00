import type { Town } from './town.ts';

/** Something happens at every company, to another person each time: a new name, or a raise. */
export async function change(town: Pick<Town, 'companies' | 'control'>, at: number): Promise<void> {
  for (const { id, people } of town.companies) {
    const somebody = people[at % people.length] ?? '';
    const place = `/companies/${id}/employees/${somebody}`;
    if (at % 2 === 0) await town.control('PUT', place, { values: { 'root.firstName': `Name ${at}` } });
    else await town.control('POST', `${place}/tables/salaries/rows`, raise(at, Math.floor(at / people.length)));
  }
}

/** Nobody can have two raises on one day. */
function raise(at: number, days: number): object {
  const base = { value: 50_000 + at, currency: 'EUR' };
  const effectiveDate = new Date(Date.UTC(2026, 10, 2 + days)).toISOString().slice(0, 10);
  return { effectiveDate, base, payPeriod: 'Annual', payFrequency: 'Monthly' };
}
