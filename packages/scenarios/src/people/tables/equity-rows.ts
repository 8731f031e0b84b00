import type { StoredRow } from '@hibob-kit/schemas';
import { levels } from '../../company/jobs.ts';
import { dateOf } from '../calendar.ts';
import { type Career, positionOn, spread } from '../career.ts';
import type { Dice } from '../dice.ts';
import type { World } from '../world.ts';
import { numberedRow } from './row.ts';

/** Equity grants of two employees out of five, all priced in dollars: the shares are those of the company in New York. */
export function equityRows(world: World, career: Career, index: number, dice: Dice): readonly StoredRow[] {
  if (index % 5 > 1 || career.standing === 'hired' || career.isContractor) return [];
  const grants = Math.min(dice.between('grants', 1, 3), 1 + Math.floor((career.until - career.start) / 400));
  return spread(career, grants).map((day, at) => {
    const { job, site } = positionOn(career, day);
    const options = site.currency !== 'USD';
    return numberedRow(world, 540_001 + index * 3 + at, day, {
      quantity: Math.floor((levels[job.level]?.pounds ?? 0) / (at === 0 ? 40 : 80)),
      equityType: options ? 'Options' : 'RSU',
      vestingCommencementDate: dateOf(day),
      consentNumber: null,
      grantDate: dateOf(day),
      optionExpiration: options ? dateOf(day + 3652) : null,
      exercisePrice: options ? { value: dice.between('price', 50, 900) / 100, currency: 'USD' } : null,
      vestingTerm: '4y, 1y cliff',
      grantType: at === 0 ? 'Initial Grant' : 'Merit Grant',
      vestingSchedule: 48,
      grantNumber: at + 1,
      grantStatus: day > world.today - 60 ? 'Pending Approval' : 'Granted',
    });
  });
}
