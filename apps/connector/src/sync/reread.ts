import type { TableId } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import { batches } from '../hibob/pages.ts';
import type { Trouble } from '../trouble.ts';
import { alone, type NotAlone } from './alone.ts';
import { defaultGuardLimits, type GuardStop } from './guard.ts';
import { stopForPeople } from './look-before.ts';
import { type Prepared, prepare } from './prepare.ts';
import { readAll } from './read.ts';
import { readBatch } from './read-people.ts';
import { begun, type Reader, stagePage } from './reader.ts';
import { packerFor } from './staged-person.ts';
import type { SyncInput } from './sync.ts';
import { reportOf, type SyncReport } from './sync-report.ts';
import { isMirrored, type TableScope } from './table-scope.ts';
import { type Around, explainAbsence, whoIsMissing } from './who-is-there.ts';
import { write } from './write.ts';

/** Of whom HiBob said that something changed, and in which of its tables. */
export interface Named {
  readonly employeeIds: readonly string[];
  readonly tables: readonly string[];
}

export type RereadOutcome =
  | { readonly kind: 're-read'; readonly report: SyncReport }
  /** Everything has to be read first, or a reading is half done: the next sync brings what changed. */
  | { readonly kind: 'left for later' }
  | NotAlone
  | GuardStop
  | Trouble
  | Failure;

/** Reads some people only, because HiBob named them. Whatever else changed, the next incremental sync finds as if this had not been. */
export function reread(input: SyncInput, named: Named): Promise<RereadOutcome> {
  return alone(input, (held) => rereadAlone(held, named));
}

async function rereadAlone(input: SyncInput, named: Named): Promise<RereadOutcome> {
  const { store, connectionId, client } = input;
  if ((await store.unfinished(connectionId)) !== null) return { kind: 'left for later' };
  const usageBefore = client.usage();
  const prepared = await prepare({ ...input, mode: 'incremental' });
  if (isFailure(prepared)) return prepared;
  if (prepared.choice.mode !== 'incremental') {
    await store.finish(connectionId, null);
    return { kind: 'left for later' };
  }
  const { reader } = prepared;
  const looked = await lookAt(reader, named.employeeIds);
  if (isFailure(looked)) return looked;
  const { around, hasChanged } = looked;
  const stop = await stopForPeople(reader, around, input.guardLimits ?? defaultGuardLimits);
  if (stop !== null) return stop;

  const scope = scopeOf(reader.plan.tables, around.everyone, hasChanged ? null : named.tables);
  const reached = await readAll(reader, around, scope);
  if (isFailure(reached)) return reached;
  const absent = await explainAbsence(reader, around);
  if (isFailure(absent)) return absent;
  await store.describeRun(input.runId, { mode: 'targeted', forced: null });
  const because = 'HiBob said that these people changed';
  const now: Prepared = { ...prepared, choice: { mode: 'targeted', because } };
  const tables = await write(input, now, { around, scope, reached, absent });
  const report = await reportOf(input, now, { scope, reached, absent, tables, forced: null, usageBefore });
  return { kind: 're-read', report };
}

/** Stages the fields of these people and says whether one of them looks otherwise than when their tables were last read. */
async function lookAt(
  reader: Omit<Reader, 'abandoned'>,
  employeeIds: readonly string[],
): Promise<{ readonly around: Around; readonly hasChanged: boolean } | Failure> {
  const { store, connectionId, plan } = reader;
  const watching: Reader = { ...reader, abandoned: () => false };
  const pack = packerFor(plan);
  const before = await store.fingerprints(connectionId, employeeIds);
  const shown: string[] = [];
  let hasChanged = false;
  let reached = begun('people');
  for (const batch of batches([...new Set(employeeIds)].sort(), peopleAPage)) {
    const people = await readBatch(watching, batch);
    if (people === 'abandoned') throw new Error('Nothing else is being read yet.');
    if (isFailure(people)) return people;
    const parts = new Map([...people].map(([id, readings]) => [id, pack(readings)]));
    reached = await stagePage(
      watching,
      reached,
      { parts, count: people.size },
      { cursor: null, isDone: true, notes: null },
    );
    shown.push(...people.keys());
    hasChanged ||= [...parts].some(([id, { fingerprint }]) => before.get(id) !== fingerprint);
  }
  const everyone = shown.sort();
  const missing = await whoIsMissing(reader, new Set(everyone), new Set(employeeIds));
  const seenBefore = await store.seenBefore(connectionId);
  return { around: { everyone, changed: everyone, seenBefore, ...missing }, hasChanged };
}

/** `only` null: every table that the fields of a person mirror, as where an incremental sync finds somebody changed. */
function scopeOf(planned: readonly TableId[], people: readonly string[], only: readonly string[] | null): TableScope {
  const tables = planned.filter((table) => (only === null ? isMirrored(table) : only.includes(table)));
  return new Map(tables.map((table) => [table, people]));
}

const peopleAPage = 200;
