import type { Connection, PayRow, Store } from '../store/store.ts';
import { dossiersOf } from './dossiers.ts';
import { everythingAsked, openReading } from './open-reading.ts';
import { basePayOut } from './pay-rows.ts';

/** A base pay row beside what it comes to in a year. */
export type PaidOut = PayRow & ReturnType<typeof basePayOut>;

export async function paidOut(
  store: Store,
  connection: Connection,
  rows: readonly PayRow[],
  now: string,
  asOf: string | null,
): Promise<readonly PaidOut[]> {
  const { context } = await openReading(store, connection, { ...everythingAsked, asOf }, now, false);
  const ids = [...new Set(rows.map(({ employeeId }) => employeeId))];
  const people = await dossiersOf(store, connection.id, ids, ['employment', 'lifecycle'], asOf);
  return rows.flatMap((row) => {
    const dossier = people.get(row.employeeId);
    return dossier === undefined ? [] : [{ ...row, ...basePayOut(row, dossier, context) }];
  });
}
