import type { Dossier } from '../snapshot/dossier.ts';
import { readinessOf } from '../snapshot/readiness.ts';
import { type Snapshot, snapshotOf } from '../snapshot/snapshot.ts';
import type { SnapshotContext } from '../snapshot/snapshot-context.ts';
import type { Known } from '../snapshot/why.ts';
import type { Row } from '../store/record.ts';
import type { OutRow } from './columns.ts';

/** A snapshot as one row. `nulls` says of each empty column why. */
export function snapshotOut(dossier: Dossier, context: SnapshotContext, asOf: string | null): OutRow {
  const { employee } = dossier;
  const snapshot = snapshotOf(dossier, context);
  const { facts, pay, variable, equity, standing } = snapshot;
  const { birthDate, ...otherFacts } = facts;
  const known: Readonly<Record<string, Known<unknown>>> = {
    ...otherFacts,
    birthYear: birthDate.why === null ? { value: Number(birthDate.value.slice(0, 4)), why: null } : birthDate,
    amount: pay.amount,
    currency: pay.currency,
    period: pay.period,
    annual: pay.annual,
    annualActual: pay.annualActual,
    annualFte: pay.annualFte,
    targetVariable: variable.annualTarget,
    targetVariableCurrency: variable.currency,
    equity: equity.why === null ? { value: equity.value.byType, why: null } : equity,
  };
  const readiness = readinessOf(snapshot, context);
  const rows = rowsUsed(dossier, snapshot);
  return {
    employeeId: employee.employeeId,
    snapshotDate: context.validOn,
    asOf,
    presence: employee.presence,
    employed: standing.employed,
    ...Object.fromEntries(Object.entries(known).map(([column, { value }]) => [column, value])),
    variable: variable.parts.map(({ typeRaw, type, target }) => ({
      typeRaw,
      type,
      basis: target.basis,
      annual: target.annual.value,
      reason: target.annual.reason,
      currency: target.currency,
    })),
    readiness: readiness.score,
    missing: readiness.missing,
    nulls: Object.fromEntries(
      Object.entries(known).flatMap(([column, { why }]) => (why === null ? [] : [[column, why]])),
    ),
    warnings: warningsOn(employee, snapshot, context),
    normalisation: pay.trace,
    sources: snapshot.sources,
    visibility: leastOf([
      ...rows.map(({ visibility }) => visibility),
      ...(employee.presence === 'hidden' ? ['hidden'] : []),
    ]),
    recordedFrom: rows
      .map(({ recordedFrom }) => recordedFrom)
      .sort()
      .at(-1),
  };
}

function rowsUsed(dossier: Dossier, { sources }: Snapshot): readonly [Row, ...Row[]] {
  const used = (['job', 'employment', 'base_pay', 'variable_pay', 'equity_grant'] as const).flatMap((table) =>
    dossier[table].filter(({ sourceEntryId }) => sources[table]?.includes(sourceEntryId)),
  );
  return [dossier.employee, ...used];
}

/** From the most that can be seen to the least. */
const bySight = ['full', 'current_only', 'not_requested', 'restricted', 'hidden'] as const;

function leastOf(visibilities: readonly string[]): string {
  return bySight.findLast((visibility) => visibilities.includes(visibility)) ?? 'full';
}

function warningsOn(
  { employeeId }: Row<'employee'>,
  { pay, variable }: Snapshot,
  { doubles }: SnapshotContext,
): readonly string[] {
  const uncounted = variable.parts.some(({ type }) => type === null || type === 'unknown');
  return [
    ...(pay.trace?.warnings ?? []),
    ...new Set(variable.parts.flatMap(({ target }) => target.warnings)),
    ...(uncounted ? ['variable-pay-of-unknown-type'] : []),
    ...(doubles.has(employeeId) ? ['same-number-or-e-mail-as-another'] : []),
  ];
}
