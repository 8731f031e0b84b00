import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { delivery, subscription } from '../service-schema.ts';

export interface Subscription {
  readonly id: string;
  readonly tenantId: string;
  readonly url: string;
  /** Empty: every type. */
  readonly types: readonly string[];
  /** Sealed. */
  readonly secret: string;
  readonly createdAt: string;
  readonly disabledAt: string | null;
  /** The last event that a delivery was made for. */
  readonly position: number;
}

export interface Delivery {
  readonly subscriptionId: string;
  readonly seq: number;
  readonly attempts: number;
  readonly firstAt: string;
  readonly nextAt: string;
  readonly lastStatus: string | null;
}

export interface Subscriptions {
  readonly add: (one: Omit<Subscription, 'id' | 'disabledAt'> & { readonly id: string }) => Promise<Subscription>;
  readonly of: (tenantId: string) => Promise<readonly Subscription[]>;
  readonly enabled: () => Promise<readonly Subscription[]>;
  readonly remove: (tenantId: string, id: string) => Promise<boolean>;
  readonly reseal: (id: string, secret: string) => Promise<void>;
  readonly disable: (id: string, at: string | null) => Promise<void>;
  /** Puts deliveries in and moves the position on, both or neither. */
  readonly hand: (id: string, seqs: readonly number[], position: number, at: string) => Promise<void>;
  /** Whose time has come, oldest first. */
  readonly due: (at: string, limit: number) => Promise<readonly Delivery[]>;
  readonly delivered: (one: Pick<Delivery, 'subscriptionId' | 'seq'>) => Promise<void>;
  readonly postponed: (
    one: Pick<Delivery, 'subscriptionId' | 'seq' | 'attempts' | 'nextAt' | 'lastStatus'>,
  ) => Promise<void>;
}

export function subscriptionsIn(db: Database): Subscriptions {
  const that = (one: Pick<Delivery, 'subscriptionId' | 'seq'>) =>
    and(eq(delivery.subscriptionId, one.subscriptionId), eq(delivery.seq, one.seq));
  return {
    add: async (one) => {
      const [added] = await db.insert(subscription).values(one).returning();
      if (added === undefined) throw new Error('An insert returned no row');
      return added;
    },
    of: (tenantId) =>
      db.select().from(subscription).where(eq(subscription.tenantId, tenantId)).orderBy(asc(subscription.createdAt)),
    enabled: () => db.select().from(subscription).where(isNull(subscription.disabledAt)),
    remove: async (tenantId, id) => {
      const removed = await db
        .delete(subscription)
        .where(and(eq(subscription.tenantId, tenantId), eq(subscription.id, id)))
        .returning();
      return removed.length > 0;
    },
    reseal: async (id, secret) => {
      await db.update(subscription).set({ secret }).where(eq(subscription.id, id));
    },
    disable: async (id, at) => {
      await db.update(subscription).set({ disabledAt: at }).where(eq(subscription.id, id));
    },
    hand: (id, seqs, position, at) =>
      db.transaction(async (transaction) => {
        const rows = seqs.map((seq) => ({ subscriptionId: id, seq, attempts: 0, firstAt: at, nextAt: at }));
        if (rows.length > 0) await transaction.insert(delivery).values(rows).onConflictDoNothing();
        await transaction.update(subscription).set({ position }).where(eq(subscription.id, id));
      }),
    due: (at, limit) =>
      db
        .select()
        .from(delivery)
        .where(lte(delivery.nextAt, at))
        .orderBy(asc(delivery.nextAt), asc(delivery.seq))
        .limit(limit),
    delivered: async (one) => {
      await db.delete(delivery).where(that(one));
    },
    postponed: async ({ attempts, nextAt, lastStatus, ...one }) => {
      await db.update(delivery).set({ attempts, nextAt, lastStatus }).where(that(one));
    },
  };
}
