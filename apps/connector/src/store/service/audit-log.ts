import { asc, desc, eq, gt, sql } from 'drizzle-orm';
import { type AuditEntry, type AuditFact, chained } from '../../audit/audit-chain.ts';
import type { Database } from '../database.ts';
import { audit } from '../service-schema.ts';

export interface AuditLog {
  readonly append: (fact: AuditFact) => Promise<AuditEntry>;
  /** Newest first. */
  readonly latest: (tenantId: string, limit: number) => Promise<readonly AuditEntry[]>;
  /** All of it in order, a page in memory at a time. */
  readonly entries: () => AsyncIterable<AuditEntry>;
}

export function auditLogIn(db: Database): AuditLog {
  return {
    append: (fact) =>
      db.transaction(async (transaction) => {
        // Two entries must never follow the same one.
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtext('hibob audit'))`);
        const [last] = await transaction.select().from(audit).orderBy(desc(audit.seq)).limit(1);
        const entry = chained(fact, last ?? null);
        await transaction.insert(audit).values(entry);
        return entry;
      }),
    latest: (tenantId, limit) =>
      db.select().from(audit).where(eq(audit.tenantId, tenantId)).orderBy(desc(audit.seq)).limit(limit),
    entries: async function* () {
      let after = 0;
      for (;;) {
        const page = await db.select().from(audit).where(gt(audit.seq, after)).orderBy(asc(audit.seq)).limit(pageSize);
        yield* page;
        const last = page.at(-1);
        if (last === undefined) return;
        after = last.seq;
      }
    },
  };
}

const pageSize = 1000;
