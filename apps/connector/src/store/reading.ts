import { and, count, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { everythingNow, versionsAsked } from './asked.ts';
import type { Database } from './database.ts';
import { type RecordId, type RecordTable, type Row, recordTables } from './record.ts';
import { rowAsJson } from './row-as-json.ts';
import { basePay, employee } from './schema.ts';
import { shownNow, shownOrGone } from './shown.ts';
import type { Page, Store } from './store.ts';
import { type RecordPgTable, tables } from './tables.ts';

type Reading = Pick<Store, 'counts' | 'employees' | 'pay' | 'rows'>;

export function readingIn(db: Database): Reading {
  return {
    counts: async (connectionId) => {
      const counts: Partial<Record<RecordTable, number>> = {};
      for (const name of recordTables) {
        const table = tables[name];
        const here = and(eq(table.connectionId, connectionId), shownNow(table));
        counts[name] = (await db.select({ rows: count() }).from(table).where(here))[0]?.rows ?? 0;
      }
      return counts as Record<RecordTable, number>;
    },

    employees: async ({ connectionId, limit, after, asOf = null }) => {
      const rows = await db
        .select({ json: rowAsJson(employee) })
        .from(employee)
        .where(and(eq(employee.connectionId, connectionId), shownAt(employee, asOf), beyond(employee, after)))
        .orderBy(employee.employeeId, employee.sourceEntryId)
        .limit(limit + 1);
      const items = rows.slice(0, limit).map(({ json }) => json);
      const last = items.at(-1);
      return { items, next: rows.length > limit && last !== undefined ? cursorOf(JSON.parse(last)) : null };
    },

    pay: async ({ connectionId, limit, after, asOf = null }) => {
      const rows = await db
        .select({ ...getTableColumns(basePay), employeeNumber: employee.employeeNumber })
        .from(basePay)
        .leftJoin(
          employee,
          and(
            eq(employee.connectionId, basePay.connectionId),
            eq(employee.employeeId, basePay.employeeId),
            asOf === null ? isNull(employee.recordedTo) : heldAt(employee, asOf),
          ),
        )
        .where(and(eq(basePay.connectionId, connectionId), shownAt(basePay, asOf), beyond(basePay, after)))
        .orderBy(basePay.employeeId, basePay.sourceEntryId)
        .limit(limit + 1);
      return pageOf(rows, limit);
    },

    rows: (connectionId, table, includeGone = false) => allRows(db, table, connectionId, includeGone),
  };
}

const exportPage = 1000;

async function* allRows<T extends RecordTable>(
  db: Database,
  name: T,
  connectionId: string,
  includeGone: boolean,
): AsyncGenerator<Row<T>> {
  let after: string | null = null;
  do {
    const rows: Row<T>[] = await readRows(db, name, connectionId, {
      limit: exportPage + 1,
      after,
      includeGone,
    });
    const page: Page<Row<T>> = pageOf(rows, exportPage);
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

async function readRows<T extends RecordTable>(
  db: Database,
  name: T,
  connectionId: string,
  { limit, after, includeGone }: { limit: number; after: string | null; includeGone: boolean },
): Promise<Row<T>[]> {
  const table: RecordPgTable = tables[name];
  const rows = await db
    .select()
    .from(table)
    .where(
      and(
        eq(table.connectionId, connectionId),
        includeGone ? shownOrGone(table) : shownNow(table),
        beyond(table, after),
      ),
    )
    .orderBy(table.employeeId, table.sourceEntryId)
    .limit(limit);
  return rows as unknown as Row<T>[];
}

function shownAt(table: RecordPgTable, asOf: string | null) {
  return asOf === null ? shownNow(table) : versionsAsked(table, { ...everythingNow, asOf });
}

function heldAt(table: Pick<RecordPgTable, 'recordedFrom' | 'recordedTo'>, asOf: string) {
  return sql`${table.recordedFrom} <= ${asOf} and (${table.recordedTo} is null or ${table.recordedTo} > ${asOf})`;
}

function beyond(table: Pick<RecordPgTable, 'employeeId' | 'sourceEntryId'>, cursor: string | null) {
  if (cursor === null) return undefined;
  const slash = cursor.indexOf('/');
  return sql`(${table.employeeId}, ${table.sourceEntryId}) > (${cursor.slice(0, slash)}, ${cursor.slice(slash + 1)})`;
}

function pageOf<T extends RecordId>(rows: readonly T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

function cursorOf({ employeeId, sourceEntryId }: RecordId): string {
  return `${employeeId}/${sourceEntryId}`;
}
