import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { recordTables } from './record.ts';
import { replaceReferences } from './references.ts';
import { employee } from './schema.ts';
import { delivery, erased, erasureKey, event, notice } from './service-schema.ts';
import { checkpoint, fingerprint, staged, syncState } from './sync-state.ts';
import { tables } from './tables.ts';

/** What was erased of one person, in numbers. */
export interface ErasedRows {
  /** Rows of all record tables, in all versions. */
  readonly rows: number;
  readonly events: number;
  /** Rows of others that named them. */
  readonly references: number;
}

export interface ErasureStore {
  /** Sealed; null: nobody was erased yet. */
  readonly erasureKey: (connectionId: string) => Promise<string | null>;
  /** The first one stays, whoever comes second. Answers the one that stays. */
  readonly keepErasureKey: (connectionId: string, sealed: string) => Promise<string>;
  readonly resealErasureKey: (connectionId: string, sealed: string) => Promise<void>;
  readonly erasedMarks: (connectionId: string) => Promise<ReadonlySet<string>>;
  /** This person under every id that HiBob merged; empty: nobody here. */
  readonly idsOfPerson: (connectionId: string, employeeId: string) => Promise<readonly string[]>;
  /** Everything about them, for good, and what keeps them away. In one transaction. */
  readonly erasePerson: (
    connectionId: string,
    erasing: {
      readonly ids: readonly string[];
      readonly marks: readonly string[];
      readonly instead: string;
      readonly at: string;
    },
  ) => Promise<ErasedRows>;
  /** Lets somebody be read again. Answers whether they had been erased. */
  readonly readmit: (connectionId: string, marks: readonly string[]) => Promise<boolean>;
}

export function erasingIn(db: Database): ErasureStore {
  return {
    erasureKey: async (connectionId) => {
      const [kept] = await db.select().from(erasureKey).where(eq(erasureKey.connectionId, connectionId));
      return kept?.sealed ?? null;
    },
    keepErasureKey: async (connectionId, sealed) => {
      await db.insert(erasureKey).values({ connectionId, sealed }).onConflictDoNothing();
      const [kept] = await db.select().from(erasureKey).where(eq(erasureKey.connectionId, connectionId));
      return kept?.sealed ?? sealed;
    },
    resealErasureKey: async (connectionId, sealed) => {
      await db.update(erasureKey).set({ sealed }).where(eq(erasureKey.connectionId, connectionId));
    },
    erasedMarks: async (connectionId) => {
      const rows = await db.select({ mark: erased.mark }).from(erased).where(eq(erased.connectionId, connectionId));
      return new Set(rows.map(({ mark }) => mark));
    },
    idsOfPerson: async (connectionId, employeeId) => {
      const known = new Set([employeeId]);
      let held = false;
      for (let before = 0; before < known.size; ) {
        before = known.size;
        const rows = await db
          .select({ employeeId: employee.employeeId, mergedInto: employee.mergedInto })
          .from(employee)
          .where(
            and(
              eq(employee.connectionId, connectionId),
              or(inArray(employee.employeeId, [...known]), inArray(employee.mergedInto, [...known])),
            ),
          );
        held ||= rows.length > 0;
        for (const row of rows) for (const id of [row.employeeId, row.mergedInto]) if (id !== null) known.add(id);
      }
      return held ? [...known].sort() : [];
    },
    erasePerson: (connectionId, { ids, marks, instead, at }) =>
      db.transaction(async (transaction) => {
        // Nobody writes versions meanwhile.
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtext(${connectionId}))`);
        let rows = 0;
        for (const name of recordTables) {
          const table = tables[name];
          const gone = await transaction
            .delete(table)
            .where(and(eq(table.connectionId, connectionId), inArray(table.employeeId, [...ids])))
            .returning({ id: table.employeeId });
          rows += gone.length;
        }
        const references = await replaceReferences(transaction, connectionId, ids, instead);
        // What an unfinished sync had read may name them: the next one reads anew.
        for (const table of [staged, checkpoint]) {
          await transaction.delete(table).where(eq(table.connectionId, connectionId));
        }
        await transaction.update(syncState).set({ unfinished: null }).where(eq(syncState.connectionId, connectionId));
        for (const table of [fingerprint, notice]) {
          await transaction
            .delete(table)
            .where(and(eq(table.connectionId, connectionId), inArray(table.employeeId, [...ids])));
        }
        const told = await transaction
          .delete(event)
          .where(
            and(eq(event.connectionId, connectionId), inArray(sql<string>`${event.data}->>'employeeId'`, [...ids])),
          )
          .returning({ seq: event.seq });
        if (told.length > 0) {
          const seqs = told.map(({ seq }) => seq);
          await transaction.delete(delivery).where(inArray(delivery.seq, seqs));
        }
        await transaction
          .insert(erased)
          .values(marks.map((mark) => ({ connectionId, mark, at })))
          .onConflictDoNothing();
        return { rows, events: told.length, references };
      }),
    readmit: async (connectionId, marks) => {
      const gone = await db
        .delete(erased)
        .where(and(eq(erased.connectionId, connectionId), inArray(erased.mark, [...marks])))
        .returning({ mark: erased.mark });
      return gone.length > 0;
    },
  };
}
