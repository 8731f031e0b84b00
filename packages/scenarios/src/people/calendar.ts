/** Days since 1970-01-01 of a `YYYY-MM-DD`. Everything counts in whole days, UTC: no time zone of the machine gets in. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / msPerDay;
}

/** The `YYYY-MM-DD` of a day. */
export function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * msPerDay).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

/** Every employee has dozens of dates, a company's history some ten thousand days. */
const dates = new Map<number, string>();

/** The first of the next month, or the day itself if it is a first: companies change pay and titles on the first. */
export function firstOfMonthFrom(day: number): number {
  const date = dateOf(day);
  return date.endsWith('-01') ? day : dayOf(`${dateOf(day - Number(date.slice(8)) + 32).slice(0, 8)}01`);
}

/** The first of January after a day. */
export function nextJanuary(day: number): number {
  return dayOf(`${Number(dateOf(day).slice(0, 4)) + 1}-01-01`);
}

const msPerDay = 86_400_000;
