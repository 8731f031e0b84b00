import { setImmediate as breathe } from 'node:timers/promises';
import { and, eq, inArray, isNotNull, max, sql } from 'drizzle-orm';
import { type Asked, versionsAsked } from './asked.ts';
import type { Database } from './database.ts';
import type { RecordTable, Row } from './record.ts';
import { run } from './schema.ts';
import type { Mark, Store } from './store.ts';
import { type RecordPgTable, tables } from './tables.ts';

type AskedRows = Pick<Store, 'pages' | 'rowsOf' | 'marks' | 'settledAt'>;

/** Rows as they were held at a moment, a page in memory at a time. */
export function askedRowsIn(db: Database): AskedRows {
  return {
    pages: (connectionId, table, asked, size) => pagesOf(db, table, connectionId, asked, size),

    rowsOf: async (connectionId, name, employeeIds, asked) => {
      const table: RecordPgTable = tables[name];
      const where = and(
        eq(table.connectionId, connectionId),
        inArray(table.employeeId, [...employeeIds]),
        versionsAsked(table, asked),
      );
      const rows = await db.select().from(table).where(where).orderBy(table.employeeId, table.sourceEntryId);
      return rows as unknown as Row<typeof name>[];
    },

    marks: (connectionId, table, asked) => marksOf(db, tables[table], connectionId, asked),

    settledAt: async (connectionId) => {
      const finished = and(
        eq(run.connectionId, connectionId),
        inArray(run.outcome, ['synced', 're-read']),
        isNotNull(run.finishedAt),
      );
      const [found] = await db
        .select({ at: max(run.recordedAt) })
        .from(run)
        .where(finished);
      return found?.at ?? null;
    },
  };
}

const marksAPage = 5000;

async function* marksOf(
  db: Database,
  table: RecordPgTable,
  connectionId: string,
  asked: Asked,
): AsyncGenerator<readonly Mark[]> {
  const { employeeId, sourceEntryId, payloadHash, visibility, withheld } = table;
  let last: Mark | undefined;
  do {
    const beyond =
      last === undefined
        ? undefined
        : sql`(${employeeId}, ${sourceEntryId}) > (${last.employeeId}, ${last.sourceEntryId})`;
    await breathe();
    const marks = (await db
      .select({ employeeId, sourceEntryId, payloadHash, visibility, withheld })
      .from(table)
      .where(and(eq(table.connectionId, connectionId), versionsAsked(table, asked), beyond))
      .orderBy(employeeId, sourceEntryId)
      .limit(marksAPage)) as readonly Mark[];
    if (marks.length > 0) yield marks;
    last = marks.length < marksAPage ? undefined : marks.at(-1);
  } while (last !== undefined);
}

async function* pagesOf<T extends RecordTable>(
  db: Database,
  name: T,
  connectionId: string,
  asked: Asked,
  size: number,
): AsyncGenerator<readonly Row<T>[]> {
  const table: RecordPgTable = tables[name];
  let last: Row<T> | undefined;
  do {
    const beyond =
      last === undefined
        ? undefined
        : sql`(${table.employeeId}, ${table.sourceEntryId}) > (${last.employeeId}, ${last.sourceEntryId})`;
    // PGlite computes in our own thread: between pages the server answers others.
    await breathe();
    const rows: readonly Row<T>[] = (await db
      .select()
      .from(table)
      .where(and(eq(table.connectionId, connectionId), versionsAsked(table, asked), beyond))
      .orderBy(table.employeeId, table.sourceEntryId)
      .limit(size)) as unknown as readonly Row<T>[];
    if (rows.length > 0) yield rows;
    last = rows.length < size ? undefined : rows.at(-1);
  } while (last !== undefined);
}
