import type { CompanySpec } from '../scenario.ts';
import { dayOf } from './calendar.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Identity, identityOf } from './identity.ts';
import { type OrgChart, orgChart } from './org-chart.ts';

/** What every employee of one company is derived from. */
export interface World {
  readonly spec: CompanySpec;
  readonly today: number;
  readonly chart: OrgChart;
  readonly dice: (index: number) => Dice;
  readonly identity: (index: number) => Identity;
}

export function worldOf(spec: CompanySpec): World {
  const dice = (index: number) => diceOf(spec.seed, index);
  return {
    spec,
    today: dayOf(spec.today),
    chart: orgChart(spec.employees),
    dice,
    identity: (index) => identityOf(spec, index, dice(index)),
  };
}
