import { stat } from 'node:fs/promises';
import { type PostgresServer, startPostgres } from '@hibob-kit/real-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change } from '../load/change.ts';
import type { ConnectorProcess } from '../load/connector-process.ts';
import { looksOf, moreThanDue } from '../load/evidence.ts';
import { evidenceOf } from '../load/evidence-of.ts';
import { judgeStored } from '../load/judge-stored.ts';
import { mountSmallDisk, type SmallDisk } from '../load/small-disk.ts';
import { connectAll, openTown, operatorKey, type Town } from '../load/town.ts';

const server = await startPostgres();
if (server.kind === 'missing')
  process.stderr.write(`SKIPPED the faults: there is no PostgreSQL here: ${server.reason}\n`);

const hour = 3_600_000;
type Seen = Awaited<ReturnType<typeof evidenceOf>>;

/** How far one worker's clock goes wrong; what it did last counts as done that much later. */
const ahead = 1.5 * hour;
/** For a machine that does ten things at once; whatever is waited for has happened much sooner. */
const patience = 240_000;
const limits = { timeout: 300_000 };

/** Real processes on a real PostgreSQL. Nothing waits for time: each step waits until something is so. */
describe.skipIf(server.kind === 'missing')('When something breaks in the middle of a sync', () => {
  let postgres: PostgresServer;
  let town: Town;
  let serve: ConnectorProcess;
  let worker: ConnectorProcess;
  let disk: SmallDisk | null = null;

  beforeAll(async () => {
    if (server.kind !== 'started') return;
    postgres = server;
    town = await openTown(await postgres.database('faults'), { companies: 2, people: 12, rateLimits: 'off' });
    serve = await town.start(['serve', '--port', '0', '--no-schedule', '--json']);
    await connectAll(town, serve);
  }, 120_000);
  afterAll(async () => {
    try {
      await town?.close();
    } finally {
      try {
        await postgres?.stop();
      } finally {
        await disk?.remove();
      }
    }
  });

  it('a worker that is killed leaves its work to another, and the history says so', limits, async () => {
    const mortal = await town.start(['worker', '--concurrency', '1', '--json']);
    const held = town.holdNext('/bulk/people/salaries');
    await reachedBy(held.reached);
    await mortal.kill();
    const gone = await holders();
    held.letThrough();
    worker = await town.start(['worker', '--concurrency', '2', '--port', '0', '--json']);
    await dead(gone);
    expect(await synced(0)).toBe(true);
    const ends = await town.database.rows<{ outcome: string | null; n: number }>(
      `select outcome, count(*)::int as n from hibob.run group by outcome order by outcome`,
    );
    expect(ends).toEqual([
      { outcome: 'synced', n: 2 },
      { outcome: null, n: 1 },
    ]);
    expect(worker.log.filter(({ msg }) => msg === 'worker.gone')).toHaveLength(1);
    expect(await judgeStored(town)).toEqual([]);
  });

  it('PostgreSQL that goes away and comes back ends no process and loses nothing', limits, async () => {
    await change(town, 1);
    const held = town.holdNext('/bulk/people/salaries');
    const since = nextHour();
    await reachedBy(held.reached);
    const torn = await holders();
    await postgres.halt();
    held.letThrough();
    expect(await readiness()).toBe(503);
    expect(await connections()).toEqual([503, 'database-unusable']);
    expect(await until(async () => worker.log.some(({ msg }) => msg === 'chore.broke'))).toBe(true);
    await postgres.goOn();
    expect(await until(async () => (await readiness()) === 200)).toBe(true);
    await dead(torn);
    expect(await synced(since)).toBe(true);
    expect([worker.child.exitCode, serve.child.exitCode]).toEqual([null, null]);
    expect(await judgeStored(town)).toEqual([]);
  });

  it('a full disk is said in a sentence, and when there is room again all is as it should be', limits, async () => {
    await change(town, 2);
    await diskIsFull(true);
    const since = nextHour();
    expect(await until(async () => (await outcomes(since)).length === 2 && (await nobodyWorks()))).toBe(true);
    expect(await outcomes(since)).toEqual(['database-unusable', 'database-unusable']);
    const answer = await fetch(`${serve.ready.url}/v1/connections/customer-1/syncs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${operatorKey}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect([answer.status, await answer.json()]).toEqual([
      503,
      {
        error: {
          code: 'database-unusable',
          message: 'The database stopped working: the disk is full (53100).',
          fix: 'Make room, then start again; what was not finished was not written.',
        },
      },
    ]);
    const stopped = await holders();
    await diskIsFull(false);
    await dead(stopped);
    expect(await synced(since)).toBe(true);
    expect(await judgeStored(town)).toEqual([]);
  });

  it('a worker whose clock is an hour and a half ahead does nothing twice and tears no history', limits, async () => {
    const earlier = await evidenceOf(town);
    const early = await town.start(['worker', '--concurrency', '2', '--json'], ahead);
    const wentRound = async (at: number) => {
      const before = await syncs();
      await change(town, at);
      later(hour + ahead);
      // Counted, not timed: the clocks do not agree on when it was.
      expect(await until(async () => isMore(await syncs(), before) && (await nobodyWorks()))).toBe(true);
    };
    // First it has everything to itself, so that it surely works; then it has to share.
    worker.child.kill('SIGSTOP');
    await wentRound(3);
    worker.child.kill('SIGCONT');
    await wentRound(4);
    await wentRound(5);
    const [torn] = await town.database.rows<{ n: number }>(
      `select count(*)::int as n from hibob.employee where recorded_to is not null and recorded_to <= recorded_from`,
    );
    expect(torn).toEqual({ n: 0 });
    expect(await early.end()).toBe(0);
    expect(early.log.filter(({ msg, worked }) => msg === 'chore.ended' && worked === 'done').length).toBeGreaterThan(0);
    expect(doneTwice(earlier, await evidenceOf(town))).toEqual([]);
    expect(await judgeStored(town)).toEqual([]);
  });

  it('a worker answers those who watch over it, and nobody else', limits, async () => {
    const ask = async (path: string) => {
      const answer = await fetch(`${worker.ready.url}${path}`);
      return [answer.status, await answer.text()] as const;
    };
    expect((await ask('/healthz'))[0]).toBe(200);
    expect(await ask('/readyz')).toEqual([200, '{"status":"ready"}']);
    expect((await ask('/metrics'))[1]).toMatch(
      /hibob_connector_chores_total\{chore="incremental",worked="done".*\} \d/,
    );
    expect((await ask('/v1/connections'))[0]).toBe(404);
  });

  it('processes that are asked to stop end what they have begun, with 0', limits, async () => {
    const held = town.holdNext('/bulk/people/salaries');
    const since = later(hour + ahead);
    await reachedBy(held.reached);
    const ended = worker.end();
    held.letThrough();
    expect(await ended).toBe(0);
    expect(await outcomes(since)).toEqual(expect.arrayContaining(['synced']));
    const [running] = await town.database.rows(
      `select 1 from hibob.run where finished_at is null and started_at >= $1`,
      [new Date(since).toISOString()],
    );
    expect(running).toBeUndefined();
    expect(await nobodyWorks()).toBe(true);
    expect(await serve.end()).toBe(0);
  });

  const until = (isSo: () => Promise<boolean>) => town.until(isSo, patience);

  /** An hour later everybody is due again. */
  function nextHour(): number {
    return later(hour);
  }

  function later(ms: number): number {
    town.setTime(town.now() + ms);
    return town.now();
  }

  /** The clocks go on meanwhile: schedulers and workers look again. */
  async function reachedBy(reached: Promise<void>): Promise<void> {
    let isThere = false;
    void reached.then(() => {
      isThere = true;
    });
    expect(await until(async () => isThere)).toBe(true);
  }

  function synced(since: number): Promise<boolean> {
    return until(async () => {
      await itsTurnComes();
      const [open] = await town.database.rows<{ n: number }>(
        `select count(*)::int as n from hibob_queue.job where name = 'hibob-chores' and state in ('created', 'retry', 'active')`,
      );
      const [done] = await town.database.rows<{ n: number }>(
        `select count(distinct connection_id)::int as n from hibob.run where outcome = 'synced' and finished_at >= $1`,
        [new Date(since).toISOString()],
      );
      return open?.n === 0 && done?.n === town.companies.length;
    });
  }

  async function outcomes(since: number): Promise<readonly (string | null)[]> {
    const rows = await town.database.rows<{ outcome: string | null }>(
      `select outcome from hibob.run where started_at >= $1 order by started_at`,
      [new Date(since).toISOString()],
    );
    return rows.map(({ outcome }) => outcome);
  }

  /** Who holds a lease: a name for each sync, not for each worker. */
  async function holders(): Promise<readonly string[]> {
    return (await town.database.rows<{ holder: string }>('select holder from hibob.lease')).map(({ holder }) => holder);
  }

  /** The minutes pass after which the database takes the leases of the dead away, never those of the living, and a failed job comes back. */
  async function dead(gone: readonly string[]): Promise<void> {
    await town.database.rows(`update hibob.lease set until = now() - interval '1 second' where holder = any($1)`, [
      gone,
    ]);
    await until(async () => (await town.database.rows('select 1 from hibob.lease where until < now()')).length === 0);
    await itsTurnComes();
  }

  async function itsTurnComes(): Promise<void> {
    await town.database.rows(`update hibob_queue.job set start_after = now() where state = 'retry'`);
  }

  /** How often each customer was synced, in one order. */
  async function syncs(): Promise<readonly number[]> {
    const rows = await town.database.rows<{ n: number }>(
      `select count(r.id)::int as n from hibob.connection c
         left join hibob.run r on r.connection_id = c.id and r.outcome = 'synced' group by c.name order by c.name`,
    );
    return rows.map(({ n }) => n);
  }

  /** By ids and counts, not by overlap: the clocks of the two workers do not agree on when it was. */
  function doneTwice(earlier: Seen, now: Seen): readonly string[] {
    const known = new Set([...earlier.runs, ...earlier.jobs].map(({ id }) => id));
    const isNew = ({ id }: { readonly id: string }) => !known.has(id);
    return town.companies.flatMap(({ name }) => {
      const isIts = ({ connection }: { readonly connection: string }) => connection === name;
      const runs = now.runs.filter(isNew).filter(isIts);
      const asked = looksOf(now.asked.filter(isIts)) - looksOf(earlier.asked.filter(isIts));
      const syncs = runs.filter(({ kind }) => kind === 'sync').length;
      return [
        ...moreThanDue(runs, now.jobs.filter(isNew).filter(isIts)),
        ...(asked === syncs ? [] : [`HiBob was asked for ${asked} syncs, the database knows ${syncs}`]),
      ].map((sentence) => `${name}: ${sentence}`);
    });
  }

  function isMore(now: readonly number[], before: readonly number[]): boolean {
    return now.every((count, at) => count > (before[at] ?? 0));
  }

  async function nobodyWorks(): Promise<boolean> {
    return (await town.database.rows('select 1 from hibob.lease')).length === 0;
  }

  async function readiness(): Promise<number> {
    return (await fetch(`${serve.ready.url}/readyz`)).status;
  }

  async function connections(): Promise<readonly [number, string]> {
    const headers = { authorization: `Bearer ${operatorKey}` };
    const answer = await fetch(`${serve.ready.url}/v1/connections`, { headers });
    const { error } = (await answer.json()) as { error: { code: string } };
    return [answer.status, error.code];
  }

  /** Where a disk can be had that is full in truth, it is; else PostgreSQL says what it says when there is no room for a row. */
  async function diskIsFull(isFull: boolean): Promise<void> {
    if (isFull) {
      const mounted = await mountSmallDisk(await ownerOfPostgres());
      if (mounted.kind === 'mounted') {
        disk = mounted;
        await holdTablesOn(mounted);
      } else
        process.stderr.write(`No disk of its own here, so PostgreSQL only says that it is full: ${mounted.reason}\n`);
    }
    if (disk !== null) return isFull ? disk.fill() : disk.makeRoom();
    await town.database.rows(
      isFull
        ? `create function hibob.no_room() returns trigger language plpgsql as
             $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
           create trigger no_room before insert or update on hibob.employee execute function hibob.no_room();`
        : `drop trigger no_room on hibob.employee; drop function hibob.no_room();`,
    );
  }

  async function ownerOfPostgres(): Promise<number> {
    const [at] = await town.database.rows<{ data_directory: string }>('show data_directory');
    return (await stat(at?.data_directory ?? '')).uid;
  }

  /** Emptied first, so that staging has no page with room for a row. */
  async function holdTablesOn(small: SmallDisk): Promise<void> {
    await town.database.rows(`create tablespace small location '${small.folder}'`);
    for (const table of ['hibob.staged', 'hibob.employee']) {
      await town.database.rows(`vacuum full ${table}`);
      await town.database.rows(`alter table ${table} set tablespace small`);
    }
  }
});
