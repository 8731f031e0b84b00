import { createHmac, randomBytes } from 'node:crypto';
import type { Seen } from '@hibob-kit/permissions';
import { type Capture, listNamedLists, type NamedList, type TracedExchange } from '@hibob-kit/schemas';
import type { CheckReport } from '../check/check.ts';
import type { ConnectorDeps } from '../connector.ts';
import { clientFor, type Desk } from '../desk.ts';
import { kept } from '../setup/history.ts';
import type { Connection, KeptCheck } from '../store/store.ts';
import { isTrouble, type Trouble, trouble } from '../trouble.ts';
import { type CheckJob, checkAndKeep, type Job } from '../work.ts';
import { type CaptureWishes, captureOf } from './capture-of.ts';

/** What a capture is to be made of. */
export interface CaptureOrder extends Pick<CaptureWishes, 'exactCounts' | 'masks'> {
  /** A check of the past, by its id or a day; null: check now. */
  readonly check: string | null;
}

export interface CaptureJob extends Pick<CheckJob, keyof Job | 'deep'>, CaptureOrder {}

/** Checks now, and makes the file of what the check saw. */
export async function captureNow(desk: Desk, job: CaptureJob): Promise<Capture | Trouble> {
  const checked = await checkAndKeep(desk, job);
  if (isTrouble(checked)) return checked;
  // Somebody else may have checked since: theirs would be the newest.
  const check = await kept(desk.deps.store, desk.connection.id, checked.checkId);
  if (check === undefined) throw new Error('A check that ended was kept');
  const lists = check.seen === null ? null : await listsOf(desk, job);
  return fileOf(desk, check, lists, job);
}

/** Makes the file of a check of the past, from what was kept of it. */
export async function capturePast(
  desk: Pick<Desk, 'deps' | 'connection'>,
  order: CaptureOrder & { readonly check: string },
): Promise<Capture | Trouble> {
  const check = await kept(desk.deps.store, desk.connection.id, order.check);
  if (check === undefined) return noSuchCheck;
  const people = (check.seen as Seen | null)?.people;
  if (people !== undefined && people.withoutId === undefined) return tooOld;
  return fileOf(desk, check, null, order);
}

function fileOf(
  { deps, connection }: Pick<Desk, 'deps' | 'connection'>,
  check: KeptCheck,
  lists: ReadonlyMap<string, NamedList> | null,
  { exactCounts, masks }: CaptureOrder,
): Capture {
  return captureOf(
    {
      at: new Date(check.at).toISOString(),
      selection: check.selection,
      // These were written by `work.ts` from values of these types.
      report: check.report as CheckReport,
      seen: check.seen as Seen | null,
      trace: (check.trace ?? []) as readonly TracedExchange[],
      lists,
    },
    { exactCounts, masks, key: keyFor(deps, connection), by: deps.userAgent },
  );
}

/** The key of pseudonyms of this installation, where there is one, so that two files of a connection can be compared. */
function keyFor(deps: ConnectorDeps, { id }: Connection): CaptureWishes['key'] {
  const key = deps.pseudonymKey?.() ?? null;
  return key === null || isTrouble(key)
    ? { text: randomBytes(32).toString('base64url'), of: 'file' }
    : { text: createHmac('sha256', key).update(`captures of ${id}`).digest('base64url'), of: 'connection' };
}

/** Not every service user may read them; then the file says nothing about lists. */
async function listsOf({ deps, credentials }: Desk, job: Job): Promise<ReadonlyMap<string, NamedList> | null> {
  job.onProgress({ step: 'Lists of the company', done: 0, total: null });
  const answer = await clientFor({ deps, credentials }, job).call(listNamedLists, {
    query: { includeArchived: 'true' },
  });
  return answer.kind === 'answered' ? answer.body : null;
}

const noSuchCheck = trouble(
  'usage',
  'There is no such check of this connection.',
  'Name a check by the id that the history shows, or by a day: the last check until then.',
);
const tooOld = trouble(
  'usage',
  'That check was kept before captures could be made of checks.',
  'Check again, or capture without --check.',
);
