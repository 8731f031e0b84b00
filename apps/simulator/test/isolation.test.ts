import { describe, expect, test } from 'vitest';
import { createSimulator, type SimulatorOptions } from '../src/index.ts';
import { optionsIn } from '../src/isolation/scenario-credentials.ts';
import { allRights, authorized, jsonOf, simulate } from './simulation.ts';

const start = Date.parse('2026-11-02T10:00:00Z');

interface User {
  readonly id: string;
  readonly token: string;
}

/** A company with everything ticked, and hands to read and change it with any credential. */
async function company(options: SimulatorOptions = { rateLimits: 'off' }, employees = 30) {
  const simulation = await simulate(allRights, { employees }, options);
  const { simulator, id, control, ids, serviceUser } = simulation;
  const ask = async (user: User, method: string, path: string, body?: object) => {
    const headers = { ...authorized(user), 'Content-Type': 'application/json' };
    const init = body ? { method, headers, body: JSON.stringify(body) } : { method, headers };
    const answer = await simulator.app.request(path, init);
    const text = await answer.text();
    return { status: answer.status, json: text.startsWith('{') ? JSON.parse(text) : null };
  };
  const [person] = ids(0);
  return {
    ...simulation,
    user: serviceUser as User,
    path: `/companies/${id}`,
    ask,
    rename: (user: User, firstName: string) => ask(user, 'PUT', `/v1/people/${person}`, { firstName }),
    name: async (user: User) => {
      const { status, json } = await ask(user, 'POST', `/v1/people/${person}`, { fields: ['root.firstName'] });
      return status === 200 ? json['/root/firstName'].value : status;
    },
    fork: async (of = id) => (await control('POST', `/companies/${of}/fork`)).json,
    snapshot: async (name?: string) => (await control('POST', `/companies/${id}/snapshots`, name ? { name } : {})).json,
    restore: (snapshot: string) => control('POST', `/companies/${id}/restore`, { snapshot }),
    reset: () => control('POST', `/companies/${id}/reset`),
  };
}

describe('a fork', () => {
  test('begins as its company is, with service users of the same names in the same groups', async () => {
    const { fork, rename, name, user, control } = await company();
    await rename(user, 'Ada');
    const forked = await fork();
    const [theirs] = forked.serviceUsers;
    expect(forked).toEqual({
      id: 'hand-made-2',
      scenario: 'hand-made',
      name: 'Northwind Instruments',
      employees: 30,
      seed: expect.any(Number),
      today: '2026-11-02',
      frozen: true,
      groups: [{ id: 'group-1', name: 'Test' }],
      url: 'http://localhost',
      serviceUsers: [{ id: expect.stringMatching(/^SERVICE-\d+$/), name: 'Connector', token: expect.any(String) }],
    });
    expect([theirs.id === user.id, theirs.token === user.token, await name(theirs)]).toEqual([false, false, 'Ada']);
    const [group] = (await control('GET', '/companies/hand-made-2/permission-groups')).json;
    expect(group.members.serviceUserIds).toEqual([theirs.id]);
  });

  test('and its company go ways of their own', async () => {
    const { fork, rename, name, user, control, id } = await company();
    await rename(user, 'Ada');
    const [theirs] = (await fork()).serviceUsers;
    await rename(theirs, 'Grace');
    await control('PUT', '/companies/hand-made-2/clock', { today: '2030-01-01' });
    await control('DELETE', '/companies/hand-made-2/permission-groups/group-1');
    expect([await name(user), (await control('GET', `/companies/${id}`)).json]).toMatchObject([
      'Ada',
      { today: '2026-11-02', groups: [{ id: 'group-1', name: 'Test' }] },
    ]);
    await control('DELETE', `/companies/${id}`);
    expect((await control('GET', '/companies/hand-made-2')).json.today).toBe('2030-01-01');
  });

  test('cannot be called with its company’s credentials, and has a journal of its own', async () => {
    const { fork, name, user, control, id } = await company();
    const [theirs] = (await fork()).serviceUsers;
    expect(await name({ id: theirs.id, token: user.token })).toBe(401);
    await name(user);
    const statuses = async (of: string) =>
      (await control('GET', `/companies/${of}/journal`)).json.entries.map(({ status }: { status: number }) => status);
    expect([await statuses(id), await statuses('hand-made-2')]).toEqual([[200], [401]]);
  });

  test('meets the same weather from its beginning, and hears no webhooks', async () => {
    const { fork, path, control, name, user } = await company({
      rateLimits: 'off',
      fetch: async () => new Response('ok'),
    });
    await control('PUT', `${path}/weather`, { rules: [{ nth: 2, effect: { kind: 'status', status: 503 } }] });
    await control('POST', `${path}/webhooks`, { url: 'http://127.0.0.1:9/hook' });
    await name(user);
    const [theirs] = (await fork()).serviceUsers;
    expect([await name(theirs), await name(theirs), await name(user)]).toEqual([expect.any(String), 503, 503]);
    expect((await control('GET', '/companies/hand-made-2/webhooks')).json).toEqual([]);
  });

  test('of a fork is one too', async () => {
    const { fork, rename, name, user } = await company();
    const [second] = (await fork()).serviceUsers;
    await rename(second, 'Ada');
    const [third] = (await fork('hand-made-2')).serviceUsers;
    await rename(third, 'Grace');
    expect([(await name(user)) === 'Ada', await name(second), await name(third)]).toEqual([false, 'Ada', 'Grace']);
  });
});

