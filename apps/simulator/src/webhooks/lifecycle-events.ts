import type { StoredPerson } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import { written } from '../company/company-clock.ts';
import type { CompanyEvent } from '../company/event.ts';
import { turnEvents } from '../company/people/standing-events.ts';
import { midnightFor } from '../company/turn.ts';

export interface DatedEvent {
  readonly event: CompanyEvent;
  /** On the company's clock, in milliseconds. */
  readonly at: number;
}

/**
 * What HiBob's clock does by itself: lifecycle rows that come into force after `since` up to `until` (moments of the company's clock) are
 * told at midnight of the employee's site, oldest first. Source: webhook-events-v2 (documented).
 */
export function lifecycleEvents({ data: { people } }: Company, since: number, until: number): readonly DatedEvent[] {
  const told: DatedEvent[] = [];
  // No zone is further than a day from the company's clock.
  const days = [written(since - dayLength).slice(0, 10), written(until + dayLength).slice(0, 10)] as const;
  for (let index = 0; index < people.size; index += 1) {
    told.push(...eventsOf(people.at(index), days).filter(({ at }) => at > since && at <= until));
  }
  return told.sort((one, other) => one.at - other.at);
}

function eventsOf(person: StoredPerson, [from, to]: readonly [string, string]): readonly DatedEvent[] {
  const rows = person.tables.lifecycle;
  if (!rows.some(({ effectiveDate }) => effectiveDate >= from && effectiveDate <= to)) return [];
  const inOrder = rows.toSorted((one, other) => (one.effectiveDate < other.effectiveDate ? -1 : 1));
  return inOrder.flatMap((row, at) => {
    if (row.effectiveDate < from || row.effectiveDate > to) return [];
    const midnight = midnightFor(person, row.effectiveDate);
    return turnEvents(person.id, inOrder[at - 1] ?? null, row).map((event) => ({ event, at: midnight }));
  });
}

const dayLength = 86_400_000;
