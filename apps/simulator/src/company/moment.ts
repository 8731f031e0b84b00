import type { Clock } from '../clock.ts';
import type { Company } from './company.ts';
import { timeOn, written } from './company-clock.ts';

/** The time on the company's clock, `2026-11-02T09:15:26.915`. */
export function momentOf({ clock }: Pick<Company, 'clock'>, machine: Clock): string {
  return written(timeOn(clock, machine));
}
