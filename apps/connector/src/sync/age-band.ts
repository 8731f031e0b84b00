import type { Reading } from '@hibob-kit/schemas';
import { decimalIn } from './cell.ts';

/** The band an age lies in. Ten years, from 25 on: narrow enough for pay analysis, wide enough to hide a birthday. */
export function ageBand(age: number): string {
  if (age < 25) return 'under 25';
  if (age >= 65) return '65 and over';
  const from = Math.floor((age - 25) / 10) * 10 + 25;
  return `${from} to ${from + 9}`;
}

/** An age is turned into its band where it arrives: the age itself is kept nowhere. */
export function bandReading(reading: Reading): Reading {
  if (reading.kind !== 'value') return { kind: 'empty' };
  const age = Number(decimalIn(reading.value) ?? Number.NaN);
  return Number.isFinite(age) ? { kind: 'value', value: ageBand(age) } : { kind: 'empty' };
}
