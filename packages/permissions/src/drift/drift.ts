import { type TableId, tables } from '@hibob-kit/schemas';
import type { BoxState } from '../finding.ts';
import { type Right, rights } from '../right.ts';
import { accessEntries } from './access.ts';
import { boxAdded, boxRemoved, fieldChanged, tableChanged } from './box-entries.ts';
import type { DriftEntry } from './entry.ts';
import { metadataEntries } from './metadata.ts';
import { peopleEntries } from './people.ts';
import type { PastCheck, Seen } from './seen.ts';

/**
 * What was taken away or added in HiBob between two checks. Only what both could see is compared: a field that one of them did not
 * ask for, or a box that it could not tell, says nothing.
 */
export function driftBetween(before: PastCheck, after: PastCheck): readonly DriftEntry[] {
  const access = accessEntries(before, after);
  if (before.seen === null || after.seen === null || access.length > 0) return access;
  const boxes = boxEntries(before.seen, after.seen);
  const told = new Set(boxes.filter(({ right }) => right !== 'viewHistory').map(({ categoryId }) => categoryId));
  return [
    ...boxes.map(({ entry }) => entry),
    ...fieldEntries(before.seen, after.seen, told),
    ...tableEntries(before.seen, after.seen, new Set(boxes.map(({ categoryId }) => categoryId))),
    ...peopleEntries(before.seen, after.seen),
    ...metadataEntries(before.seen, after.seen),
  ];
}

interface BoxEntry {
  readonly categoryId: string;
  readonly right: Right;
  readonly entry: DriftEntry;
}

function boxEntries(before: Seen, after: Seen): readonly BoxEntry[] {
  return after.boxes.flatMap((now) => {
    const then = before.boxes.find(({ categoryId }) => categoryId === now.categoryId);
    if (then === undefined) return [];
    return rights.flatMap((right): readonly BoxEntry[] => {
      const removed = then[right] === 'proved' && isMissing(now[right]);
      const added = isMissing(then[right]) && now[right] === 'proved';
      if (!removed && !added) return [];
      const entry = removed ? boxRemoved(now, right, after) : boxAdded(now, right, then[right], after);
      return [{ categoryId: now.categoryId, right, entry }];
    });
  });
}

/** Rows that were seen do not go away: where they are not shown any more, something hides them. */
function isMissing(box: BoxState): boolean {
  return box === 'missing' || box === 'perhaps missing';
}

/** Fields whose category tells no box: one was masked, or a field-level permission took it away. */
function fieldEntries(before: Seen, after: Seen, told: ReadonlySet<string>): readonly DriftEntry[] {
  return after.companyFields.flatMap((field) => {
    const then = before.fields[field.id];
    const now = after.fields[field.id];
    if (told.has(field.categoryId) || !then?.asked || !now?.asked) return [];
    if (then.shown > 0 && now.shown === 0) return [fieldChanged(field, then, now, 'removed')];
    if (then.shown === 0 && now.shown > 0) return [fieldChanged(field, then, now, 'added')];
    return [];
  });
}

function tableEntries(before: Seen, after: Seen, told: ReadonlySet<string>): readonly DriftEntry[] {
  return Object.keys(after.tables).flatMap((id) => {
    const table = tables[id as TableId];
    const then = before.tables[table.id]?.kind;
    const now = after.tables[table.id]?.kind;
    if (told.has(table.categoryId)) return [];
    if (then === 'rows' && now === 'forbidden') return [tableChanged(table, 'removed')];
    return then === 'forbidden' && now === 'rows' ? [tableChanged(table, 'added')] : [];
  });
}
