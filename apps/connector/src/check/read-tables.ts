import { type Candidate, chooseSample, type Requirements } from '@hibob-kit/permissions';
import { type TableId, tables as tableRows } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import type { Breadth } from './breadth.ts';
import { type Asked, readTable, type TableRead } from './read-table.ts';

/** Asks one table after another, and no more of them once HiBob has refused often enough. */
export async function readTables(
  client: HiBobClient,
  ids: readonly TableId[],
  candidates: readonly Candidate[],
  { breadth, onStep }: { readonly breadth: Breadth; readonly onStep: (step: string) => void },
): Promise<ReadonlyMap<TableId, TableRead> | Failure> {
  const read = new Map<TableId, TableRead>();
  const chosen = samplesOf(candidates, breadth);
  for (const table of ids) {
    // HiBob's firewall counts refusals, whoever asks.
    if (client.usage().refusals >= breadth.refusals) break;
    onStep(`Table ${table}`);
    // Where people come without an id, a table that was read before names them.
    const samples = candidates.length > 0 ? chosen : samplesOf(candidatesOf(idsIn(read)), breadth);
    const one = await readTable(client, table, askedOf(table, samples, breadth));
    if (one === null) continue;
    if (isFailure(one)) return one;
    read.set(table, one);
  }
  return read;
}

interface Samples {
  readonly known: number;
  readonly inBulk: readonly string[];
  readonly oneByOne: readonly string[];
}

function samplesOf(known: readonly Candidate[], { tableSample, oneByOne }: Breadth): Samples {
  return {
    known: known.length,
    inBulk: chooseSample(known, tableSample),
    oneByOne: chooseSample(known, oneByOne),
  };
}

/** Of a table in which most have no row, everybody is asked: the first page then holds those who have one. */
function askedOf(
  table: TableId,
  { known, inBulk, oneByOne }: Samples,
  { tableSample, pages, refusals }: Breadth,
): Asked {
  const everybody = pages === 'all' || (tableRows[table].kind === 'several' && known > tableSample);
  return {
    inBulk: everybody ? [] : inBulk,
    oneByOne,
    pages,
    ofEverybody: everybody || known <= tableSample,
    refusals,
  };
}

/** Whom the tables name, where a search names nobody. */
export function idsIn(read: ReadonlyMap<TableId, TableRead>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const one of read.values())
    if (one.kind === 'read') for (const { employeeId } of one.results) ids.add(employeeId);
  return ids;
}

/** Nothing is known of them but that they are there. */
export function candidatesOf(ids: ReadonlySet<string>): readonly Candidate[] {
  return [...ids].map((id) => ({ id, startDate: null, site: null, inactive: false }));
}

export function tablesOf(requirements: Requirements): readonly TableId[] {
  return requirements.categories.flatMap((one) => one.items.flatMap(({ table }) => (table === null ? [] : [table])));
}
