import { chosenItems } from '@hibob-kit/permissions';
import { categories, fields as defaultFields } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { SnapshotContext } from '../snapshot/snapshot-context.ts';
import { type Asked, everythingNow } from '../store/asked.ts';
import type { RecordTable } from '../store/record.ts';
import type { Connection, Store } from '../store/store.ts';
import { sourceTables } from '../sync/normalise.ts';
import { wanted } from '../wanted.ts';
import { doublesIn } from './doubles.ts';
import type { Reading } from './reading.ts';

export interface What {
  /** Also what HiBob no longer shows. */
  readonly includeGone: boolean;
  /** A moment; null: now. */
  readonly asOf: string | null;
  /** A moment; null: everything. */
  readonly changedSince: string | null;
  /** A day; null: the day of the moment, and rows of all days. */
  readonly validOn: string | null;
}

export const everythingAsked: What = { includeGone: false, asOf: null, changedSince: null, validOn: null };

/** Sets a reading up. Without a moment it is that of the last sync that came to its end, so that no half-written one shows. */
export async function openReading(
  store: Store,
  connection: Connection,
  what: What,
  now: string,
  withDoubles: boolean,
): Promise<Reading> {
  const asOf = what.asOf ?? (await store.settledAt(connection.id));
  const asked: Asked = { ...everythingNow, asOf, changedSince: what.changedSince, includeGone: what.includeGone };
  const today = (what.asOf ?? now).slice(0, 10);
  const context: SnapshotContext = {
    validOn: what.validOn ?? today,
    today,
    basis: connection.payBasis,
    missingTables: await missingTablesOf(store, connection),
    named: chosenItems(wanted, connection.selection).some(({ id }) => id === 'names'),
    categoryOf: categoryOf(connection),
    doubles: withDoubles ? await doublesIn(store, connection.id, asOf) : new Set(),
  };
  return { store, connectionId: connection.id, asked, context, onlyValid: what.validOn !== null };
}

/** Between two hourly syncs somebody's webhooks may have had single people read again every minute. */
const runsLookedAt = 200;

/** Tables that have no rows because the customer does not share them, or because HiBob does not have them. */
export async function missingTablesOf(
  store: Store,
  { id, selection }: Connection,
): Promise<SnapshotContext['missingTables']> {
  const shared = new Set(chosenItems(wanted, selection).flatMap(({ table }) => table ?? []));
  const [last] = (await store.runs(id, runsLookedAt)).filter(
    ({ kind, outcome }) => kind === 'sync' && outcome === 'synced',
  );
  const notAvailable = reportShape.safeParse(last?.report).data?.sync.notAvailable ?? [];
  return new Map(
    Object.entries(sourceTables).flatMap(([record, table]) => {
      const why = !shared.has(table) ? 'not-requested' : notAvailable.includes(table) ? 'not-available' : null;
      return why === null ? [] : [[record as RecordTable, why] as const];
    }),
  );
}

const reportShape = z.looseObject({ sync: z.looseObject({ notAvailable: z.array(z.string()) }) });

/** The company's own name of a field's category; HiBob's default one before the first sync. */
function categoryOf({ fields }: Connection): (fieldId: string) => string {
  const own = new Map((fields ?? []).map(({ id, category }) => [id, category]));
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const defaults = new Map(defaultFields.map(({ id, categoryId }) => [id, names.get(categoryId) ?? categoryId]));
  return (fieldId) => own.get(fieldId) ?? defaults.get(fieldId) ?? 'its section';
}
