import type { Period } from '@hibob-kit/schemas';

/** A length of time in whole years, months and days. */
interface Span {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

export function daysAfter(day: string, days: number): string {
  return daysBefore(day, -days);
}

/** The same day of an earlier month, or its last day where it is shorter. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = parts(day);
  const target = year * 12 + month - 1 - months;
  const [thatYear, thatMonth] = [Math.floor(target / 12), (target % 12) + 1];
  const last = Math.min(date, daysIn(thatYear, thatMonth));
  return [String(thatYear).padStart(4, '0'), String(thatMonth).padStart(2, '0'), String(last).padStart(2, '0')].join(
    '-',
  );
}

/** Monday to Friday; working patterns and public holidays play no part. */
export function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
}

/** Both ends included. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;
}

/** `03-20`: a date without its year, as HiBob sends birthdays. Source: OpenAPI 2025-06. */
export function shortDay(day: string): string {
  return day.slice(5);
}

export function wholeYears(from: string, to: string): number {
  return spanOf(from, to).years;
}

/** Years with their fraction, to three places as in the published example (`2.155`). */
export function exactYears(from: string, to: string): number {
  const { years, months, days } = spanOf(from, to);
  return Math.round((years + (months * 30 + days) / 360) * 1000) / 1000;
}

/** The shape of tenure and its like. Source: OpenAPI 2025-06 example; `sortFactor` inferred from it. */
export function periodBetween(from: string, to: string): Period {
  const { years, months, days } = spanOf(from, to);
  const iso = `${years ? `${years}Y` : ''}${months ? `${months}M` : ''}${days ? `${days}D` : ''}`;
  const words = [counted(years, 'year'), counted(months, 'month'), counted(days, 'day')].filter((word) => word !== '');
  return {
    periodISO: `P${iso || '0D'}`,
    sortFactor: years * 360 + months * 30 + days,
    humanize: words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '0 days'),
  };
}

function counted(count: number, unit: string): string {
  return count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Counted like a calendar: 31 January to 28 February is no whole month. A span that has not begun is empty. */
function spanOf(from: string, to: string): Span {
  if (to <= from) return { years: 0, months: 0, days: 0 };
  const [fromYear, fromMonth, fromDay] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  const borrow = toDay < fromDay ? 1 : 0;
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth) - borrow;
  const days = borrow
    ? daysIn(toYear, toMonth - 1) - Math.min(fromDay, daysIn(toYear, toMonth - 1)) + toDay
    : toDay - fromDay;
  return { years: Math.floor(months / 12), months: months % 12, days };
}

function parts(day: string): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** `month` 1 … 12; 0 is December of the year before. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
