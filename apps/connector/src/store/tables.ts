import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { RecordTable } from './record.ts';
import { basePay, customValue, employee, employment, equityGrant, job, lifecycle, variablePay } from './schema.ts';

/** The columns every record table has and the repository works with. */
export type RecordPgTable = PgTable & {
  readonly connectionId: PgColumn;
  readonly employeeId: PgColumn;
  readonly sourceEntryId: PgColumn;
  readonly sourcePath: PgColumn;
  readonly payloadHash: PgColumn;
  readonly visibility: PgColumn;
  readonly withheld: PgColumn;
  readonly recordedFrom: PgColumn;
  readonly recordedTo: PgColumn;
};

export const tables: Readonly<Record<RecordTable, RecordPgTable>> = {
  employee,
  job,
  employment,
  lifecycle,
  base_pay: basePay,
  variable_pay: variablePay,
  equity_grant: equityGrant,
  custom_value: customValue,
};
