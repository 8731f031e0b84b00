import type { Row } from '../store/record.ts';

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
