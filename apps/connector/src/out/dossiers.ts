import { type Dossier, dossierOf } from '../snapshot/dossier.ts';
import type { Asked } from '../store/asked.ts';
import type { RecordTable, Row } from '../store/record.ts';
import type { Store } from '../store/store.ts';

/** A table of a dossier beside the person themselves. */
export type Beside = Exclude<RecordTable, 'employee'>;

export const allBesides = [
  'job',
  'employment',
  'lifecycle',
  'base_pay',
  'variable_pay',
  'equity_grant',
  'custom_value',
] as const satisfies readonly Beside[];

/** What is held of some people at a moment, whether HiBob shows them or not. Tables not asked for are empty. */
export async function dossiersOf(
  store: Store,
  connectionId: string,
  employeeIds: readonly string[],
  besides: readonly Beside[],
  asOf: string | null,
): Promise<ReadonlyMap<string, Dossier>> {
  const asked: Asked = { asOf, changedSince: null, includeGone: false, anyPresence: true };
  const read = new Map<Beside, ReadonlyMap<string, readonly Row[]>>();
  for (const table of besides) {
    read.set(table, byEmployee(await store.rowsOf(connectionId, table, employeeIds, asked)));
  }
  const employees = await store.rowsOf(connectionId, 'employee', employeeIds, asked);
  const rowsOf =
    (employeeId: string) =>
    <T extends Beside>(table: T) =>
      (read.get(table)?.get(employeeId) ?? []) as readonly Row<T>[];
  return new Map(employees.map((employee) => [employee.employeeId, dossierOf(employee, rowsOf(employee.employeeId))]));
}

function byEmployee(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const byId = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byId.get(row.employeeId);
    if (own === undefined) byId.set(row.employeeId, [row]);
    else own.push(row);
  }
  return byId;
}
