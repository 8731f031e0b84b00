import { startOf, written } from './company/company-clock.ts';

/** A length of time as ISO 8601 writes it: `P30D`, `PT5M`, `P1Y2M3DT4H5M6S`, `P2W`. */
export interface Duration {
  readonly months: number;
  readonly milliseconds: number;
}

/** null: not a duration. */
export function readDuration(text: string): Duration | null {
  const parts = pattern.exec(text);
  if (!parts || /[PT]$/.test(text)) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return {
    months: (years ?? 0) * 12 + (months ?? 0),
    milliseconds:
      (((((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000,
  };
}

/** Months count by the calendar: 31 January and a month is the last of February. */
export function later(at: number, { months, milliseconds }: Duration): number {
  const day = new Date(at);
  const first = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0)).getUTCDate();
  const hours = at - startOf(written(at).slice(0, 10));
  return first + (Math.min(day.getUTCDate(), last) - 1) * 86_400_000 + hours + milliseconds;
}

const pattern =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9}(?:\.\d{1,3})?)S)?)?$/;
