import type { Dossier } from '../snapshot/dossier.ts';
import { holdsOn } from '../snapshot/in-force.ts';
import type { SnapshotContext } from '../snapshot/snapshot-context.ts';
import type { Asked } from '../store/asked.ts';
import type { RecordTable, Row } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import type { OutRow, OutTable } from './columns.ts';
import { allBesides, type Beside, dossiersOf } from './dossiers.ts';
import { basePayOut, variablePayOut } from './pay-rows.ts';
import { snapshotOut } from './snapshot-row.ts';

/** One reading of a connection: which versions, and for which day what follows from them is worked out. */
export interface Reading {
  readonly store: Store;
  readonly connectionId: string;
  readonly asked: Asked;
  readonly context: SnapshotContext;
  /** Only rows that hold on the day, where rows have a day. */
  readonly onlyValid: boolean;
}

const peopleAPage = 200;
const rowsAPage = 1000;

/** The rows of a table as they go out, a page in memory at a time. */
export async function* outRows(reading: Reading, table: OutTable): AsyncGenerator<readonly OutRow[]> {
  if (table === 'pay_snapshot') yield* snapshots(reading);
  else yield* records(reading, table);
}

async function* snapshots({ store, connectionId, asked, context }: Reading): AsyncGenerator<readonly OutRow[]> {
  for await (const people of store.pages(connectionId, 'employee', asked, peopleAPage)) {
    const ids = people.map(({ employeeId }) => employeeId);
    const dossiers = await dossiersOf(store, connectionId, ids, allBesides, asked.asOf);
    yield people.flatMap(({ employeeId }) => {
      const dossier = dossiers.get(employeeId);
      return dossier === undefined ? [] : [snapshotOut(dossier, context, asked.asOf)];
    });
  }
}

async function* records(reading: Reading, table: RecordTable): AsyncGenerator<readonly OutRow[]> {
  const { store, connectionId, asked, context, onlyValid } = reading;
  for await (const page of store.pages(connectionId, table, asked, rowsAPage)) {
    const rows = onlyValid ? page.filter((row) => !('isCurrentSource' in row) || holdsOn(row, context.validOn)) : page;
    if (rows.length === 0) continue;
    const people = await peopleOf(reading, table, rows);
    yield rows.map((row) => recordOut(row, table, people.get(row.employeeId), reading));
  }
}

/** What a row is read together with: pay needs hours and standing of the person. */
const beside: Partial<Record<RecordTable, readonly Beside[]>> = {
  base_pay: ['employment', 'lifecycle'],
  variable_pay: ['employment', 'lifecycle', 'base_pay'],
};

async function peopleOf(
  { store, connectionId, asked }: Reading,
  table: RecordTable,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, Dossier>> {
  const besides = beside[table] ?? [];
  const onlyShown = !asked.includeGone && asked.changedSince === null;
  if (besides.length === 0 && onlyShown) return new Map();
  const ids = [...new Set(rows.map(({ employeeId }) => employeeId))];
  return dossiersOf(store, connectionId, ids, besides, asked.asOf);
}

function recordOut(row: Row, table: RecordTable, dossier: Dossier | undefined, { asked, context }: Reading): OutRow {
  const { connectionId: _, ...shown } = row;
  const presence = 'presence' in row ? row.presence : dossier?.employee.presence;
  return {
    ...shown,
    visibility: presence === 'hidden' ? 'hidden' : row.visibility,
    // Taken back only after the moment that is asked about.
    recordedTo: asked.asOf !== null && row.recordedTo !== null && row.recordedTo > asked.asOf ? null : row.recordedTo,
    ...('isCurrentSource' in row ? { isCurrent: holdsOn(row, context.validOn) } : {}),
    ...derivedOf(table, row, dossier, context),
  };
}

function derivedOf(table: RecordTable, row: Row, dossier: Dossier | undefined, context: SnapshotContext): object {
  if (dossier === undefined) return {};
  if (table === 'base_pay') return basePayOut(row as Row<'base_pay'>, dossier, context);
  return table === 'variable_pay' ? variablePayOut(row as Row<'variable_pay'>, dossier, context) : {};
}