describe('snapshots', () => {
  test('bring everything back: people, groups, tokens, clock', async () => {
    const { snapshot, restore, rename, name, user, control, path } = await company();
    await rename(user, 'Ada');
    const taken = await snapshot('before');
    expect(taken).toEqual({ id: 'snapshot-1', name: 'before', now: '2026-11-02T09:00:00.000', version: 4 });
    await rename(user, 'Grace');
    await control('PUT', `${path}/clock`, { today: '2030-01-01' });
    await control('DELETE', `${path}/permission-groups/group-1`);
    await control('POST', `${path}/service-users/${user.id}/reset-token`);
    expect(await name(user)).toBe(401);
    const restored = await restore('before');
    expect([restored.status, restored.json.today, await name(user)]).toEqual([200, '2026-11-02', 'Ada']);
    expect(restored.json.version).toBeGreaterThan(taken.version);
  });

  test('of several each can be come back to, again and again, by id or by name', async () => {
    const { snapshot, restore, rename, name, user, control, path } = await company();
    for (const one of ['Ada', 'Grace', 'Edith']) {
      await rename(user, one);
      await snapshot(one);
    }
    const seen: unknown[] = [];
    for (const one of ['Ada', 'snapshot-3', 'Grace', 'Ada']) {
      await restore(one);
      seen.push(await name(user));
      await rename(user, 'Mary');
    }
    expect(seen).toEqual(['Ada', 'Edith', 'Grace', 'Ada']);
    expect((await control('GET', `${path}/snapshots`)).json.map(({ id }: { id: string }) => id)).toEqual([
      'snapshot-1',
      'snapshot-2',
      'snapshot-3',
    ]);
    expect((await control('DELETE', `${path}/snapshots/snapshot-2`)).json).toEqual({ id: 'snapshot-2', deleted: true });
    const gone = await restore('snapshot-2');
    expect([gone.status, gone.json.error, gone.json.path]).toEqual([
      400,
      'The company has no snapshot snapshot-2.',
      'snapshot',
    ]);
  });

  test('keep webhooks with what waits for them', async () => {
    const receiver = { up: true, bodies: [] as string[] };
    const { snapshot, restore, rename, user, control, path, simulator } = await company({
      rateLimits: 'off',
      fetch: async (_, init) => {
        receiver.bodies.push(String(init.body));
        return new Response(null, { status: receiver.up ? 200 : 503 });
      },
    });
    await control('POST', `${path}/webhooks`, { url: 'http://127.0.0.1:9/hook' });
    receiver.up = false;
    await rename(user, 'Ada');
    await simulator.settled();
    await snapshot();
    await control('DELETE', `${path}/webhooks/webhook-1`);
    receiver.up = true;
    receiver.bodies.splice(0);
    await restore('snapshot-1');
    await control('PUT', `${path}/clock`, { advance: 'PT1M' });
    await simulator.settled();
    expect(receiver.bodies.map((body) => JSON.parse(body).type)).toEqual(['employee.updated']);
  });

  test('a clock that goes goes on from what it showed', async () => {
    const machine = { now: start };
    const options = { rateLimits: 'off', time: 'ticking', clock: { now: () => machine.now } } as const;
    const { snapshot, restore, control, path } = await company(options);
    machine.now += 1_000;
    await snapshot();
    machine.now += 60 * 86_400_000;
    expect((await control('GET', `${path}/clock`)).json.today).toBe('2027-01-01');
    await restore('snapshot-1');
    machine.now += 500;
    expect((await control('GET', `${path}/clock`)).json).toEqual({
      now: '2026-11-02T10:00:01.500',
      today: '2026-11-02',
      frozen: false,
    });
  });
});

