import { latelyKept } from '@hibob-kit/scenarios';
import type { Clock } from '../clock.ts';

/**
 * A company's own time, in milliseconds. It is read as UTC: HiBob writes moments without a zone, and nobody says which one it means
 * (inferred).
 */
export interface CompanyClock {
  /** What it showed when it was last turned, stopped or set going. */
  readonly shows: number;
  /** When that was on the machine's clock; null: it stands still. */
  readonly since: number | null;
}

/** The hour at which companies begin: in every office of the time zones here it is the same day then. */
export const firstHour = '09:00:00.000';

/** Standing still, on the morning of a day. */
export function morningOf(day: string): CompanyClock {
  return { shows: startOf(day) + Date.parse(`1970-01-01T${firstHour}Z`), since: null };
}

export function timeOn({ shows, since }: CompanyClock, machine: Clock): number {
  return since === null ? shows : shows + machine.now() - since;
}

/** The same clock, standing still or going on from what it shows. */
export function going(shows: number, frozen: boolean, machine: Clock): CompanyClock {
  return { shows, since: frozen ? null : machine.now() };
}

/** Midnight of a day. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** `2026-11-02T09:15:26.915`: without a zone, as HiBob writes times. */
export function written(at: number): string {
  return lately(at, () => new Date(at).toISOString().slice(0, 23));
}

/** The same in UTC, `2026-11-02T09:15:26.915Z`: the line's moments are the machine's. */
export function writtenWithZone(at: number): string {
  return latelyWithZone(at, () => new Date(at).toISOString());
}

/** A clock that stands still is read again and again, and another several times in a millisecond. */
const lately = latelyKept<number, string>(8);
const latelyWithZone = latelyKept<number, string>(8);

/** `2026-11-02T09:15`, with seconds and thousandths or without; a day alone is its morning. null: neither. */
export function readMoment(text: string): number | null {
  const [, day, hours = firstHour] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?$/.exec(text) ?? [];
  const at = Date.parse(`${day}T${hours}Z`);
  // JavaScript reads 30 February as 2 March.
  return day !== undefined && !Number.isNaN(at) && written(at).startsWith(day) ? at : null;
}
