import { type StoredPerson, type StoredRow, type TableId, tables, type Value } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { derivedColumns } from '../tables/completed-columns.ts';
import { newRow } from './dated-row.ts';
import type { Entrance } from './entrance.ts';
import { standingRow } from './standing.ts';

/** The tables of somebody new. Employment and pay begin with a row where something of them was sent (inferred). */
export function firstRows(
  company: Company,
  { startDate, site, manager }: Entrance,
  values: ReadonlyMap<string, Value>,
): StoredPerson['tables'] {
  const place = { site: site.name, siteId: site.id, reportsTo: manager, workChangeType: 'New Employee' };
  return {
    work: [newRow(company, startDate, { ...columnsSent('work', values), ...place })],
    employment: rowOf('employment'),
    salaries: rowOf('salaries'),
    lifecycle: enteringRows(company, startDate),
    equities: [],
    variable: [],
  };

  function rowOf(tableId: TableId): readonly StoredRow[] {
    const columns = columnsSent(tableId, values);
    return Object.keys(columns).length === 0 ? [] : [newRow(company, startDate, columns)];
  }
}

/** Hired from today on while the first day is ahead (help centre), employed from the first day. */
export function enteringRows(company: Company, startDate: string, note: string | null = null): readonly StoredRow[] {
  const employed = standingRow(company, startDate, 'employed', { note });
  return startDate > company.today ? [standingRow(company, company.today, 'hired'), employed] : [employed];
}

/** Columns nobody enters are passed over, as in a table write. */
function columnsSent(tableId: TableId, values: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  const entered = tables[tableId].columns.filter(({ key }) => !derivedColumns[tableId]?.includes(key));
  const sent = entered.map(({ key, field }) => [key, field && values.get(field)] as const);
  return Object.fromEntries(
    sent.flatMap(([key, value]) => (value === undefined || value === null ? [] : [[key, value]])),
  );
}