describe('reset', () => {
  test('brings a company back to its beginning, with the same credentials', async () => {
    const { app, createCompany } = createSimulator({ rateLimits: 'off', fetch: async () => new Response('ok') });
    const created = createCompany({ scenario: 'guide-complete', employees: 10, faults: 'short-cursors' });
    const [user] = created.kind === 'created' ? created.company.serviceUsers : [];
    if (created.kind !== 'created' || !user) throw new Error('no company');
    const control = async (method: string, path: string, body?: object) => {
      const init = body ? { method, body: JSON.stringify(body) } : { method };
      return jsonOf(app.request(`/_sim/v1/companies/guide-complete-1${path}`, init));
    };
    const before = await control('GET', '');
    await control('PUT', '/clock', { today: '2030-01-01' });
    await control('POST', '/webhooks', { url: 'http://127.0.0.1:9/hook' });
    await control('PUT', '/weather', { storm: 'rough' });
    await control('DELETE', '/permission-groups/group-1');
    await control('POST', `/service-users/${user.id}/reset-token`);
    await app.request('/v1/profiles', { headers: authorized(user) });
    const after = await control('POST', '/reset');
    expect(after).toEqual({ ...before, version: expect.any(Number) });
    expect([
      (await app.request('/v1/profiles', { headers: authorized(user) })).status,
      (await control('GET', '/journal')).entries.length,
      await control('GET', '/webhooks'),
      (await control('GET', '/weather')).storm,
    ]).toEqual([200, 1, [], 'short-cursors']);
  });

  test('a fork is reset to what it was forked from', async () => {
    const { fork, rename, name, user, control } = await company();
    await rename(user, 'Ada');
    const [theirs] = (await fork()).serviceUsers;
    await rename(theirs, 'Grace');
    await control('POST', '/companies/hand-made-2/reset');
    expect(await name(theirs)).toBe('Ada');
  });

  test('frees the rate limit and the firewall', async () => {
    const { reset, user, ask } = await company({ clock: { now: () => start } });
    const status = async (token = user.token) =>
      (await ask({ id: user.id, token }, 'GET', '/v1/people/1/salaries')).status;
    for (let call = 0; call < 51; call += 1) await status('wrong');
    const blocked = await status();
    await reset();
    for (let call = 0; call < 10; call += 1) await status();
    const limited = await status();
    await reset();
    // The group was made after the founding, so a reset company shows nobody.
    expect([blocked, limited, await status()]).toEqual([403, 429, 404]);
  });
});

