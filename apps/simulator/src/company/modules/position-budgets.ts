import { jobs, levels, sites } from '@hibob-kit/scenarios';
import type { Money, ObjectCells, Value } from '@hibob-kit/schemas';
import { daysBetween } from '../calendar.ts';

/** What a budget is worked out from. */
export interface Budgeted {
  readonly jobProfile: Value;
  readonly site: Value;
  readonly fte: Value;
}

/** The budget a position was planned with: the pay of its level at its site. Every amount is ours. */
export function plannedBudget({ jobProfile, site, fte }: Budgeted): ObjectCells {
  const job = jobs.find(({ profileId }) => profileId === jobProfile);
  const level = job && levels[job.level];
  const office = sites.find(({ id }) => id === site);
  if (!level || !office || typeof fte !== 'number') return {};
  const base = Math.round((level.pounds * office.payFactor * fte) / 1_000_000) * 100;
  const variable = Math.round(base / 1_000) * 100;
  const money = (value: number): Money => ({ value, currency: office.currency });
  return {
    '/positionBudget/expectedBaseSalaryCurrencyValue': money(base),
    '/positionBudget/salaryPayPeriod': 'Annual',
    '/positionBudget/expectedVariablePayCurrencyValue': money(variable),
    '/positionBudget/variablePayPeriod': 'Annual',
    '/positionBudget/currency': office.currency,
    '/positionBudget/totalPositionCostCurrencyValue': money(Math.round((base + variable) * 1.15)),
  };
}

/** What HiBob works out from what was entered. It does not work out the total: that is its screen's doing (an integrator). */
export function withDerivedCost(cells: ObjectCells, from: string, until: string | null, today: string): ObjectCells {
  const total = cells['/positionBudget/totalPositionCostCurrencyValue'] ?? null;
  const converted = isMoney(total) ? inPounds(total) : null;
  const percentage = shareOfYear(from, until, today);
  return {
    ...cells,
    '/positionBudget/Currency': cells['/positionBudget/currency'] ?? null,
    '/positionBudget/convertedTotalCostCurrencyValue': converted,
    '/positionBudget/proRatedCostPercentage': percentage,
    '/positionBudget/proRatedCostCurrencyValue': converted && {
      ...converted,
      value: Math.round((converted.value * percentage) / 100),
    },
  };
}

function isMoney(value: Value): value is Money {
  return typeof value === 'object' && value !== null && 'currency' in value;
}

/** The company's own currency is the pound; the rates are ours. */
const poundsFor: ReadonlyMap<string, number> = new Map([
  ['GBP', 1],
  ['EUR', 0.86],
  ['USD', 0.75],
  ['SEK', 0.078],
]);

function inPounds({ value, currency }: Money): Money | null {
  const rate = poundsFor.get(currency);
  return rate === undefined ? null : { value: Math.round(value * rate), currency: 'GBP' };
}

/** The part of today's calendar year in which the position is active, in per cent. That the fiscal year is this one is ours. */
function shareOfYear(from: string, until: string | null, today: string): number {
  const [first, last] = [`${today.slice(0, 4)}-01-01`, `${today.slice(0, 4)}-12-31`];
  const begin = from > first ? from : first;
  const end = until !== null && until < last ? until : last;
  return begin > end ? 0 : Math.round((daysBetween(begin, end) * 100) / daysBetween(first, last));
}
