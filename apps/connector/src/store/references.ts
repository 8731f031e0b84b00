import { and, eq, getTableColumns } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type Erased, unnamed, unnamedLabel } from '../erasure/unnamed.ts';
import { referring } from '../hibob/references.ts';
import { payloadHash } from '../sync/payload-hash.ts';
import { type Provenance, sealer } from '../sync/provenance.ts';
import { naming } from './among.ts';
import type { Database } from './database.ts';
import { type RecordTable, recordTables } from './record.ts';
import { type RecordPgTable, tables } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * In every version of others' rows, wherever it stands: as their manager, in a list of people, in words. Their hash is made anew, so that
 * the next sync finds nothing changed. Answers how many rows named them.
 */
export async function replaceReferences(
  db: Database,
  connectionId: string,
  ids: readonly string[],
  instead: string,
): Promise<number> {
  const known = new Set(ids);
  const erased: Erased = { isErased: (id) => known.has(id), instead };
  let changed = 0;
  for (const name of recordTables) {
    const table: RecordPgTable = tables[name];
    const columns = columnsThatName(table);
    const found: readonly Row[] = await db
      .select()
      .from(table)
      .where(and(eq(table.connectionId, connectionId), naming(Object.values(columns), ids)));
    for (const row of found) {
      const fresh = mendedOf(row, Object.keys(columns), erased);
      if (fresh === null) continue;
      const payloadHash = hashAfter(name, row, { ...row, ...fresh });
      await db
        .update(table)
        .set({ ...fresh, payloadHash })
        .where(versionOf(table, row));
      changed += 1;
    }
  }
  return changed;
}

/** Those that may say anything. */
function columnsThatName(table: RecordPgTable): Readonly<Record<string, PgColumn>> {
  const columns: readonly (readonly [string, PgColumn])[] = Object.entries(getTableColumns(table));
  return Object.fromEntries(
    columns.filter(([property, column]) => !ofTheRow.has(property) && /^(?:text|jsonb)$/.test(column.getSQLType())),
  );
}

const ofTheRow: ReadonlySet<string> = new Set([
  'employeeId',
  'sourceEntryId',
  'sourcePath',
  'payloadHash',
  'visibility',
  'withheld',
]);

/** The columns that change; null: none does. */
function mendedOf(row: Row, columns: readonly string[], erased: Erased): Row | null {
  const fresh = columns.map((column) => [column, mended(column, row, erased)] as const);
  const changed = fresh.filter(([column, value]) => value !== row[column]);
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

function mended(column: string, row: Row, erased: Erased): unknown {
  const value = row[column];
  if (column === 'label' && typeof value === 'string')
    return unnamedLabel(value, row.value, mended('value', row, erased), erased);
  const isReference = column === 'managerId' || (column === 'value' && referring.has(String(row.type)));
  return isReference && erased.isErased(String(value)) ? erased.instead : unnamed(value, erased);
}

/** As the sync makes it of the record; where the version before had another hash, that one stays. */
function hashAfter(name: RecordTable, before: Row, after: Row): string {
  const held = String(before.payloadHash);
  const made = hashOf(name, before);
  // Of somebody who is not there any more the hash says so before it.
  return held.endsWith(made) ? held.replace(made, hashOf(name, after)) : held;
}

function hashOf(name: RecordTable, row: Row): string {
  const record = Object.fromEntries(Object.entries(row).filter(([column]) => !ofTheStore.has(column)));
  return name === 'custom_value' ? payloadHash(record) : sealer()(record as unknown as Provenance).payloadHash;
}

const ofTheStore: ReadonlySet<string> = new Set([
  'payloadHash',
  'connectionId',
  'runId',
  'fetchedAt',
  'recordedFrom',
  'recordedTo',
  'presence',
  'mergedInto',
  'firstSeenAt',
]);

function versionOf(table: RecordPgTable, row: Row) {
  return and(
    eq(table.connectionId, row.connectionId),
    eq(table.employeeId, row.employeeId),
    eq(table.sourceEntryId, row.sourceEntryId),
    eq(table.recordedFrom, row.recordedFrom),
  );
}
