import { and, eq, gt, lt } from 'drizzle-orm';
import { type Budget, newBudget, take } from '../../hibob/budget.ts';
import { type Caller, callerKey, type Limited, type Limits, learned } from '../../hibob/limits.ts';
import { addressWindowMs, pauseFor } from '../../hibob/refusals.ts';
import type { Database } from '../database.ts';
import { rateBudget, refusal } from '../service-schema.ts';

/** The limits of all processes on this database, which HiBob sees behind one address (H6). */
export interface SharedLimits {
  readonly of: (caller: Caller) => Limits;
  /** Removes what no minute counts any more. */
  readonly clean: (before: string) => Promise<void>;
}

export function sharedLimitsIn(db: Database): SharedLimits {
  return {
    of: (caller) => {
      const key = callerKey(caller);
      const { host } = caller;
      return {
        pause: async (nowMs) => {
          const rows = await db
            .select({ at: refusal.at, caller: refusal.caller })
            .from(refusal)
            .where(and(eq(refusal.host, host), gt(refusal.at, iso(nowMs - addressWindowMs))));
          const refused = rows.map((row) => ({ at: Date.parse(row.at), caller: row.caller }));
          return pauseFor(refused, key, nowMs);
        },
        refused: async (nowMs) => {
          await db.insert(refusal).values({ host, caller: key, at: iso(nowMs) });
        },
        take: (endpoint, nowMs) =>
          changing(db, key, endpoint, nowMs, (budget) => {
            const turn = take(budget, nowMs);
            return { budget: turn.budget, answer: turn.kind === 'go' ? 'go' : { waitMs: turn.ms } };
          }),
        learn: (endpoint, pace, waitMs, nowMs) =>
          changing(db, key, endpoint, nowMs, (budget) => ({
            budget: learned(budget, pace, waitMs, nowMs),
            answer: undefined,
          })),
      };
    },
    clean: async (before) => {
      await db.delete(refusal).where(lt(refusal.at, before));
      await db.delete(rateBudget).where(lt(rateBudget.resetAt, before));
    },
  };
}

/** One process after the other. */
function changing<T>(
  db: Database,
  caller: string,
  endpoint: Limited,
  nowMs: number,
  change: (budget: Budget) => { readonly budget: Budget; readonly answer: T },
): Promise<T> {
  const that = and(eq(rateBudget.caller, caller), eq(rateBudget.endpoint, endpoint.id));
  return db.transaction(async (transaction) => {
    const fresh = newBudget(endpoint.perMinute);
    await transaction
      .insert(rateBudget)
      .values({ caller, endpoint: endpoint.id, ...fresh, resetAt: null })
      .onConflictDoNothing();
    const [kept] = await transaction.select().from(rateBudget).where(that).for('update');
    const { budget, answer } = change(kept === undefined ? fresh : budgetIn(kept, nowMs));
    const { limit, remaining, inFlight, resetAt } = budget;
    await transaction
      .update(rateBudget)
      .set({ limit, remaining, inFlight, resetAt: resetAt === null ? null : iso(resetAt) })
      .where(that);
    return answer;
  });
}

/** Whoever died with a request under way never says that it was answered: after a minute it counts no more. */
function budgetIn(row: typeof rateBudget.$inferSelect, nowMs: number): Budget {
  const resetAt = row.resetAt === null ? null : Date.parse(row.resetAt);
  const isOver = resetAt !== null && nowMs >= resetAt + 60_000;
  return { limit: row.limit, remaining: row.remaining, resetAt, inFlight: isOver ? 0 : row.inFlight };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
