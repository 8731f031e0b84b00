import { alreadySyncing, clientFor, type Desk, holdLost, recorded, today, withoutThem } from './desk.ts';
import { troubleOf } from './hibob-trouble.ts';
import type { Connection } from './store/store.ts';
import { type Named, reread } from './sync/reread.ts';
import type { SyncReport } from './sync/sync-report.ts';
import { isTrouble, type Trouble } from './trouble.ts';

export type Reread =
  | { readonly outcome: 're-read'; readonly sync: SyncReport }
  /** A whole sync comes first. */
  | { readonly outcome: 'left for later' };

/** Reads some people again. What the last check said is the gate: HiBob may name somebody every minute, and a check asks about everybody. */
export async function runReread(desk: Desk, named: Named, signal: AbortSignal | undefined): Promise<Reread | Trouble> {
  const { deps, connection, credentials } = desk;
  const order = { onProgress: () => {} };
  if (connection.selection.anonymous === true || verdictIn(connection) !== 'ready')
    return { outcome: 'left for later' };
  const client = clientFor(desk, order);
  return recorded<Reread | Trouble>(desk, 're-read', async (runId) => {
    const outcome = await reread(
      {
        client,
        clientAlone: () => withoutThem(desk, client),
        store: deps.store,
        connectionId: connection.id,
        runId,
        selection: connection.selection,
        clock: deps.clock,
        today: today(deps),
        mayStart: () => Promise.resolve(true),
        ...(signal && { signal }),
      },
      named,
    );
    if (isTrouble(outcome)) return { result: outcome, outcome: outcome.code };
    if (outcome.kind === 're-read') return { result: { outcome: 're-read', sync: outcome.report }, outcome: 're-read' };
    if (outcome.kind === 'lost') return { result: holdLost, outcome: holdLost.code };
    if (outcome.kind === 'busy') return { result: alreadySyncing(connection.name), outcome: 'busy' };
    const isOver = outcome.kind === 'left for later' || outcome.kind === 'stopped';
    if (isOver) return { result: { outcome: 'left for later' }, outcome: 'left for later' };
    const result = troubleOf(outcome, credentials.baseUrl);
    return { result, outcome: result.code };
  });
}

function verdictIn({ lastCheck }: Connection): 'ready' | 'not ready' {
  const verdict = typeof lastCheck === 'object' && lastCheck !== null ? Reflect.get(lastCheck, 'verdict') : null;
  return verdict === 'ready' || verdict === 'ready with advice' ? 'ready' : 'not ready';
}
