import type { Switches } from '@hibob-kit/schemas';
import type { SeenRow } from './column-rights.ts';
import type { PagePlace } from './cursor.ts';

/** One employee's rows. `place` grows along the list and stays the same from page to page. */
export interface PersonRows {
  readonly place: number;
  readonly employeeId: string;
  readonly rows: readonly SeenRow[];
}

export interface BulkPage {
  readonly people: readonly PersonRows[];
  readonly next: PagePlace | null;
}

/**
 * Cuts the page that begins at a place. Employees without rows are passed over. What `limit` counts is a switch; with whole
 * employees a page holds at least one, however many rows that one has.
 */
export function cutPage(
  people: Iterable<PersonRows>,
  from: PagePlace,
  limit: number,
  unit: Switches['bulkPageUnit'],
): BulkPage {
  const page: PersonRows[] = [];
  let room = limit;
  for (const person of people) {
    const left = person.place === from.place ? person.rows.slice(from.row) : person.rows;
    if (person.place < from.place || left.length === 0) continue;
    const fits = fitting[unit](left.length, room, page.length === 0);
    if (fits > 0) page.push({ ...person, rows: left.slice(0, fits) });
    if (fits < left.length)
      return { people: page, next: { place: person.place, row: person.rows.length - left.length + fits } };
    room -= unit === 'employees' ? 1 : left.length;
  }
  return { people: page, next: null };
}

/** How many of an employee's rows go on the page, given the room left. */
const fitting: Record<Switches['bulkPageUnit'], (rows: number, room: number, isFirst: boolean) => number> = {
  rows: (rows, room) => Math.min(rows, Math.max(0, room)),
  'rows of whole employees': (rows, room, isFirst) => (rows <= room || isFirst ? rows : 0),
  employees: (rows, room) => (room > 0 ? rows : 0),
};
