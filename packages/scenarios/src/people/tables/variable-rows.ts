import type { StoredRow } from '@hibob-kit/schemas';
import { ladder } from '../../company/jobs.ts';
import { type Career, positionOn } from '../career.ts';
import type { Dice } from '../dice.ts';
import type { World } from '../world.ts';
import { numberedRow } from './row.ts';
import { payChanges } from './salary-rows.ts';

/** Variable pay: for each type a row with the first pay and, where pay changed since, one with the latest. */
export function variableRows(world: World, career: Career, index: number, dice: Dice): readonly StoredRow[] {
  const past = payChanges(world, career, dice).filter(({ day }) => day <= career.until);
  const marks = [...new Set([past.at(0), past.at(-1)])].filter((change) => change !== undefined);
  return plansOf(career, dice)
    .flatMap((plan) => marks.map((mark) => ({ plan, mark })))
    .map(({ plan, mark: { day, annual } }, at) =>
      numberedRow(world, 700_001 + index * 10 + at, day, {
        variableType: plan.type,
        amount: { value: Math.round((annual.value * plan.percent) / 100), currency: annual.currency },
        payoutType: 'amount',
        paymentPeriod: plan.period,
        companyPercent: plan.weights[0],
        departmentPercent: plan.weights[1],
        individualPercent: plan.weights[2],
        percentageOfAnnualSalary: plan.percent,
        endDate: null,
      }),
    );
}

interface Plan {
  readonly type: 'Bonus' | 'Commission' | 'Executive bonus';
  readonly percent: number;
  readonly period: 'Annual' | 'Half-Yearly' | 'Quarterly';
  readonly weights: readonly [company: number, department: number, individual: number];
}

function plansOf(career: Career, dice: Dice): readonly Plan[] {
  if (career.isContractor) return [];
  const { job } = positionOn(career, career.until);
  if (job.level >= ladder.director)
    return [{ type: 'Executive bonus', percent: 30, period: 'Annual', weights: [70, 20, 10] }];
  const bonus: Plan = {
    type: 'Bonus',
    percent: 8,
    period: dice.pick('bonus period', ['Annual', 'Half-Yearly']),
    weights: [50, 20, 30],
  };
  const commission: Plan = { type: 'Commission', percent: 40, period: 'Quarterly', weights: [0, 20, 80] };
  return [...(job.department.id === 'Sales' ? [commission] : []), ...(dice.percent('bonus', 25) ? [bonus] : [])];
}
