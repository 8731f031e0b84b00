import type { HiBobClient } from '../hibob/client.ts';
import type { Clock } from '../hibob/clock.ts';
import type { Checkpoint } from '../store/staging.ts';
import type { Store } from '../store/store.ts';
import type { Progress } from './progress.ts';
import type { ReadPlan } from './read-plan.ts';

/** What the parts of one reading share. */
export interface Reader {
  readonly client: HiBobClient;
  readonly store: Store;
  readonly connectionId: string;
  readonly clock: Pick<Clock, 'now'>;
  /** The day in HiBob, `YYYY-MM-DD`. */
  readonly today: string;
  readonly plan: ReadPlan;
  /** Where an earlier process stopped, by source. */
  readonly reached: ReadonlyMap<string, Checkpoint>;
  readonly onProgress: (progress: Progress) => void;
  /** Aborted: nothing more may be written. */
  readonly signal?: AbortSignal | undefined;
  /** A part has failed: the others end at their next page. What they have read stays for the next sync. */
  readonly abandoned: () => boolean;
}

/** A part that ended early because another one failed. */
export type Abandoned = 'abandoned';

/** The page after `before`, staged together with how far it brings us. */
export async function stagePage(
  { store, connectionId, clock }: Reader,
  before: Checkpoint,
  rows: { readonly parts: ReadonlyMap<string, unknown>; readonly count: number },
  then: Pick<Checkpoint, 'cursor' | 'isDone' | 'notes'>,
): Promise<Checkpoint> {
  const after: Checkpoint = { ...before, ...then, pages: before.pages + 1, rows: before.rows + rows.count };
  const fetchedAt = new Date(clock.now()).toISOString();
  await store.stage(connectionId, { fetchedAt, parts: rows.parts }, after);
  return after;
}

export function begun(source: string): Checkpoint {
  return { source, cursor: null, isDone: false, pages: 0, rows: 0, notes: null };
}
