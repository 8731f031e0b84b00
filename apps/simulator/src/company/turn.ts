import { timeZoneOfSite } from '@hibob-kit/scenarios';
import type { StoredPerson } from '@hibob-kit/schemas';
import type { Clock } from '../clock.ts';
import type { Company } from './company.ts';
import { startOf, timeOn, written } from './company-clock.ts';
import { dayIn, midnightIn } from './time-zones.ts';

const dayLength = 86_400_000;

/** A clock that goes turns days by itself: the company as it is by now. The same value while nothing has turned. */
export function asOfNow(company: Company, machine: Clock): Company {
  if (company.clock.since === null) return company;
  const time = timeOn(company.clock, machine);
  if (time < company.nextTurn && time >= company.clock.shows) return company;
  return { ...company, version: company.version + 1, ...daysAt(company, time) };
}

/** What of a company follows from its clock. */
export type Days = Pick<Company, 'today' | 'siteDays' | 'nextTurn'>;

export function daysAt(company: Pick<Company, 'data'>, time: number): Days {
  const today = written(time).slice(0, 10);
  const zones = zonesOf(company);
  const elsewhere = zones.map((zone) => [zone, dayIn(zone, time)] as const).filter(([, day]) => day !== today);
  const midnights = [null, ...zones].map((zone) => nextMidnight(zone, time));
  return { today, siteDays: Object.fromEntries(elsewhere), nextTurn: Math.min(...midnights) };
}

/**
 * The day it is for an employee: that of their site. Date-driven changes take effect at midnight of the site's time zone
 * (webhook-events-v2, documented); that all dated rows go by it is inferred.
 */
export function dayFor({ today, siteDays }: Pick<Company, 'today' | 'siteDays'>, person: StoredPerson): string {
  for (const _ in siteDays) return siteDays[zoneOf(person, today) ?? ''] ?? today;
  return today;
}

/** When a day begins where somebody works on it. */
export function midnightFor(person: StoredPerson, day: string): number {
  return midnightIn(zoneOf(person, day), day);
}

function zoneOf({ tables }: StoredPerson, day: string): string | null {
  const row = tables.work.findLast(({ effectiveDate }) => effectiveDate <= day) ?? tables.work[0];
  const site = row?.columns.siteId ?? row?.columns.site;
  return typeof site === 'number' || typeof site === 'string' ? timeZoneOfSite(site) : null;
}

function zonesOf({ data }: Pick<Company, 'data'>): readonly string[] {
  const items = data.lists.find(({ name }) => name === 'site')?.items ?? [];
  return [...new Set(items.flatMap(({ id }) => timeZoneOfSite(id) ?? []))];
}

function nextMidnight(zone: string | null, time: number): number {
  const today = startOf(dayIn(zone, time));
  return midnightIn(zone, written(today + dayLength).slice(0, 10));
}
