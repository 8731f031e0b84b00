import { hash } from 'node:crypto';
import type { Fragment } from './written.ts';

/**
 * So many employees in a row are kept in one piece. After a change the row is put together anew, and all of it is garbage then: 55 KB
 * here, 110 KB in rows twice as long, which V8 counts as grown old; rows half as long make a search 5 to 9 % dearer.
 */
export const peopleInRow = 32;
/** Of a company whose employees pass, nothing is kept: the longer, the fewer drops. */
export const peopleInDrop = 64;

/** Employees as JSON in one piece, a comma before each, and what of it is whose. */
export interface PersonRow extends Fragment {
  /** Where each place's part ends; a place with nobody in it ends where it begins. */
  readonly ends: readonly number[];
}

/** What a row has in a place: what stands there in another row, a text, or nobody. */
export type Part = PersonRow | string | null;

export function rowOf(partIn: (place: number) => Part, places = peopleInRow): PersonRow {
  const parts: Part[] = [];
  const ends: number[] = [];
  let [tableEnd, length] = [0, 0];
  for (let place = 0; place < places; place += 1) {
    const part = partIn(place);
    parts.push(part);
    if (typeof part === 'string') {
      const end = putOnTable(part, tableEnd);
      length += end - tableEnd;
      tableEnd = end;
    } else if (part !== null) length += lengthIn(part, place);
    ends.push(length);
  }
  const bytes = Buffer.allocUnsafeSlow(length);
  fill(bytes, parts, ends);
  return { bytes, sha256: hash('sha256', bytes, 'binary'), ends };
}

export function isIn(row: PersonRow, place: number): boolean {
  return lengthIn(row, place) > 0;
}

function lengthIn({ ends }: Pick<PersonRow, 'ends'>, place: number): number {
  return endOf(ends, place) - endOf(ends, place - 1);
}

function endOf(ends: readonly number[], place: number): number {
  return ends[place] ?? 0;
}

/** What comes one after the other from the same place is copied at once: texts lie on the table, the others in their rows. */
function fill(bytes: Buffer, parts: readonly Part[], ends: readonly number[]): void {
  let tableAt = 0;
  let place = 0;
  while (place < parts.length) {
    const part = parts[place] ?? null;
    const start = endOf(ends, place - 1);
    const first = place;
    do place += 1;
    while (place < parts.length && isOfOne(part, parts[place] ?? null));
    const size = endOf(ends, place - 1) - start;
    if (size === 0) continue;
    if (part === null || typeof part === 'string') {
      table.copy(bytes, start, tableAt, tableAt + size);
      tableAt += size;
    } else bytes.set(part.bytes.subarray(endOf(part.ends, first - 1), endOf(part.ends, place - 1)), start);
  }
}

/** Whether two parts lie next to each other. */
function isOfOne(one: Part, next: Part): boolean {
  return one === next || ((one === null || typeof one === 'string') && (next === null || typeof next === 'string'));
}

/** Where texts are encoded before it is known how long a row is: a buffer for each employee costs more than writing it. */
let table = Buffer.allocUnsafeSlow(256 * 1024);

function putOnTable(text: string, at: number): number {
  const most = at + 1 + 3 * text.length;
  if (most > table.length) {
    const larger = Buffer.allocUnsafeSlow(Math.max(most, 2 * table.length));
    table.copy(larger, 0, 0, at);
    table = larger;
  }
  table[at] = comma;
  return at + 1 + table.write(text, at + 1);
}

const comma = 0x2c;
