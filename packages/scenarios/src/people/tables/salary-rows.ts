import type { Money, StoredRow } from '@hibob-kit/schemas';
import type { Site } from '../../company/sites.ts';
import { nextJanuary } from '../calendar.ts';
import { type Career, positionOn, spread } from '../career.ts';
import type { Dice } from '../dice.ts';
import { isHourly, startingPay } from '../pay.ts';
import type { World } from '../world.ts';
import { datedRow } from './row.ts';

/** Base pay: a row for the start, for each yearly raise, for a move to another site's currency, and some for next January. */
export function salaryRows(world: World, career: Career, dice: Dice): readonly StoredRow[] {
  return payChanges(world, career, dice).map(({ day, annual, reason }, at) => {
    const { site } = positionOn(career, day);
    const form = payForm(career, site, dice);
    return datedRow(
      world,
      day,
      {
        base: per(form.payPeriod, annual, site),
        payPeriod: form.payPeriod,
        payFrequency: form.payFrequency,
        workChangeType: at === 0 ? 'New Employee' : reason === siteChange ? siteChange : null,
      },
      reason,
    );
  });
}

export interface PayChange {
  readonly day: number;
  readonly annual: Money;
  readonly reason: string | null;
}

/** When and to what the pay of a year changed, oldest first. Between two moves it only grows. */
export function payChanges(world: World, career: Career, dice: Dice): readonly PayChange[] {
  const ahead = career.lastDay === null && career.standing !== 'hired' && dice.percent('next raise', 5);
  const years = Math.floor((career.until - career.start) / 366);
  const raises = Math.max(Math.min(years, 1), Math.min(ahead ? 3 : 4, years - dice.below('fewer raises', 3)));
  const planned = [...spread(career, raises + 1), ...(ahead ? [nextJanuary(world.today)] : [])];
  const moves = career.positions.filter(({ change }) => change === siteChange).map(({ day }) => day);
  const days = [...new Set([...planned, ...moves])].toSorted((one, other) => one - other);
  return days.map((day, at) => {
    const { value, currency } = startingPay(career, day, dice);
    const reason = at === 0 ? null : moves.includes(day) ? siteChange : 'Yearly review';
    return { day, annual: { value: Math.floor((value * (100 + 3 * at)) / 10_000) * 100, currency }, reason };
  });
}

const siteChange = 'Site change';

interface PayForm {
  readonly payPeriod: 'Annual' | 'Monthly' | 'Weekly' | 'Daily' | 'Hourly';
  readonly payFrequency: 'Monthly' | 'Semi Monthly' | 'Bi-Weekly' | 'Weekly';
}

function payForm(career: Career, site: Site, dice: Dice): PayForm {
  if (career.isContractor) return { payPeriod: 'Daily', payFrequency: 'Monthly' };
  if (career.isPaidWeekly) return { payPeriod: 'Weekly', payFrequency: 'Weekly' };
  if (isHourly(career, dice)) return { payPeriod: 'Hourly', payFrequency: hourlyFrequency[site.currency] };
  const monthly = site.currency === 'EUR' && dice.percent('paid by the month', 35);
  const payFrequency = site.currency === 'USD' ? 'Semi Monthly' : 'Monthly';
  return { payPeriod: monthly ? 'Monthly' : 'Annual', payFrequency };
}

const hourlyFrequency = { GBP: 'Weekly', EUR: 'Monthly', USD: 'Bi-Weekly', SEK: 'Monthly' } as const;

function per(payPeriod: PayForm['payPeriod'], annual: Money, site: Site): Money {
  switch (payPeriod) {
    case 'Annual':
      return annual;
    case 'Monthly':
      return { ...annual, value: Math.round(annual.value / 12) };
    case 'Weekly':
      return { ...annual, value: Math.round(annual.value / 52) };
    case 'Daily':
      return { ...annual, value: Math.round(annual.value / 260) };
    case 'Hourly':
      return { ...annual, value: Math.round((annual.value * 100) / (52 * site.fullWeekHours)) / 100 };
    default:
      return payPeriod satisfies never;
  }
}
