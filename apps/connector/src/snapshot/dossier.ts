import type { RecordTable, Row } from '../store/record.ts';

/** Everything stored of one person, as it was held for true at one moment. */
export interface Dossier {
  readonly employee: Row<'employee'>;
  readonly job: readonly Row<'job'>[];
  readonly employment: readonly Row<'employment'>[];
  readonly lifecycle: readonly Row<'lifecycle'>[];
  readonly base_pay: readonly Row<'base_pay'>[];
  readonly variable_pay: readonly Row<'variable_pay'>[];
  readonly equity_grant: readonly Row<'equity_grant'>[];
  readonly custom_value: readonly Row<'custom_value'>[];
}

/** The rows of several people, put together by person. */
export function dossierOf(
  employee: Row<'employee'>,
  rowsOf: <T extends Exclude<RecordTable, 'employee'>>(table: T) => readonly Row<T>[],
): Dossier {
  return {
    employee,
    job: rowsOf('job'),
    employment: rowsOf('employment'),
    lifecycle: rowsOf('lifecycle'),
    base_pay: rowsOf('base_pay'),
    variable_pay: rowsOf('variable_pay'),
    equity_grant: rowsOf('equity_grant'),
    custom_value: rowsOf('custom_value'),
  };
}
