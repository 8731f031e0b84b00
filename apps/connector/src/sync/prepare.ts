import { listFields, type NamedList } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { Baseline } from '../store/staging.ts';
import { wanted } from '../wanted.ts';
import { chooseMode, type ModeChoice, mayResume } from './mode.ts';
import { payloadHash } from './payload-hash.ts';
import { readLists } from './read.ts';
import { type ReadPlan, readPlan } from './read-plan.ts';
import type { Reader } from './reader.ts';
import type { SyncInput } from './sync.ts';

/** What is known before the first person is read. */
export interface Prepared {
  readonly startedAt: string;
  readonly reader: Omit<Reader, 'abandoned'>;
  readonly lists: ReadonlyMap<string, NamedList>;
  readonly planHash: string;
  readonly choice: ModeChoice;
  readonly baseline: Baseline | null;
  /** An earlier sync died, and this one goes on with what it had read. */
  readonly resumed: boolean;
}

export async function prepare(input: SyncInput): Promise<Prepared | Failure> {
  const { client, store, connectionId, clock, today, onProgress = () => {} } = input;
  const startedAt = new Date(clock.now()).toISOString();
  const [metadata, lists] = await Promise.all([client.call(listFields), readLists(client)]);
  if (metadata.kind !== 'answered') return metadata;
  if (isFailure(lists)) return lists;
  const plan = readPlan(wanted, input.selection, metadata.body);
  await store.saveFields(
    connectionId,
    plan.fields.map(({ id, label, category }) => ({ id, label, category })),
  );
  const planHash = hashOf(plan);
  const baseline = await store.baseline(connectionId);
  const choice = chooseMode(input.mode ?? 'full', baseline, planHash, clock.now());
  const unfinished = await store.unfinished(connectionId);
  const resumed = unfinished !== null && mayResume(unfinished, choice.mode, planHash, clock.now());
  if (!resumed) await store.begin(connectionId, { mode: choice.mode, planHash, startedAt });
  const reached = new Map((resumed ? unfinished.checkpoints : []).map((one) => [one.source, one]));
  const reader = { client, store, connectionId, clock, today, plan, reached, onProgress, signal: input.signal };
  return { startedAt, reader, lists, planHash, choice, baseline, resumed };
}

/** How people are staged: what a connector of before has staged otherwise is not gone on with. */
const stagedForm = 2;

/** Labels may change without changing what is asked. */
function hashOf({ fields, watched, tables, mapped, custom, leftOut, anonymous }: ReadPlan): string {
  const ids = (all: ReadPlan['fields']) => all.map(({ id }) => id);
  return payloadHash([stagedForm, ids(fields), ids(watched), tables, [...mapped], custom, leftOut, anonymous]);
}
