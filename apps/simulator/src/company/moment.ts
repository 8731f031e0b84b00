import type { Clock } from '../clock.ts';
import type { Company } from './company.ts';

/** The time on the company's clock: its day, with the time of day of the transport clock. No zone, as HiBob writes times. */
export function momentOf({ today }: Company, clock: Clock): string {
  return `${today}${new Date(clock.now()).toISOString().slice(10, 23)}`;
}
