import type { Money } from '@hibob-kit/schemas';
import { levels } from '../company/jobs.ts';
import { type Career, positionOn } from './career.ts';
import type { Dice } from './dice.ts';

/** What somebody earns in a year on a day, in the currency of the site they work at that day, before any raise. */
export function startingPay(career: Career, day: number, dice: Dice): Money {
  const { job, site } = positionOn(career, day);
  const pounds = levels[job.level]?.pounds ?? 0;
  const ownFactor = 100 + dice.below('pay', 19);
  return { value: Math.floor((pounds * site.payFactor * ownFactor) / 1_000_000) * 100, currency: site.currency };
}

/** Some of the lower levels are paid by the hour. */
export function isHourly(career: Career, dice: Dice): boolean {
  if (career.isContractor || career.isPaidWeekly) return false;
  const level = career.positions.at(-1)?.job.level ?? 0;
  return level <= 1 && dice.percent('hourly', 25);
}
