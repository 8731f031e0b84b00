import { type TableId, tables, type WireRow } from '@hibob-kit/schemas';
import { isObject } from './cell.ts';
import type { ReadPlan } from './read-plan.ts';

/**
 * What of a table row is kept on arrival. HiBob sends rows whole: with names beside the manager's id and beside every change
 * (observed), and with columns that mirror people fields the customer does not share. Neither gets past this point.
 */
export function rowKeeper(table: TableId, plan: Pick<ReadPlan, 'leftOut' | 'anonymous'>): Keep {
  const dropped = droppedColumns(table, plan);
  const gap = dropped.size === 0 ? {} : { [notRequestedKey]: [...dropped] };
  return (row) => {
    const kept: Record<string, unknown> = { ...row };
    for (const key of Object.keys(row)) {
      // Free text by whoever made the change: it may name anybody.
      if (dropped.has(key) || (plan.anonymous && key === 'reason')) delete kept[key];
      else if (key === 'change') kept[key] = changeOf(row[key], plan.anonymous);
      else if (typeof row[key] === 'object') kept[key] = nameless(row[key]);
    }
    return Object.assign(kept as WireRow, gap);
  };
}

/** Where a kept row says which of its columns nobody asked for, so that their null is not taken for HiBob's. */
export const notRequestedKey = 'not_requested_columns';

type Keep = (row: WireRow) => WireRow;

function changeOf(change: unknown, anonymous: boolean | undefined): unknown {
  return isObject(change) && 'reason' in change && !anonymous ? { reason: change.reason } : null;
}

/** Of a person the id alone. */
function nameless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nameless);
  if (!isObject(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) if (!naming.has(key)) kept[key] = nameless(value[key]);
  return kept;
}

const naming: ReadonlySet<string> = new Set([
  'firstName',
  'surname',
  'lastName',
  'fullName',
  'displayName',
  'email',
  'changedBy',
]);

function droppedColumns(table: TableId, { leftOut = [] }: Pick<ReadPlan, 'leftOut'>): ReadonlySet<string> {
  return new Set(
    tables[table].columns.flatMap(({ key, field }) => {
      const mirrored = field === null ? [] : [field, ...(mirroredToo[field] ?? [])];
      return mirrored.some((id) => leftOut.includes(id)) ? [key] : [];
    }),
  );
}

/** A column goes with these fields as well. */
const mirroredToo: Readonly<Record<string, readonly string[]>> = {
  'work.reportsTo': ['work.manager'],
  'work.siteId': ['work.site'],
};
