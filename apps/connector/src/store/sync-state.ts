import { boolean, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { connection, hibob, moment, run } from './schema.ts';

/**
 * What a run has read and not yet written: a person's fields, or their rows on one page of a table, as HiBob sent them. Empty
 * when no sync is unfinished. A page and its checkpoint are one transaction, so no row is lost or doubled wherever a run dies.
 */
export const staged = hibob.table(
  'staged',
  {
    runId: uuid()
      .notNull()
      .references(() => run.id, { onDelete: 'cascade' }),
    employeeId: text().notNull(),
    /** `people`, or the id of a table. */
    source: text().notNull(),
    /** Number of the page. */
    page: integer().notNull(),
    fetchedAt: moment().notNull(),
    /** JSON text: nothing in the database looks into it. */
    payload: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.employeeId, table.source, table.page] })],
);

/** How far a run has come with one source, so that the next process goes on in the middle of a table. */
export const checkpoint = hibob.table(
  'checkpoint',
  {
    runId: uuid()
      .notNull()
      .references(() => run.id, { onDelete: 'cascade' }),
    source: text().notNull(),
    /** Of the next page; null before the first and after the last. */
    cursor: text(),
    isDone: boolean().notNull(),
    pages: integer().notNull(),
    rows: integer().notNull(),
    /** What else the reading of this source came to, e.g. the operation that gave the rows, or restricted columns. */
    notes: jsonb().$type<unknown>(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.source] })],
);

/** What a person's fields looked like when their history was last read: whoever looks the same is not read again. */
export const fingerprint = hibob.table(
  'fingerprint',
  {
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    employeeId: text().notNull(),
    fingerprint: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.employeeId] })],
);
