import type { Row } from '../store/record.ts';
import type { Dossier } from './dossier.ts';
import { type EquityPart, equityOn } from './equity-part.ts';
import { type Facts, factsOf } from './facts-part.ts';
import { rowOn } from './in-force.ts';
import { type PayPart, payOn } from './pay-part.ts';
import type { SnapshotContext } from './snapshot-context.ts';
import { type Standing, standingOn } from './standing.ts';
import { type VariablePart, variableOn } from './variable-part.ts';
import type { Known } from './why.ts';

/** One person on one day, as it goes to benchmarking. */
export interface Snapshot {
  readonly standing: Standing;
  readonly facts: Facts;
  readonly pay: PayPart;
  readonly variable: VariablePart;
  readonly equity: Known<EquityPart>;
  /** The entries it was made from, by table. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
}

export function snapshotOf(dossier: Dossier, context: SnapshotContext): Snapshot {
  const { validOn, today } = context;
  const standing = standingOn(validOn, dossier.employee, dossier.lifecycle, today);
  const job = rowOn(dossier.job, validOn);
  const employment = rowOn(dossier.employment, validOn);
  const pay = payOn(dossier, standing, context);
  const variable = variableOn(dossier.variable_pay, pay.base, standing, context);
  const equity = equityOn(dossier.equity_grant, standing, context);
  return {
    standing,
    facts: factsOf(dossier, { standing, job, employment }, context),
    pay,
    variable,
    equity,
    sources: {
      job: entries(job),
      employment: entries(employment),
      base_pay: entries(pay.row),
      variable_pay: entries(...variable.rows),
      equity_grant: entries(...(equity.value?.grants ?? [])),
    },
  };
}

function entries(...rows: readonly (Pick<Row, 'sourceEntryId'> | null)[]): readonly string[] {
  return rows.flatMap((row) => row?.sourceEntryId ?? []);
}
