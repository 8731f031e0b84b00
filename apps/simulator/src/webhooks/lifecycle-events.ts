import type { StoredRow } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import type { CompanyEvent } from '../company/event.ts';
import { turnEvents } from '../company/people/standing-events.ts';
import { startOf } from './company-time.ts';

export interface DatedEvent {
  readonly event: CompanyEvent;
  /** On the company's clock, in milliseconds. */
  readonly at: number;
}

/**
 * What HiBob's clock does by itself: lifecycle rows that come into force after `since` up to `until` (both days) are told at their
 * midnight, oldest first. Source: webhook-events-v2 (documented).
 */
export function lifecycleEvents({ data: { people } }: Company, since: string, until: string): readonly DatedEvent[] {
  const told: DatedEvent[] = [];
  for (let index = 0; index < people.size; index += 1) {
    const { id, tables } = people.at(index);
    told.push(...eventsOf(id, tables.lifecycle, since, until));
  }
  return told.sort((one, other) => one.at - other.at);
}

function eventsOf(employeeId: string, rows: readonly StoredRow[], since: string, until: string): DatedEvent[] {
  const inOrder = rows.toSorted((one, other) => (one.effectiveDate < other.effectiveDate ? -1 : 1));
  return inOrder.flatMap((row, at) => {
    if (row.effectiveDate <= since || row.effectiveDate > until) return [];
    const events = turnEvents(employeeId, inOrder[at - 1] ?? null, row);
    return events.map((event) => ({ event, at: startOf(row.effectiveDate) }));
  });
}
