import type { PostgresDatabase } from '@hibob-kit/real-postgres';
import { change } from './change.ts';
import { type Evidence, wrongIn } from './evidence.ts';
import { evidenceOf } from './evidence-of.ts';
import { judgeStored } from './judge-stored.ts';
import { connectAll, openTown, type Town } from './town.ts';

export interface LoadResult {
  readonly connections: number;
  readonly people: number;
  readonly hours: number;
  readonly syncs: number;
  readonly requests: number;
  readonly seconds: number;
  /** The longest time that the connections of one hour needed. */
  readonly longestHourSeconds: number;
  readonly wrong: readonly string[];
}

export interface LoadOrder {
  readonly connections: number;
  readonly people: number;
  readonly hours: number;
  readonly onHour?: (hour: number, seconds: number) => void;
}

const hour = 3_600_000;
/** For one hour of the town: nothing is measured by it, it only ends what would never end. */
const patienceMs = (connections: number) => 240_000 + Math.max(0, connections - 20) * 20_000;

/**
 * Customers with a token each, `serve` to make them through, two `worker` processes, and a clock that goes on by the hour. In every hour
 * something changes at every customer. What came of it is judged from the database and from what HiBob was asked.
 */
export async function load(database: PostgresDatabase, order: LoadOrder): Promise<LoadResult> {
  const { connections, people, hours } = order;
  const town = await openTown(database, { companies: connections, people });
  const began = performance.now();
  const lasted: number[] = [];
  const windows: number[] = [];
  const stuck: string[] = [];
  try {
    const [serve] = await Promise.all([
      town.start(['serve', '--port', '0', '--no-schedule', '--json']),
      town.start(['worker', '--json', '--concurrency', '2']),
      town.start(['worker', '--json', '--concurrency', '2']),
    ]);
    const first = town.now();
    await connectAll(town, serve);
    for (let at = 0; at <= hours; at += 1) {
      if (at > 0) await change(town, at);
      town.setTime(Math.max(town.now(), first + at * hour));
      windows.push(town.now());
      const started = performance.now();
      if (!(await town.until(() => allSyncedSince(town, windows[at] ?? 0), patienceMs(connections)))) {
        stuck.push(`hour ${at} did not end: ${await stateOf(town)}`);
        break;
      }
      lasted.push((performance.now() - started) / 1000);
      order.onHour?.(at, lasted[at] ?? 0);
    }
    const ends = await Promise.all(town.processes().map((one) => one.end()));
    const evidence: Evidence = { ...(await evidenceOf(town)), windows, exitCodes: ends };
    return {
      connections,
      people,
      hours,
      syncs: evidence.runs.filter(({ kind }) => kind === 'sync').length,
      requests: evidence.asked.reduce((sum, { endpoints }) => sum + endpoints.length, 0),
      seconds: (performance.now() - began) / 1000,
      longestHourSeconds: Math.max(...lasted),
      wrong: [...stuck, ...wrongIn(evidence), ...(await judgeStored(town))],
    };
  } finally {
    await town.close();
  }
}

async function allSyncedSince({ database, companies }: Town, since: number): Promise<boolean> {
  const [open] = await database.rows<{ n: number }>(
    `select count(*)::int as n from hibob_queue.job where name = 'hibob-chores' and state in ('created', 'retry', 'active')`,
  );
  const [synced] = await database.rows<{ n: number }>(
    `select count(distinct connection_id)::int as n from hibob.run where kind = 'sync' and finished_at >= $1`,
    [new Date(since).toISOString()],
  );
  return open?.n === 0 && synced?.n === companies.length;
}

/** What one wants to know of an hour that does not end. */
async function stateOf({ database, processes }: Town): Promise<string> {
  const jobs = await database.rows(
    `select state::text, count(*)::int as n, min(start_after) as next, max(output::text) as output from hibob_queue.job group by 1`,
  );
  const running = await database.rows(
    `select r.kind, r.started_at, l.until from hibob.run r left join hibob.lease l using (connection_id) where r.finished_at is null`,
  );
  const logs = processes().map(({ log }) => log.filter(({ level }) => level === 'error' || level === 'warn').slice(-3));
  return JSON.stringify({ jobs, running, logs });
}