describe('a scenario chosen by the credential alone', () => {
  const asked = (simulator: ReturnType<typeof createSimulator>) => {
    const profiles = async (id: string, token: string) =>
      simulator.app.request('/v1/profiles', { headers: authorized({ id, token }) });
    const count = async (id: string, token: string) => {
      const answer = await simulator.app.request('/v1/people/search', {
        method: 'POST',
        headers: { ...authorized({ id, token }), 'Content-Type': 'application/json' },
        body: '{"fields":["root.id"],"showInactive":true}',
      });
      return answer.status === 200 ? (await jsonOf(answer)).employees.length : answer.status;
    };
    return { profiles, count };
  };

  test('is founded at first use and found again by the same id and token', async () => {
    const simulator = createSimulator();
    const { count } = asked(simulator);
    const counts = [
      await count('SCENARIO-guide-complete', 'people=20,seed=3'),
      await count('SCENARIO-guide-complete', 'people=20,seed=3'),
      await count('SCENARIO-guide-complete', 'people=30'),
      await count('SCENARIO-guide-complete', 'worker 7, people=40'),
    ];
    expect(counts).toEqual([20, 20, 30, 40]);
    expect(simulator.companies().map(({ id, employees, seed }) => [id, employees, seed])).toEqual([
      ['guide-complete-1', 20, 3],
      ['guide-complete-2', 30, expect.any(Number)],
      ['guide-complete-3', 40, expect.any(Number)],
    ]);
  });

  test('says what it founds in the log, without the token', async () => {
    const events: unknown[] = [];
    const { profiles } = asked(createSimulator({ log: (event) => events.push(event) }));
    await profiles('SCENARIO-guide-complete', 'secret,people=5,faults=slow');
    expect(events).toEqual([
      {
        event: 'scenario.founded',
        company: 'guide-complete-1',
        scenario: 'guide-complete',
        employees: 5,
        faults: 'slow',
      },
    ]);
  });

  test('acts as the service user of the connector: a credential that is wrong in the scenario is wrong here', async () => {
    const { profiles } = asked(createSimulator());
    expect((await profiles('SCENARIO-token-reset', 'x')).status).toBe(401);
    expect((await profiles('SCENARIO-no-such-thing', 'x')).status).toBe(401);
  });

  test('has the weather it asks for', async () => {
    const simulator = createSimulator({ sleep: async () => {} });
    const { profiles } = asked(simulator);
    await profiles('SCENARIO-guide-complete', 'people=5,seed=9,faults=slow');
    expect(simulator.companies()).toMatchObject([{ employees: 5, seed: 9, weather: 'slow' }]);
  });

  test('is founded anew after it was deleted', async () => {
    const simulator = createSimulator();
    const { count } = asked(simulator);
    await count('SCENARIO-guide-complete', 'people=5');
    await simulator.app.request('/_sim/v1/companies/guide-complete-1', { method: 'DELETE' });
    await count('SCENARIO-guide-complete', 'people=5');
    expect(simulator.companies().map(({ id }) => id)).toEqual(['guide-complete-2']);
  });

  test('can be switched off, and is off for other machines', async () => {
    const { profiles } = asked(createSimulator({ scenarioCredentials: 'off' }));
    expect((await profiles('SCENARIO-guide-complete', 'x')).status).toBe(401);
    const { app } = createSimulator();
    const from = async (remoteAddress: string) =>
      (
        await app.request(
          '/v1/profiles',
          { headers: authorized({ id: 'SCENARIO-guide-complete', token: 'people=5' }) },
          { incoming: { socket: { remoteAddress } } },
        )
      ).status;
    expect([await from('10.0.0.7'), await from('127.0.0.1'), await from('::ffff:127.0.0.1')]).toEqual([401, 200, 200]);
  });

  test.each([
    ['people=200,seed=3,faults=rough', { employees: 200, seed: 3, faults: 'rough' }],
    ['anything', {}],
    ['', {}],
    ['people=0,seed=x,faults=ruogh', {}],
    ['people=200001,seed=4294967296', {}],
    ['worker-4, people=7', { employees: 7 }],
  ])('a token %j asks for %j', (token, options) => {
    expect(optionsIn(token)).toEqual(options);
  });
});

test('a hundred workers on one server never see each other, nor each other’s limits and blocks', async () => {
  const simulator = createSimulator({ clock: { now: () => start } });
  const worker = async (number: number) => {
    const id = 'SCENARIO-guide-complete';
    const user = { id, token: `people=${number + 10},seed=${number}` };
    const call = (path: string, init: RequestInit = {}, as = user) =>
      simulator.app.request(path, {
        ...init,
        headers: { ...authorized(as), 'Content-Type': 'application/json' },
      });
    const search = async () => {
      const answer = await call('/v1/people/search', {
        method: 'POST',
        body: '{"fields":["root.id"],"showInactive":true}',
      });
      return answer.status === 200 ? (await jsonOf(answer)).employees.length : answer.status;
    };
    const seen = [await search()];
    // Every third one meets the rate limit, every third one the firewall.
    if (number % 3 === 1) for (let calls = 0; calls < 50; calls += 1) await search();
    if (number % 3 === 2) {
      const explain = (await call('/v1/profiles')).headers.get('x-simulator-explain') ?? '';
      const company = simulator.companies().find((one) => explain.startsWith(`${one.id}.`));
      const [serviceUser] = company?.serviceUsers ?? [];
      const wrong = { id: serviceUser?.id ?? '', token: 'wrong' };
      for (let calls = 0; calls < 51; calls += 1) await call('/v1/profiles', {}, wrong);
    }
    seen.push(await search());
    return seen;
  };
  const seen = await Promise.all(Array.from({ length: 100 }, (_, number) => worker(number)));
  expect(seen).toEqual(Array.from({ length: 100 }, (_, number) => [number + 10, [number + 10, 429, 403][number % 3]]));
  expect(simulator.companies().length).toBe(100);
}, 60_000);
