import type { Condition, ConditionField } from './condition.ts';

/** A line that no employee fulfils, alone or with the lines above it. */
export interface Contradiction {
  readonly at: number;
  readonly reason: 'no values' | 'another value above' | 'excluded';
}

/** The first line with which the conditions select nobody, whoever works in the company; null where they can be fulfilled. */
export function contradictionIn(conditions: readonly Condition[]): Contradiction | null {
  const required = new Map<ConditionField, readonly string[]>();
  const excluded = new Map<ConditionField, readonly string[]>();
  for (const [at, condition] of conditions.entries()) {
    if (condition.operator === 'exists') continue;
    const { field, operator } = condition;
    const values = condition.values.map((value) => value.toLowerCase());
    if (values.length === 0) return { at, reason: 'no values' };
    const before = required.get(field);
    if (operator === 'not equals') excluded.set(field, [...(excluded.get(field) ?? []), ...values]);
    else required.set(field, before ? values.filter((value) => before.includes(value)) : values);
    const left = required.get(field);
    if (left === undefined) continue;
    if (left.length === 0) return { at, reason: 'another value above' };
    const unwanted = excluded.get(field) ?? [];
    if (left.every((value) => unwanted.includes(value))) return { at, reason: 'excluded' };
  }
  return null;
}
