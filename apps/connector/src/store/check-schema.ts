import type { Selection } from '@hibob-kit/permissions';
import { index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { connection, hibob, moment } from './schema.ts';

/** A check as it was, so that a later one can be compared with it. Counts and names of fields; no value of any person. */
export const checkReport = hibob.table(
  'check_report',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Tells the later of two checks at one moment. */
    number: integer().generatedAlwaysAsIdentity().notNull(),
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    at: moment().notNull(),
    /** Where HiBob was. null: kept before this was. */
    baseUrl: text(),
    selection: jsonb().$type<Selection>().notNull(),
    report: jsonb().$type<unknown>().notNull(),
    /** null where the check ended before it saw anything. */
    seen: jsonb().$type<unknown>(),
    /** What was asked and the shape of the answers, for a capture. null: kept before there were captures. */
    trace: jsonb().$type<unknown>(),
  },
  (table) => [index('check_report_of_connection').on(table.connectionId, table.number)],
);

/** The connections whose stored people are pseudonyms. The key itself is never in the database. */
export const pseudonymKey = hibob.table('pseudonym_key', {
  connectionId: uuid()
    .primaryKey()
    .references(() => connection.id, { onDelete: 'cascade' }),
  /** Tells one key from another, and nothing else. */
  fingerprint: text().notNull(),
  since: moment().notNull(),
});
