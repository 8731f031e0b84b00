import type { basePay, customValue, employee, employment, equityGrant, job, lifecycle, variablePay } from './schema.ts';

/** The record tables, in the order they are written and exported. */
export const recordTables = [
  'employee',
  'job',
  'employment',
  'lifecycle',
  'base_pay',
  'variable_pay',
  'equity_grant',
  'custom_value',
] as const;
export type RecordTable = (typeof recordTables)[number];

/** A row as it is stored, bookkeeping included. */
export interface RowOf {
  readonly employee: Readonly<typeof employee.$inferSelect>;
  readonly job: Readonly<typeof job.$inferSelect>;
  readonly employment: Readonly<typeof employment.$inferSelect>;
  readonly lifecycle: Readonly<typeof lifecycle.$inferSelect>;
  readonly base_pay: Readonly<typeof basePay.$inferSelect>;
  readonly variable_pay: Readonly<typeof variablePay.$inferSelect>;
  readonly equity_grant: Readonly<typeof equityGrant.$inferSelect>;
  readonly custom_value: Readonly<typeof customValue.$inferSelect>;
}
export type Row<T extends RecordTable = RecordTable> = RowOf[T];

/** What the store adds to a record when it writes it. */
export type Bookkeeping =
  | 'connectionId'
  | 'runId'
  | 'fetchedAt'
  | 'recordedFrom'
  | 'recordedTo'
  | 'presence'
  | 'mergedInto'
  | 'firstSeenAt';

/** A record as the sync makes it. Every column is named: a column HiBob did not answer is null, never left out. */
export type RecordOf<T extends RecordTable> = Omit<RowOf[T], Bookkeeping>;

/** Before its hash is made. */
export type Unsealed<R> = Omit<R, 'payloadHash'>;

export type EmployeeRecord = RecordOf<'employee'>;
export type JobRecord = RecordOf<'job'>;
export type EmploymentRecord = RecordOf<'employment'>;
export type LifecycleRecord = RecordOf<'lifecycle'>;
export type BasePayRecord = RecordOf<'base_pay'>;
export type VariablePayRecord = RecordOf<'variable_pay'>;
export type EquityGrantRecord = RecordOf<'equity_grant'>;
export type CustomValueRecord = RecordOf<'custom_value'>;

/** Names a record within one connection and table. */
export interface RecordId {
  readonly employeeId: string;
  readonly sourceEntryId: string;
}

/** The same as one string, for maps: `<employeeId>/<sourceEntryId>`. Employee ids hold no slash. */
export type RecordKey = string;

export function recordKey(id: RecordId): RecordKey {
  return `${id.employeeId}/${id.sourceEntryId}`;
}
