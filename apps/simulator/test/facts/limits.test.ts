import { describe, expect, test } from 'vitest';
import { authorized, everyoneWith, simulate, v } from '../simulation.ts';

const start = Date.parse('2026-11-02T10:00:00Z');

describe('limits', () => {
  test('fact 38: fifty searches a minute, the next is 429, and every answer says where one stands', async () => {
    let now = start;
    const { post, get } = await simulate(everyoneWith({ root: v }), {}, { clock: { now: () => now } });
    const search = () => post('/v1/people/search', { fields: ['root.id'] });
    const limits = ({ headers }: Awaited<ReturnType<typeof search>>) =>
      ['limit', 'remaining', 'reset'].map((name) => headers.get(`x-ratelimit-${name}`));
    const reset = String(start / 1000 + 60);

    expect(limits(await search())).toEqual(['50', '49', reset]);
    now += 59_999;
    for (let call = 2; call < 50; call += 1) await search();
    const fiftieth = await search();
    const next = await search();
    expect([fiftieth.status, limits(fiftieth)]).toEqual([200, ['50', '0', reset]]);
    expect([next.status, limits(next), next.headers.get('retry-after'), next.json]).toEqual([
      429,
      ['50', '0', reset],
      null,
      { key: 'exception.rate.limit', error: 'Too many requests. Wait until the time in X-RateLimit-Reset.' },
    ]);
    expect(limits(await get('/v1/profiles'))).toEqual(['50', '49', String((start + 119_999 + 1) / 1000)]);
    now += 1;
    const fresh = await search();
    expect([fresh.status, limits(fresh)]).toEqual([200, ['50', '49', String(start / 1000 + 120)]]);
  });

  test('fact 38: a 401 carries the headers too, and does not use up what the service user may do', async () => {
    const { simulator, get, serviceUser } = await simulate(
      everyoneWith({ root: v }),
      {},
      { clock: { now: () => start } },
    );
    const wrong = await simulator.app.request('/v1/profiles', {
      headers: authorized({ id: serviceUser.id, token: 'wrong' }),
    });
    expect([wrong.status, wrong.headers.get('x-ratelimit-limit'), wrong.headers.get('x-ratelimit-remaining')]).toEqual([
      401,
      '50',
      '49',
    ]);
    expect((await get('/v1/profiles')).headers.get('x-ratelimit-remaining')).toBe('49');
  });

  test('salaries of one employee have a limit of ten', async () => {
    const { get, ids } = await simulate(everyoneWith({ payroll: v }), {}, { clock: { now: () => start } });
    expect((await get(`/v1/people/${ids(0)[0]}/salaries`)).headers.get('x-ratelimit-limit')).toBe('10');
  });

  test('fact 39: more than fifty refusals in ten seconds block the caller for five minutes', async () => {
    let now = start;
    const { simulator, serviceUser, get } = await simulate(
      everyoneWith({ root: v }),
      {},
      { clock: { now: () => now } },
    );
    const wrong = async () =>
      (await simulator.app.request('/v1/profiles', { headers: authorized({ id: serviceUser.id, token: 'wrong' }) }))
        .status;
    for (let call = 0; call < 50; call += 1) {
      expect(await wrong()).toBe(401);
      now += 190;
    }
    expect((await get('/v1/profiles')).status).toBe(200);
    expect(await wrong()).toBe(401);
    const blocked = await get('/v1/profiles');
    expect([blocked.status, blocked.type]).toEqual([403, 'text/html; charset=UTF-8']);
    now += 5 * 60_000 - 1;
    expect((await get('/v1/profiles')).status).toBe(403);
    now += 1;
    expect((await get('/v1/profiles')).status).toBe(200);
  });

  test('fact 39: refusals spread over more than ten seconds block nobody', async () => {
    let now = start;
    const { simulator, serviceUser, get } = await simulate(
      everyoneWith({ root: v }),
      {},
      { clock: { now: () => now } },
    );
    const headers = authorized({ id: serviceUser.id, token: 'wrong' });
    for (let call = 0; call < 120; call += 1) {
      await simulator.app.request('/v1/profiles', { headers });
      now += 200;
    }
    expect((await get('/v1/profiles')).status).toBe(200);
  });

  test('refusals of one company block no other, and unknown ids only themselves', async () => {
    const { simulator, serviceUser, get } = await simulate(
      everyoneWith({ root: v }),
      {},
      { clock: { now: () => start } },
    );
    const other = simulator.createCompany({ scenario: 'guide-complete', employees: 5 });
    if (other.kind !== 'created') throw new Error(other.error);
    const status = async (headers: Record<string, string>) =>
      (await simulator.app.request('/v1/profiles', { headers })).status;
    for (let call = 0; call < 51; call += 1) await status(authorized({ id: serviceUser.id, token: 'wrong' }));
    for (let call = 0; call < 51; call += 1) await status(authorized({ id: 'SERVICE-1', token: 'wrong' }));
    const [theirs] = other.company.serviceUsers;
    expect([
      (await get('/v1/profiles')).status,
      await status({}),
      await status(authorized(theirs ?? serviceUser)),
    ]).toEqual([403, 403, 200]);
  });

  test('with --firewall ip everybody behind one address is blocked together, as HiBob does', async () => {
    const options = { clock: { now: () => start }, firewall: 'ip' } as const;
    const { simulator, get } = await simulate(everyoneWith({ root: v }), {}, options);
    for (let call = 0; call < 51; call += 1) await simulator.app.request('/v1/profiles');
    expect((await get('/v1/profiles')).status).toBe(403);
  });

  test('with rate limits off there is neither limit nor firewall', async () => {
    const { simulator, get } = await simulate(
      everyoneWith({ root: v }),
      {},
      { clock: { now: () => start }, rateLimits: 'off' },
    );
    for (let call = 0; call < 60; call += 1) await simulator.app.request('/v1/profiles');
    for (let call = 0; call < 60; call += 1) await get('/v1/profiles');
    const answer = await get('/v1/profiles');
    expect([answer.status, answer.headers.get('x-ratelimit-limit')]).toEqual([200, null]);
  });
});
