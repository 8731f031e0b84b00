import { type EmployeeStatus, employeeStatuses } from '../store/norms.ts';
import type { EmployeeRecord, RecordTable } from '../store/record.ts';
import type { Diffs } from './changes.ts';

export interface TableReport {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly gone: number;
}

export function countPeople(
  people: readonly Pick<EmployeeRecord, 'status'>[],
): Readonly<Record<EmployeeStatus, number>> {
  const counts = employeeStatuses.map((status) => [
    status,
    people.filter((one) => (one.status ?? 'unknown') === status).length,
  ]);
  return Object.fromEntries(counts);
}

export function tableReports(diffs: Diffs, absent: number): Readonly<Record<RecordTable, TableReport>> {
  const report = ({ insert, update, unchanged, gone }: Diffs[RecordTable]): TableReport => ({
    inserted: insert.length,
    updated: update.length,
    unchanged,
    gone: gone.length,
  });
  return {
    employee: { ...report(diffs.employee), gone: absent },
    job: report(diffs.job),
    employment: report(diffs.employment),
    lifecycle: report(diffs.lifecycle),
    base_pay: report(diffs.base_pay),
    variable_pay: report(diffs.variable_pay),
    equity_grant: report(diffs.equity_grant),
    custom_value: report(diffs.custom_value),
  };
}
