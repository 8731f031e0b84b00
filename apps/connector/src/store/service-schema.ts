import { bigint, index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Scope } from '../access/scopes.ts';
import { connection, hibob, moment, tenant } from './schema.ts';

const ofTenant = {
  tenantId: uuid()
    .notNull()
    .references(() => tenant.id, { onDelete: 'cascade' }),
};

const ofConnection = {
  connectionId: uuid()
    .notNull()
    .references(() => connection.id, { onDelete: 'cascade' }),
};

/** A service user's token, sealed (JWE). */
export const credential = hibob.table('credential', {
  connectionId: uuid()
    .primaryKey()
    .references(() => connection.id, { onDelete: 'cascade' }),
  sealed: text().notNull(),
  savedAt: moment().notNull(),
});

/** A client's key. Only the hash of its secret is here. */
export const apiKey = hibob.table('api_key', {
  id: text().primaryKey(),
  ...ofTenant,
  name: text().notNull(),
  scopes: jsonb().$type<readonly Scope[]>().notNull(),
  hash: text().notNull(),
  createdAt: moment().notNull(),
  expiresAt: moment(),
  revokedAt: moment(),
  lastUsedAt: moment(),
});

/** The audit log: append-only, each entry chained to the one before. Erasing a tenant leaves it: it holds no value of a person. */
export const audit = hibob.table('audit', {
  seq: bigint({ mode: 'number' }).primaryKey(),
  at: moment().notNull(),
  tenantId: uuid().notNull(),
  actor: text().notNull(),
  action: text().notNull(),
  subject: text().notNull(),
  detail: jsonb().$type<Readonly<Record<string, string | number | boolean | null>>>().notNull(),
  previous: text().notNull(),
  hash: text().notNull(),
});

/** What happened, for whoever follows: append-only, in order. Says who and which table, never a value. */
export const event = hibob.table(
  'event',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    ...ofTenant,
    ...ofConnection,
    type: text().notNull(),
    at: moment().notNull(),
    /** The same event found twice is written once. */
    key: text().notNull(),
    data: jsonb().$type<Readonly<Record<string, string | number | boolean | null>>>().notNull(),
  },
  (table) => [
    uniqueIndex('event_once').on(table.connectionId, table.key),
    index('event_of_tenant').on(table.tenantId, table.seq),
  ],
);

/** Where events are sent. */
export const subscription = hibob.table('subscription', {
  id: uuid().primaryKey().defaultRandom(),
  ...ofTenant,
  url: text().notNull(),
  /** Empty: all of them. */
  types: jsonb().$type<readonly string[]>().notNull(),
  /** Sealed. */
  secret: text().notNull(),
  createdAt: moment().notNull(),
  /** After three days of failures, or by hand. */
  disabledAt: moment(),
  /** The last event that was handed to it. */
  position: bigint({ mode: 'number' }).notNull(),
});

/** One event on its way to one subscriber. Gone once it arrived. */
export const delivery = hibob.table(
  'delivery',
  {
    subscriptionId: uuid()
      .notNull()
      .references(() => subscription.id, { onDelete: 'cascade' }),
    seq: bigint({ mode: 'number' }).notNull(),
    attempts: integer().notNull(),
    firstAt: moment().notNull(),
    nextAt: moment().notNull(),
    lastStatus: text(),
  },
  (table) => [primaryKey({ columns: [table.subscriptionId, table.seq] }), index('delivery_due').on(table.nextAt)],
);

/** Where HiBob's webhooks for a connection arrive, and what they are signed with (sealed). */
export const inbound = hibob.table('inbound', {
  /** In the address; long enough not to be guessed. */
  id: text().primaryKey(),
  ...ofConnection,
  secret: text().notNull(),
  createdAt: moment().notNull(),
});

/** A webhook of HiBob's, until what it is about was read again. Kept a while after that, to know a repeated one. */
export const notice = hibob.table(
  'notice',
  {
    ...ofConnection,
    key: text().notNull(),
    type: text().notNull(),
    employeeId: text(),
    tableId: text(),
    receivedAt: moment().notNull(),
    handledAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.key] })],
);

/** A hand-over link: whoever has it can do the HiBob part of one connection until it expires. Only its hash is here. */
export const handOver = hibob.table('hand_over', {
  id: text().primaryKey(),
  ...ofConnection,
  hash: text().notNull(),
  createdAt: moment().notNull(),
  expiresAt: moment().notNull(),
  revokedAt: moment(),
});

/** Who works on a connection right now. Times are the database's own, so that clocks of machines do not matter. */
export const lease = hibob.table('lease', {
  connectionId: uuid()
    .primaryKey()
    .references(() => connection.id, { onDelete: 'cascade' }),
  holder: text().notNull(),
  jobId: text(),
  until: moment().notNull(),
});

/** Answers of 401 and 403 that this address had from HiBob, for the breaker that all processes share. Old ones are removed. */
export const refusal = hibob.table(
  'refusal',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    host: text().notNull(),
    /** Whose credentials were refused. */
    caller: text().notNull().default(''),
    at: moment().notNull(),
  },
  (table) => [index('refusal_of_host').on(table.host, table.at)],
);

/** What a service user may still send to one endpoint of HiBob in this minute, whatever process sends it. */
export const rateBudget = hibob.table(
  'rate_budget',
  {
    caller: text().notNull(),
    endpoint: text().notNull(),
    limit: integer().notNull(),
    remaining: integer().notNull(),
    inFlight: integer().notNull(),
    resetAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.caller, table.endpoint] })],
);

/** What makes the marks of a connection's erased people (sealed). */
export const erasureKey = hibob.table('erasure_key', {
  connectionId: uuid()
    .primaryKey()
    .references(() => connection.id, { onDelete: 'cascade' }),
  sealed: text().notNull(),
});

/** Somebody erased for good, by a keyed hash of their id: HiBob may still show them, and they do not come back. */
export const erased = hibob.table(
  'erased',
  { ...ofConnection, mark: text().notNull(), at: moment().notNull() },
  (table) => [primaryKey({ columns: [table.connectionId, table.mark] })],
);

/** How far the runs of a connection are told in the feed: the record time of the last one. */
export const told = hibob.table('told', {
  connectionId: uuid()
    .primaryKey()
    .references(() => connection.id, { onDelete: 'cascade' }),
  until: moment().notNull(),
});
