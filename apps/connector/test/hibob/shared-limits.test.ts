import { startPostgres } from '@hibob-kit/real-postgres';
import { listFields, searchPeople } from '@hibob-kit/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Clock } from '../../src/hibob/clock.ts';
import { createClient } from '../../src/hibob/create-client.ts';
import { type Caller, type Limits, limitsInMemory } from '../../src/hibob/limits.ts';
import type { Fetch } from '../../src/hibob/transport.ts';
import { type Opened, openStore } from '../../src/store/open.ts';
import { fakeClock } from './fake-clock.ts';

const postgres = await startPostgres();
if (postgres.kind === 'missing') console.warn(`SKIPPED limits shared through PostgreSQL: ${postgres.reason}`);
afterAll(() => (postgres.kind === 'started' ? postgres.stop() : undefined));

type Processes = readonly [(caller: Caller) => Limits, (caller: Caller) => Limits];

describe('in one process, all connections', () => {
  const limits = limitsInMemory();
  sharing(() => [limits, limits]);
});

describe.skipIf(postgres.kind === 'missing')('two processes on one database', () => {
  const opened: Opened[] = [];
  beforeAll(async () => {
    if (postgres.kind === 'missing') throw new Error(postgres.reason);
    const { url: databaseUrl } = await postgres.database('limits');
    for (let process = 0; process < 2; process += 1) {
      const one = await openStore({ databaseUrl });
      if (one.kind !== 'opened') throw new Error(one.kind);
      opened.push(one);
    }
  }, 120_000);
  afterAll(async () => {
    for (const { store } of opened) await store.close();
  });
  sharing(() => {
    const [one, other] = opened;
    if (one === undefined || other === undefined) throw new Error('Two are open');
    return [one.service.limits.of, other.service.limits.of];
  });

  it('forget what no minute counts any more', async () => {
    const [one] = opened;
    await one?.service.limits.clean('2030-01-01T00:00:00.000Z');
    const left = await one?.executeSql(
      'select (select count(*) from hibob.refusal)::int as refusals, (select count(*) from hibob.rate_budget)::int as budgets',
      [],
    );
    expect(left?.rows).toEqual([{ refusals: 0, budgets: 0 }]);
  });
});

/** HiBob's side of it: what it was sent when, by each service user. */
function hibob(clock: Clock, hasBadToken: (serviceUserId: string) => boolean) {
  const refusedAt: number[] = [];
  const askedAt: number[] = [];
  const fetch: Fetch = async (_, { headers }) => {
    askedAt.push(clock.now());
    const [serviceUserId = ''] = Buffer.from(headers.authorization?.slice(6) ?? '', 'base64')
      .toString()
      .split(':');
    const isRefused = hasBadToken(serviceUserId);
    if (isRefused) refusedAt.push(clock.now());
    const text = isRefused ? '{"key":"UNAUTHORIZED"}' : '{"n":1}';
    return {
      status: isRefused ? 401 : 200,
      headers: new Headers({ 'content-type': 'application/json' }),
      body: new Blob([text]).stream() as unknown as AsyncIterable<Uint8Array>,
    };
  };
  return { fetch, refusedAt, askedAt };
}

const answer = z.object({ n: z.number() });
const fields = { ...listFields, answer };
const search = { ...searchPeople, answer };

/** The most of these moments within any `ms`. */
function mostWithin(moments: readonly number[], ms: number): number {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + ms).length));
}

function sharing(processes: () => Processes): void {
  let world = 0;
  /** Every test speaks to a host of its own. */
  function begin(hasBadToken: (serviceUserId: string) => boolean) {
    world += 1;
    const clock = fakeClock(Date.UTC(2026, 9, 7, 8));
    const server = hibob(clock, hasBadToken);
    const host = `hibob-${world}.example`;
    const clientOf = (process: 0 | 1, serviceUserId: string) =>
      createClient({
        baseUrl: `https://${host}`,
        serviceUserId,
        token: 'word',
        fetch: server.fetch,
        clock,
        random: () => 0.5,
        userAgent: 'test',
        timeoutMs: 60_000,
        limits: processes()[process]({ host, serviceUserId }),
      });
    return { clock, ...server, clientOf };
  }

  it('ask on at once while another customer’s token is refused again and again, which waits instead', async () => {
    const { clock, refusedAt, clientOf } = begin((id) => id === 'SERVICE-BAD');
    for (let run = 0; run < 25; run += 1) {
      expect((await clientOf(run % 2 === 0 ? 0 : 1, 'SERVICE-BAD').call(fields)).kind).toBe('unauthorized');
    }
    expect(clock.slept).toEqual([]);
    expect((await clientOf(1, 'SERVICE-GOOD').call(fields)).kind).toBe('answered');
    expect(clock.slept).toEqual([]);
    expect((await clientOf(1, 'SERVICE-BAD').call(fields)).kind).toBe('unauthorized');
    expect(clock.slept).toEqual([12_000]);
    expect(refusedAt).toHaveLength(26);
  });

  it('never come near the fifty refusals in ten seconds that lock an address out, whoever is refused', async () => {
    const { clock, refusedAt, clientOf } = begin((id) => id.startsWith('SERVICE-BAD'));
    for (let customer = 0; customer < 120; customer += 1) {
      await clientOf(customer % 2 === 0 ? 0 : 1, `SERVICE-BAD-${customer}`).call(fields);
      if (customer === 60) expect((await clientOf(0, 'SERVICE-GOOD').call(fields)).kind).toBe('answered');
    }
    expect(refusedAt).toHaveLength(120);
    expect(mostWithin(refusedAt, 10_000)).toBe(38);
    expect(clock.slept.every((ms) => ms <= 12_000)).toBe(true);
  });

  it('keep the minute of one service user together, and leave another’s alone', async () => {
    const { clock, askedAt, clientOf } = begin(() => false);
    const both = [clientOf(0, 'SERVICE-1'), clientOf(1, 'SERVICE-1')];
    for (let request = 0; request < 50; request += 1) await both[request % 2]?.call(search, { body: {} });
    expect(clock.slept).toEqual([]);
    await clientOf(1, 'SERVICE-2').call(search, { body: {} });
    expect(clock.slept).toEqual([]);
    await both[0]?.call(search, { body: {} });
    expect(clock.slept).toEqual([60_000]);
    expect(mostWithin(askedAt.toSpliced(50, 1), 60_000)).toBe(50);
  });
}
