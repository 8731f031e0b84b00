import { boolean, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { connection, hibob, moment } from './schema.ts';
import type { Baseline, Unfinished } from './staging.ts';

const ofConnection = () =>
  uuid()
    .notNull()
    .references(() => connection.id, { onDelete: 'cascade' });

/**
 * What a sync has read and not yet written: a person's fields, or their rows on one page of a table. Empty when no sync is
 * unfinished. A page and its checkpoint are one transaction, so no row is lost or doubled wherever a run dies.
 */
export const staged = hibob.table(
  'staged',
  {
    connectionId: ofConnection(),
    employeeId: text().notNull(),
    /** `people`, or the id of a table. */
    source: text().notNull(),
    /** Number of the page. */
    page: integer().notNull(),
    fetchedAt: moment().notNull(),
    /** JSON text: nothing in the database looks into it. */
    payload: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.employeeId, table.source, table.page] })],
);

/** How far the unfinished sync has come with one source, so that the next one goes on in the middle of a table. */
export const checkpoint = hibob.table(
  'checkpoint',
  {
    connectionId: ofConnection(),
    source: text().notNull(),
    /** Of the next page; null before the first and after the last. */
    cursor: text(),
    isDone: boolean().notNull(),
    pages: integer().notNull(),
    rows: integer().notNull(),
    /** What else the reading of this source came to. */
    notes: jsonb().$type<unknown>(),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.source] })],
);

/** What a person's fields looked like when their history was last read: whoever looks the same is not read again. */
export const fingerprint = hibob.table(
  'fingerprint',
  { connectionId: ofConnection(), employeeId: text().notNull(), fingerprint: text().notNull() },
  (table) => [primaryKey({ columns: [table.connectionId, table.employeeId] })],
);

/** Between two syncs: what the unfinished one wants, and what the last complete one found. */
export const syncState = hibob.table('sync_state', {
  connectionId: ofConnection().primaryKey(),
  unfinished: jsonb().$type<Unfinished>(),
  baseline: jsonb().$type<Baseline>(),
});
