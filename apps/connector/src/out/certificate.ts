import { createHash } from 'node:crypto';
import { z } from 'zod';
import { everythingNow } from '../store/asked.ts';
import { type RecordTable, recordTables } from '../store/record.ts';
import type { Connection, Run, Store } from '../store/store.ts';
import { sourceTables } from '../sync/normalise.ts';
import { missingTablesOf } from './open-reading.ts';

/** What one sync can swear to: whom HiBob listed, what was read and is held, what it withheld, and a checksum to hold it to. */
export interface Certificate {
  readonly connection: string;
  readonly run: {
    readonly id: string;
    readonly mode: string | null;
    readonly startedAt: string;
    readonly finishedAt: string | null;
    /** The moment to export as of, to get exactly what this certifies. */
    readonly recordedAt: string | null;
  };
  readonly complete: boolean;
  /** Why it is not, in words. */
  readonly exceptions: readonly string[];
  readonly people: {
    /** Listed by HiBob when the check counted them. null: an older run did not say. */
    readonly expected: number | null;
    readonly seen: number;
    readonly absent: Readonly<Record<string, number>>;
  };
  readonly tables: Readonly<Record<RecordTable, TableCertificate>>;
  readonly requests: Readonly<Record<string, number>>;
  readonly waitedMs: number;
  /** Over all tables; the order of rows does not count. */
  readonly sha256: string;
}

export interface TableCertificate {
  readonly state: 'read' | 'uploaded' | 'left for later' | 'not available' | 'not requested';
  /** Rows this run read; an incremental one reads those of people who changed. */
  readonly rowsRead: number;
  /** Rows held when it ended. */
  readonly rowsHeld: number;
  /** How many of them show how much. */
  readonly visibility: Readonly<Record<string, number>>;
  /** Column → rows in which a right hides it. */
  readonly restricted: Readonly<Record<string, number>>;
  readonly sha256: string;
}

/** Worked out from what is stored as of the run's record time, so that it comes out the same whenever it is asked for. */
export async function certify(store: Store, connection: Connection, run: Run): Promise<Certificate> {
  const { check, sync } = reportShape.parse(run.report);
  const missing = await missingTablesOf(store, connection);
  const tables = {} as Record<RecordTable, TableCertificate>;
  for (const table of recordTables) {
    const held = await holdings(store, connection.id, table, run.recordedAt);
    const { inserted, updated, unchanged } = sync.tables[table] ?? { inserted: 0, updated: 0, unchanged: 0 };
    const asked = stateOf(table, sync.leftForLater, missing);
    const state = asked === 'not requested' && held.rowsHeld > 0 ? 'uploaded' : asked;
    tables[table] = { state, rowsRead: inserted + updated + unchanged, ...held };
  }
  const seen = Object.values(sync.people).reduce((sum, count) => sum + count, 0);
  const people = { expected: check.people?.visible ?? null, seen, absent: sync.absent };
  const exceptions = exceptionsOf({ people, tables }, sync.mode !== 'incremental');
  return {
    connection: connection.name,
    run: {
      id: run.id,
      mode: run.mode,
      startedAt: run.startedAt,
      finishedAt: run.finishedAt,
      recordedAt: run.recordedAt,
    },
    complete: exceptions.length === 0,
    exceptions,
    people,
    tables,
    requests: sync.requests,
    waitedMs: sync.waitedMs,
    sha256: together(Object.entries(tables).map(([table, { sha256 }]) => `${table} ${sha256}`)),
  };
}

const counts = z.record(z.string(), z.number());
const reportShape = z.looseObject({
  check: z.looseObject({ people: z.looseObject({ visible: z.number() }).nullable() }),
  sync: z.looseObject({
    mode: z.string(),
    people: counts,
    absent: counts,
    tables: z.record(z.string(), z.object({ inserted: z.number(), updated: z.number(), unchanged: z.number() })),
    leftForLater: z.array(z.string()),
    requests: counts,
    waitedMs: z.number(),
  }),
});

function stateOf(
  table: RecordTable,
  leftForLater: readonly string[],
  missing: Awaited<ReturnType<typeof missingTablesOf>>,
): TableCertificate['state'] {
  const source = table in sourceTables ? sourceTables[table as keyof typeof sourceTables] : null;
  if (source !== null && leftForLater.includes(source)) return 'left for later';
  const why = missing.get(table);
  return why === undefined ? 'read' : why === 'not-requested' ? 'not requested' : 'not available';
}

type Holdings = Omit<TableCertificate, 'state' | 'rowsRead'>;

async function holdings(
  store: Store,
  connectionId: string,
  table: RecordTable,
  asOf: string | null,
): Promise<Holdings> {
  const visibility = new Map<string, number>();
  const restricted = new Map<string, number>();
  const content = new UnorderedHash();
  let rowsHeld = 0;
  for await (const page of store.marks(connectionId, table, { ...everythingNow, asOf })) {
    for (const { employeeId, sourceEntryId, payloadHash, visibility: how, withheld } of page) {
      rowsHeld += 1;
      count(visibility, how);
      for (const [column, why] of Object.entries(withheld ?? {})) if (why === 'restricted') count(restricted, column);
      content.add(JSON.stringify([employeeId, sourceEntryId, payloadHash]));
    }
  }
  return {
    rowsHeld,
    visibility: Object.fromEntries(visibility),
    restricted: Object.fromEntries(restricted),
    sha256: content.result(),
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

type Counted = Pick<Certificate, 'people' | 'tables'>;

/** What keeps this from being everything HiBob could have given. What the customer does not share is not missing. */
export function exceptionsOf({ people, tables }: Counted, isWhole: boolean): readonly string[] {
  const { expected, seen } = people;
  const listed =
    expected === null || expected === seen
      ? []
      : [
          `HiBob listed ${expected} people a moment before, and ${seen} were read: somebody joined, left or was hidden.`,
        ];
  return [...listed, ...Object.entries(tables).flatMap(([name, table]) => exceptionsIn(name, table, isWhole))];
}

function exceptionsIn(name: string, table: TableCertificate, isWhole: boolean): readonly string[] {
  const { state, rowsRead, rowsHeld, restricted } = table;
  return [
    ...(state === 'left for later' ? [`${name} was left to the next sync that reads everything.`] : []),
    ...(state === 'not available' ? [`${name} is a table that this company’s HiBob does not have.`] : []),
    ...(isWhole && rowsHeld < rowsRead ? [`${name}: ${rowsRead} rows were read, and ${rowsHeld} are held.`] : []),
    ...Object.entries(restricted).map(([column, rows]) => `${name}: a right hides ${column} in ${rows} rows.`),
  ];
}

/** Adds digests up, so that the order of rows, which databases sort differently, does not count. */
export class UnorderedHash {
  #sum = 0n;

  add(text: string): void {
    this.#sum = BigInt.asUintN(256, this.#sum + BigInt(`0x${createHash('sha256').update(text).digest('hex')}`));
  }

  result(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}

function together(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
