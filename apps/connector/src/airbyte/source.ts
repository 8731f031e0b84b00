import type { Selection } from '@hibob-kit/permissions';
import type { CheckReport } from '../check/check.ts';
import type { Worker } from '../connector.ts';
import type { Credentials } from '../credentials.ts';
import { defaultGuardLimits } from '../sync/guard.ts';
import { isTrouble, type Trouble, trouble } from '../trouble.ts';
import type { SyncResult } from '../work.ts';
import type { ChosenStream } from './catalog.ts';
import { emit } from './emit.ts';
import type { ConnectionStatus, Message } from './message.ts';
import type { Config } from './spec.ts';

/** A connector with what Airbyte's configuration says of the company. */
export interface Source {
  readonly worker: Worker;
  readonly connection: string;
  readonly credentials: Credentials;
  readonly selection: Selection;
  readonly payBasis: Config['pay_basis'];
}

export async function check({ worker, connection, credentials, selection }: Source): Promise<ConnectionStatus> {
  const report = await worker.check(connection, { credentials, selection, onProgress: () => {} });
  if (isTrouble(report)) return { status: 'FAILED', message: `${report.message} ${report.fix}` };
  return report.verdict === 'refused' ? { status: 'FAILED', message: wordsOf(report) } : { status: 'SUCCEEDED' };
}

/** Syncs, then emits. What the destination has already is known by the states. */
export async function* read(
  { worker, connection, credentials, selection, payBasis }: Source,
  chosen: readonly ChosenStream[],
  states: ReadonlyMap<string, string>,
  now: () => number,
): AsyncGenerator<Message, Trouble | null> {
  const how = { limits: defaultGuardLimits, mode: 'auto', force: false, equityWeekly: false } as const;
  const synced = await worker.sync(connection, { credentials, selection, onProgress: () => {}, ...how });
  if (isTrouble(synced)) return synced;
  const stop = whyNot(synced);
  if (stop !== null) return stop;
  if (payBasis !== undefined) await worker.settings(connection, { payBasis });
  yield { type: 'LOG', log: { level: 'INFO', message: 'Synced with HiBob; emitting what is stored.' } };
  return yield* emit(worker, connection, chosen, states, now);
}

function whyNot(result: SyncResult): Trouble | null {
  switch (result.outcome) {
    case 'synced':
      return null;
    case 'refused':
      return trouble('hibob-refused', wordsOf(result.check), 'Tick the boxes, then run check.');
    case 'stopped':
      return trouble('hibob-refused', `Stopped by the guard: ${result.guard.message}`, 'Nothing was changed.');
    default:
      return result satisfies never;
  }
}

function wordsOf({ findings }: CheckReport): string {
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  return blocking.map(({ title, fix }) => [`${title}.`, ...fix].join(' ')).join('\n');
}
