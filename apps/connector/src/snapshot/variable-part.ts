import { sum } from '../pay/exact.ts';
import { type AnnualTarget, annualTarget, type Base } from '../pay/variable-target.ts';
import type { Row } from '../store/record.ts';
import { whyNoRow } from './column.ts';
import { holdsOn } from './in-force.ts';
import type { SnapshotContext } from './snapshot-context.ts';
import type { Standing } from './standing.ts';
import { is, isNot, type Known } from './why.ts';

export interface VariablePart {
  readonly rows: readonly Row<'variable_pay'>[];
  /** Each row in force with what it comes to in a year. */
  readonly parts: readonly {
    readonly typeRaw: string | null;
    readonly type: string | null;
    readonly target: AnnualTarget;
  }[];
  /** Bonus and commission together, in one currency. */
  readonly annualTarget: Known<string>;
  readonly currency: Known<string>;
}

/** What counts as variable pay in a benchmark. Types of the company's own stay listed and are not added up (catalogue G15). */
const counted: ReadonlySet<string | null> = new Set(['bonus', 'commission']);

export function variableOn(
  all: readonly Row<'variable_pay'>[],
  base: Base | null,
  standing: Standing,
  context: SnapshotContext,
): VariablePart {
  const works = standing.employed === 'yes' || standing.employed === 'unknown';
  const rows = works ? all.filter((row) => holdsOn(row, context.validOn)) : [];
  const parts = rows.map((row) => ({ typeRaw: row.typeRaw, type: row.type, target: annualTarget(row, base) }));
  const targets = parts.filter(({ type }) => counted.has(type)).map(({ target }) => target);
  const [first] = targets;
  if (first === undefined) {
    const none = isNot(whyNoRow('variable_pay', standing, context));
    return { rows, parts, annualTarget: none, currency: none };
  }
  const refused = targets.find(({ annual }) => annual.value === null)?.annual.reason ?? null;
  const mixed = targets.some(({ currency }) => currency !== first.currency) ? 'several-currencies' : null;
  const why = refused ?? mixed;
  if (why !== null) return { rows, parts, annualTarget: isNot(why), currency: isNot(why) };
  return {
    rows,
    parts,
    annualTarget: is(sum(targets.flatMap(({ annual }) => annual.value ?? []))),
    currency: first.currency === null ? isNot('currency-missing') : is(first.currency),
  };
}
