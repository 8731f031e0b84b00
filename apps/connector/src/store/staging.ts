import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { among, textArray } from './among.ts';
import type { Database } from './database.ts';
import type { SyncMode } from './norms.ts';
import { employee } from './schema.ts';
import { checkpoint, fingerprint, staged, syncState } from './sync-state.ts';

/** What the sync that is going on, or died, has set out to do. */
export interface Unfinished {
  readonly mode: SyncMode;
  /** What it asks for, as a hash: another process goes on with it only if it would ask the same. */
  readonly planHash: string;
  readonly startedAt: string;
}

/** What the last sync that read everything found. The next ones compare with it. */
export interface Baseline {
  readonly planHash: string;
  readonly readAt: string;
  /** Tables of which rows that are over were seen: the right to histories was there. */
  readonly histories: readonly string[];
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
}

export interface Checkpoint {
  /** `people`, or the id of a table. */
  readonly source: string;
  /** Of the next page; null before the first and after the last. */
  readonly cursor: string | null;
  readonly isDone: boolean;
  readonly pages: number;
  readonly rows: number;
  readonly notes: unknown;
}

export interface StagedPart {
  readonly employeeId: string;
  readonly source: string;
  readonly page: number;
  readonly fetchedAt: string;
  /** Anything JSON can hold. */
  readonly payload: unknown;
}

/** What arrived of some people, with a page of one source. */
export interface StagedPage {
  readonly fetchedAt: string;
  /** Employee id → anything JSON can hold. */
  readonly parts: ReadonlyMap<string, unknown>;
}

/** What a sync keeps until it knows that it may write. */
export interface Staging {
  readonly unfinished: (
    connectionId: string,
  ) => Promise<(Unfinished & { readonly checkpoints: readonly Checkpoint[] }) | null>;
  /** Forgets what was staged before. */
  readonly begin: (connectionId: string, unfinished: Unfinished) => Promise<void>;
  /**
   * One page and how far that brings us, in one statement. What is staged already stays as it is. The server need not have it on its
   * disk before we go on: if it falls, the last pages are read again.
   */
  readonly stage: (connectionId: string, page: StagedPage, checkpoint: Checkpoint) => Promise<void>;
  /** Forgets what was staged of one source. */
  readonly restart: (connectionId: string, source: string) => Promise<void>;
  readonly stagedOf: (connectionId: string, employeeIds: readonly string[]) => Promise<readonly StagedPart[]>;
  /** The sync has ended: nothing of it is staged any more. `baseline` null: that of before stays. */
  readonly finish: (connectionId: string, baseline: Baseline | null) => Promise<void>;
  readonly baseline: (connectionId: string) => Promise<Baseline | null>;
  /** Of those among them whom HiBob showed last time. */
  readonly fingerprints: (connectionId: string, employeeIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

export function stagingIn(db: Database): Staging {
  return {
    unfinished: async (connectionId) => {
      const [state] = await db.select().from(syncState).where(eq(syncState.connectionId, connectionId));
      if (state?.unfinished == null) return null;
      const rows = await db
        .select()
        .from(checkpoint)
        .where(eq(checkpoint.connectionId, connectionId))
        .orderBy(checkpoint.source);
      return { ...state.unfinished, checkpoints: rows.map(({ connectionId: _, ...row }) => row) };
    },

    begin: (connectionId, unfinished) =>
      db.transaction(async (transaction) => {
        await forget(transaction, connectionId);
        await transaction
          .insert(syncState)
          .values({ connectionId, unfinished })
          .onConflictDoUpdate({ target: syncState.connectionId, set: { unfinished } });
      }),

    stage: async (connectionId, { fetchedAt, parts }, reached) => {
      const { source, cursor, isDone, pages, notes } = reached;
      const payloads = Array.from(parts.values(), (payload) => JSON.stringify(payload));
      await db.execute(sql`
        with page as (
          insert into ${staged} (connection_id, employee_id, source, page, fetched_at, payload)
          select ${connectionId}::uuid, employee_id, ${source}, ${pages - 1}::integer, ${fetchedAt}::timestamptz, payload
          from unnest(${textArray([...parts.keys()])}, ${lines(payloads)}) as part(employee_id, payload)
          on conflict do nothing
        )
        insert into ${checkpoint} (connection_id, source, cursor, is_done, pages, rows, notes)
        select ${connectionId}::uuid, ${source}, ${cursor}::text, ${isDone}::boolean, ${pages}::integer, ${reached.rows}::integer,
          ${notes === null ? null : JSON.stringify(notes)}::text::jsonb
        from (select set_config('synchronous_commit', 'off', true)) as without_waiting
        on conflict (connection_id, source) do update set cursor = excluded.cursor, is_done = excluded.is_done,
          pages = excluded.pages, rows = excluded.rows, notes = excluded.notes`);
    },

    restart: (connectionId, source) =>
      db.transaction(async (transaction) => {
        for (const table of [staged, checkpoint]) {
          await transaction.delete(table).where(and(eq(table.connectionId, connectionId), eq(table.source, source)));
        }
      }),

    stagedOf: async (connectionId, employeeIds) => {
      const { employeeId, source, page, fetchedAt, payload } = staged;
      const rows = await db
        .select({ employeeId, source, page, fetchedAt, payload })
        .from(staged)
        .where(and(eq(staged.connectionId, connectionId), among(staged.employeeId, employeeIds)))
        .orderBy(staged.employeeId, staged.source, staged.page);
      return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) }));
    },

    finish: (connectionId, baseline) =>
      db.transaction(async (transaction) => {
        await forget(transaction, connectionId);
        await transaction
          .update(syncState)
          .set({ unfinished: null, ...(baseline === null ? {} : { baseline }) })
          .where(eq(syncState.connectionId, connectionId));
      }),

    baseline: async (connectionId) => {
      const [state] = await db.select().from(syncState).where(eq(syncState.connectionId, connectionId));
      return state?.baseline ?? null;
    },

    fingerprints: async (connectionId, employeeIds) => {
      const rows = await db
        .select({ employeeId: fingerprint.employeeId, fingerprint: fingerprint.fingerprint })
        .from(fingerprint)
        .innerJoin(
          employee,
          and(
            eq(employee.connectionId, fingerprint.connectionId),
            eq(employee.employeeId, fingerprint.employeeId),
            isNull(employee.recordedTo),
            eq(employee.presence, 'present'),
          ),
        )
        .where(and(eq(fingerprint.connectionId, connectionId), among(fingerprint.employeeId, employeeIds)));
      return new Map(rows.map((row) => [row.employeeId, row.fingerprint]));
    },
  };
}

/**
 * Texts without a line end, as JSON is, a line each: nobody has to take apart what is only kept. In parameters that are short enough to
 * stay young (`hibob/list-pieces.ts`).
 */
function lines(texts: readonly string[]): SQL {
  const parts: string[][] = [[]];
  let length = 0;
  for (const text of texts) {
    if (length > 0 && length + text.length > longestParameter) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(text);
    length += text.length + 1;
  }
  const arrays = parts.map((part) => sql`string_to_array(${part.join('\n')}, chr(10))`);
  return sql.join(arrays, sql` || `);
}

const longestParameter = 61_440;

async function forget(db: Database, connectionId: string): Promise<void> {
  await db.delete(staged).where(eq(staged.connectionId, connectionId));
  await db.delete(checkpoint).where(eq(checkpoint.connectionId, connectionId));
}
