import { startOf, written } from './company-clock.ts';

/**
 * Where an office is decides when its day begins. Rules of 2026 from the IANA time zone database, for every year: what a company
 * answers must not depend on the zone data that a Node version happens to bring.
 */
export interface TimeZone {
  /** Minutes ahead of UTC in winter. */
  readonly standard: number;
  readonly summer: SummerTime | null;
}

/** An hour ahead, from one turn to the other. */
interface SummerTime {
  readonly begins: Turn;
  readonly ends: Turn;
  /** The clock that the hours of the turns are read from. */
  readonly by: 'UTC' | 'winter time';
}

interface Turn {
  /** 1 … 12. */
  readonly month: number;
  readonly sunday: 1 | 2 | 'last';
  readonly hour: number;
  readonly daysBefore?: number;
}

const european: SummerTime = {
  begins: { month: 3, sunday: 'last', hour: 1 },
  ends: { month: 10, sunday: 'last', hour: 1 },
  by: 'UTC',
};
const american: SummerTime = {
  begins: { month: 3, sunday: 2, hour: 2 },
  ends: { month: 11, sunday: 1, hour: 1 },
  by: 'winter time',
};
const israeli: SummerTime = {
  begins: { month: 3, sunday: 'last', hour: 2, daysBefore: 2 },
  ends: { month: 10, sunday: 'last', hour: 1 },
  by: 'winter time',
};
const australian: SummerTime = {
  begins: { month: 10, sunday: 1, hour: 2 },
  ends: { month: 4, sunday: 1, hour: 2 },
  by: 'winter time',
};

export const timeZones: Readonly<Record<string, TimeZone>> = {
  'America/Chicago': { standard: -360, summer: american },
  'America/Denver': { standard: -420, summer: american },
  'America/Los_Angeles': { standard: -480, summer: american },
  'America/New_York': { standard: -300, summer: american },
  'America/Sao_Paulo': { standard: -180, summer: null },
  'America/Toronto': { standard: -300, summer: american },
  'Asia/Dubai': { standard: 240, summer: null },
  'Asia/Jerusalem': { standard: 120, summer: israeli },
  'Asia/Kolkata': { standard: 330, summer: null },
  'Asia/Singapore': { standard: 480, summer: null },
  'Asia/Tokyo': { standard: 540, summer: null },
  'Australia/Sydney': { standard: 600, summer: australian },
  'Europe/Amsterdam': { standard: 60, summer: european },
  'Europe/Berlin': { standard: 60, summer: european },
  'Europe/Dublin': { standard: 0, summer: european },
  'Europe/Lisbon': { standard: 0, summer: european },
  'Europe/London': { standard: 0, summer: european },
  'Europe/Madrid': { standard: 60, summer: european },
  'Europe/Paris': { standard: 60, summer: european },
  'Europe/Stockholm': { standard: 60, summer: european },
  'Europe/Warsaw': { standard: 60, summer: european },
};

/** The day it is in a zone; in one that has no row, the day of the company's clock. */
export function dayIn(zone: string | null, at: number): string {
  return written(at + offsetIn(zone, at)).slice(0, 10);
}

/** When a day begins in a zone. No zone here turns its clocks at midnight. */
export function midnightIn(zone: string | null, day: string): number {
  const midnight = startOf(day);
  return midnight - offsetIn(zone, midnight - offsetIn(zone, midnight));
}

/** Milliseconds ahead of UTC. */
function offsetIn(zone: string | null, at: number): number {
  const row = zone === null ? undefined : timeZones[zone];
  if (!row) return 0;
  return (row.standard + (row.summer && isSummer(row.summer, row.standard, at) ? 60 : 0)) * minute;
}

function isSummer({ begins, ends, by }: SummerTime, standard: number, at: number): boolean {
  const clock = by === 'UTC' ? at : at + standard * minute;
  const year = new Date(clock).getUTCFullYear();
  const [first, second] = [momentOfTurn(begins, year), momentOfTurn(ends, year)];
  // In the southern half summer spans New Year.
  return first < second ? clock >= first && clock < second : clock >= first || clock < second;
}

function momentOfTurn({ month, sunday, hour, daysBefore = 0 }: Turn, year: number): number {
  const first = Date.UTC(year, month - 1, 1);
  const sundays = ((7 - new Date(first).getUTCDay()) % 7) + 1;
  const last = new Date(Date.UTC(year, month, 0));
  const date = sunday === 'last' ? last.getUTCDate() - last.getUTCDay() : sundays + (sunday - 1) * 7;
  return first + (date - 1 - daysBefore) * 24 * 60 * minute + hour * 60 * minute;
}

const minute = 60_000;
