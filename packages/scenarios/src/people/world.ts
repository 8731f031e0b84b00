import type { CompanySpec } from '../scenario.ts';
import { dayOf } from './calendar.ts';
import { type Dice, diceOf } from './dice.ts';
import { type House, houseOf, type Identity, identityOf } from './identity.ts';
import { type OrgChart, orgChart } from './org-chart.ts';

/** What every employee of one company is derived from. */
export interface World {
  readonly spec: CompanySpec;
  readonly house: House;
  readonly today: number;
  readonly chart: OrgChart;
  readonly dice: (index: number) => Dice;
  readonly identity: (index: number) => Identity;
}

export function worldOf(spec: CompanySpec): World {
  const house = houseOf(spec);
  const chart = orgChart(spec.employees);
  const dice = (index: number) => diceOf(spec.seed, index);
  // Managers are named in many others' rows.
  const managers = new Map<number, Identity>();
  const identity = (index: number): Identity => {
    const known = managers.get(index);
    if (known) return known;
    const made = identityOf(house, index, dice(index));
    if (index < chart.firstWithoutReports) managers.set(index, made);
    return made;
  };
  return { spec, house, today: dayOf(spec.today), chart, dice, identity };
}
