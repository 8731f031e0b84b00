import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { SimulatorOptions } from '../src/index.ts';
import { emptyOutbox, type Outbox, posted, recorded, turnOf } from '../src/webhooks/outbox.ts';
import { createPost } from '../src/webhooks/post.ts';
import { noTrouble } from '../src/webhooks/trouble.ts';
import { bare, everyoneWith, simulate, vhe } from './simulation.ts';

const morning = Date.parse('2026-11-02T09:15:26.915Z');

interface Received {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A receiver in this process: the simulator's own sending, without a line. */
async function listened(
  webhook: Record<string, unknown> = {},
  options: SimulatorOptions & { readonly employees?: number } = {},
) {
  const received: Received[] = [];
  const state = { now: morning, answer: (_: Received): Response | Promise<Response> => new Response('ok') };
  const { employees = bare.employees, ...more } = options;
  const simulation = await simulate(
    everyoneWith({ root: vhe, personal: vhe, work: vhe, lifecycle: vhe }),
    { employees },
    {
      rateLimits: 'off',
      clock: { now: () => state.now },
      fetch: async (url, init) => {
        const headers = Object.fromEntries(new Headers(init.headers));
        const one = { url, headers, body: String(init.body) };
        received.push(one);
        return state.answer(one);
      },
      ...more,
    },
  );
  const { simulator, id, control } = simulation;
  const path = `/companies/${id}/webhooks`;
  const created = await control('POST', path, { url: 'http://127.0.0.1:9/hook', secret: 'our secret', ...webhook });
  return {
    ...simulation,
    path,
    created,
    received,
    state,
    /** What came in since the last look, pings apart. */
    events: () => received.splice(0).flatMap(({ body }) => (body.includes('Ping test') ? [] : [JSON.parse(body)])),
    turnClock: async (today: string) => {
      await control('PUT', `/companies/${id}/clock`, { today });
      await simulator.settled();
    },
    deliveries: async () => (await control('GET', `${path}/webhook-1/deliveries`)).json,
    webhook: async () => (await control('GET', `${path}/webhook-1`)).json,
  };
}

const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

describe('a subscription', () => {
  test('is made after a ping, listed without its secret, and deleted', async () => {
    const { created, received, control, path } = await listened();
    const summary = {
      id: 'webhook-1',
      url: 'http://127.0.0.1:9/hook',
      events: 'all',
      version: 'v2',
      createdAt: '2026-11-02T09:15:26.915',
      state: 'active',
      failingSince: null,
      warnings: [],
      waiting: 0,
      delivery: { delaySeconds: 0, doubled: 0, reordered: 0, dropped: 0, seed: 1 },
    };
    expect([created.status, created.json]).toEqual([201, { ...summary, secret: 'our secret' }]);
    expect(received).toEqual([
      {
        url: 'http://127.0.0.1:9/hook',
        headers: {
          'content-type': 'text/plain',
          'bob-signature': createHmac('sha512', 'our secret').update('Ping test').digest('base64'),
        },
        body: 'Ping test',
      },
    ]);
    expect((await control('GET', path)).json).toEqual([summary]);
    expect((await control('GET', `${path}/webhook-1`)).json).toEqual(summary);
    expect((await control('DELETE', `${path}/webhook-1`)).json).toEqual({ id: 'webhook-1', deleted: true });
    expect((await control('GET', path)).json).toEqual([]);
    expect((await control('GET', `${path}/webhook-1`)).status).toBe(404);
  });

  test('without a secret it gets one nobody can guess', async () => {
    const { created } = await listened({ secret: undefined });
    expect(created.json.secret).toMatch(/^[\w-]{40}$/);
  });

  test('a receiver that takes only JSON is asked a second time in JSON', async () => {
    const { received, control, path, state } = await listened();
    state.answer = ({ headers }) =>
      new Response(null, { status: headers['content-type'] === 'text/plain' ? 415 : 204 });
    received.splice(0);
    expect((await control('POST', path, { url: 'http://localhost:9' })).status).toBe(201);
    expect(received.map(({ body }) => body)).toEqual(['Ping test', '{"text":"Ping test"}']);
  });

  test.each([
    [() => new Response(null, { status: 500 }), 'it answered 500'],
    [() => new Response(null, { status: 302, headers: { Location: 'http://127.0.0.1:9/' } }), 'it answered 302'],
    [() => Promise.reject(new TypeError('fetch failed')), 'nobody could be reached there'],
    [() => Promise.reject(new DOMException('', 'TimeoutError')), 'it did not answer in time'],
  ])('a url that fails the ping is refused (%#)', async (answer, says) => {
    const { control, path, state } = await listened();
    state.answer = answer;
    expect(await control('POST', path, { url: 'http://localhost:9' })).toMatchObject({
      status: 400,
      json: {
        error: `The url did not pass the ping test: ${says}.`,
        fix: 'Have the receiver answer a POST of “Ping test” with a 2xx status within 10 seconds.',
        path: 'url',
      },
    });
    expect((await control('GET', path)).json).toHaveLength(1);
  });

  test.each([
    [{ url: 'http://localhost:9', events: ['employee.create'] }, 'events', 'employee.created'],
    [{ url: 'http://localhost:9', version: 'v1' }, 'version', undefined],
    [{ url: 'http://localhost:9', delivery: { dropped: 101 } }, 'delivery.dropped', undefined],
    [{ url: 'http://localhost:9', events: [] }, 'events', undefined],
    [{}, 'url', undefined],
  ])('%j is refused with the place', async (body, place, meant) => {
    const { control, path, received } = await listened();
    received.splice(0);
    const { status, json } = await control('POST', path, body);
    expect([status, json.path, json.nearest, received]).toEqual([400, place, meant, []]);
  });

  test('unknown companies and webhooks are 404', async () => {
    const { control, path } = await listened();
    const asked = [
      ['GET', '/companies/nobody/webhooks'],
      ['DELETE', `${path}/webhook-2`],
      ['POST', `${path}/webhook-2/ping`],
      ['GET', `${path}/webhook-2/deliveries`],
      ['PUT', `${path}/webhook-2/delivery`],
    ] as const;
    const answers = asked.map(async ([method, address]) => (await control(method, address)).status);
    expect(await Promise.all(answers)).toEqual([404, 404, 404, 404, 404]);
  });
});

describe('where webhooks may go', () => {
  test.each([
    ['http://127.0.0.1:8080/hook', 201],
    ['https://localhost/hook', 201],
    ['http://[::1]:8080', 201],
    // Spellings of 127.0.0.1.
    ['http://2130706433/', 201],
    ['http://127.1/', 201],
    ['http://192.168.0.1/', 400],
    ['http://169.254.169.254/latest/meta-data', 400],
    ['http://0.0.0.0:8080/', 400],
    ['http://[::ffff:10.0.0.1]/', 400],
    ['http://localhost.example.com/', 400],
    ['http://127.0.0.1.example.com/', 400],
    ['http://127.0.0.1@example.com/', 400],
    ['http://user:secret@127.0.0.1/', 400],
    ['ftp://127.0.0.1/', 400],
    ['file:///etc/passwd', 400],
    ['127.0.0.1', 400],
  ])('%s is %i', async (url, status) => {
    const { control, path, received } = await listened();
    received.splice(0);
    expect([(await control('POST', path, { url })).status, received.length]).toEqual([status, status === 201 ? 1 : 0]);
  });

  test('another machine only where somebody said so; nowhere where strangers may ask', async () => {
    const statusOf = async (options: SimulatorOptions, url: string) =>
      (await listened({ url }, options)).created.status;
    expect(await statusOf({ webhooks: 'any' }, 'https://hooks.example.com/')).toBe(201);
    expect(await statusOf({ webhooks: 'any' }, 'ftp://hooks.example.com/')).toBe(400);
    expect(await statusOf({ webhooks: 'off' }, 'http://127.0.0.1/')).toBe(400);
    expect(await statusOf({ control: 'any' }, 'http://127.0.0.1/')).toBe(400);
    expect(await statusOf({ control: 'any', webhooks: 'loopback' }, 'http://127.0.0.1/')).toBe(201);
  });
});

describe('what is told', () => {
  test('a change is told with the ids of the changed fields and no value, signed over the very bytes', async () => {
    const { put, ids, simulator, received } = await listened();
    received.splice(0);
    await put(`/v1/people/${ids(2)[0]}`, { personal: { birthDate: '1990-05-17' }, firstName: 'Wilhelmina' });
    await simulator.settled();
    expect(received.map(({ body }) => body)).toEqual([
      '{"companyId":565762,"type":"employee.updated","triggeredBy":"system","triggeredAt":"2026-11-02T09:15:26.915000","version":"v2","data":{"employeeId":"3540797213504000003","fieldUpdates":["root.firstName","personal.birthDate"]}}',
    ]);
    expect(received[0]?.headers).toEqual({
      'content-type': 'application/json',
      'bob-signature': createHmac('sha512', 'our secret')
        .update(received[0]?.body ?? '')
        .digest('base64'),
    });
  });

  test('a row is told by its date, and where nothing changes nothing is told', async () => {
    const { post, ids, simulator, events } = await listened({ events: ['table.entry.created'] });
    const row = { effectiveDate: '2027-01-01', department: 'Sales' };
    await post(`/v1/people/${ids(2)[0]}/work`, row);
    await simulator.settled();
    expect(events()).toEqual([
      {
        companyId: 565762,
        type: 'table.entry.created',
        triggeredBy: 'system',
        triggeredAt: '2026-11-02T09:15:26.915000',
        version: 'v2',
        data: { employeeId: '3540797213504000003', tableId: 'work', effectiveDate: '2027-01-01' },
      },
    ]);
    // The same date again is refused.
    await post(`/v1/people/${ids(2)[0]}/work`, row);
    await simulator.settled();
    expect(events()).toEqual([]);
  });

  test('rows without a date are told by their id, some tables and every deletion not at all', async () => {
    const { post, del, get, addGroup, ids, simulator, events } = await listened({
      events: ['table.entry.created', 'table.entry.updated'],
    });
    await addGroup(everyoneWith({ financial: vhe, equity: vhe, training: vhe }));
    const person = `/v1/people/${ids(2)[0]}`;
    const told = async () => {
      await simulator.settled();
      return events().map(({ data }) => data);
    };
    const account = { bankName: 'Northwind Bank', accountNumber: '12345678' };
    expect((await post(`${person}/bank-accounts`, { values: [account] })).status).toBe(200);
    expect(await told()).toEqual([
      { employeeId: '3540797213504000003', tableId: 'bank-accounts', id: expect.any(Number) },
    ]);
    const statuses = [
      (await post(`${person}/equities`, { effectiveDate: '2026-10-01', quantity: 5 })).status,
      (await post(`${person}/training`, { name: 'First aid' })).status,
      (await del(`${person}/work/${(await get(`${person}/work`)).json.values.at(-1).id}`)).status,
    ];
    expect([statuses, await told()]).toEqual([[200, 200, 200], []]);
  });

  test('only what was subscribed to, and to nobody after its deletion', async () => {
    const { control, path, id, turnClock, events } = await listened({ events: ['employee.joined'] });
    await turnClock('2026-11-10');
    expect(types(events())).toEqual(['employee.joined']);
    await control('PUT', `/companies/${id}/clock`, { today: '2026-11-02' });
    await control('DELETE', `${path}/webhook-1`);
    await turnClock('2026-11-10');
    expect(events()).toEqual([]);
  });

  test('two webhooks of a company and those of another stay apart', async () => {
    const { simulator, control, path, id, received, turnClock } = await listened();
    await control('POST', path, { url: 'http://127.0.0.1:9/second', events: ['employee.activated'] });
    const other = simulator.createCompany({ scenario: 'guide-complete', employees: 5 });
    if (other.kind !== 'created') throw new Error(other.error);
    await control('POST', `/companies/${other.company.id}/webhooks`, { url: 'http://127.0.0.1:9/other' });
    received.splice(0);
    await turnClock('2026-11-10');
    expect(received.map(({ url, body }) => [url, JSON.parse(body).type]).sort()).toEqual([
      ['http://127.0.0.1:9/hook', 'employee.activated'],
      ['http://127.0.0.1:9/hook', 'employee.joined'],
      ['http://127.0.0.1:9/second', 'employee.activated'],
    ]);
    await control('DELETE', `/companies/${id}`);
    expect((await control('GET', path)).status).toBe(404);
  });
});

describe('the clock', () => {
  test('a start date that comes into force is told at midnight in New York, where the employee works', async () => {
    const { turnClock, events, ids } = await listened();
    await turnClock('2026-11-09');
    expect(events()).toEqual([]);
    await turnClock('2026-11-12');
    const told = {
      companyId: 565762,
      triggeredBy: 'system',
      triggeredAt: '2026-11-10T05:00:00.000000',
      version: 'v2',
      data: { employeeId: ids(16)[0] },
    };
    expect(events()).toEqual([
      { ...told, type: 'employee.joined' },
      { ...told, type: 'employee.activated' },
    ]);
    await turnClock('2026-11-30');
    expect(events()).toEqual([]);
  });

  test('garden leave is leaving, the termination after it only inactivates, leave with pay is a leave: at midnight of Stockholm and Berlin', async () => {
    const { turnClock, events, ids } = await listened({}, { employees: 60 });
    const [gardener, parent] = ids(35, 43);
    const toldOf = (employeeId: string | undefined) =>
      events()
        .filter(({ data }) => data.employeeId === employeeId)
        .map(({ type, triggeredAt }) => [type, triggeredAt]);
    await turnClock('2026-10-01');
    events();
    await turnClock('2026-10-14');
    expect(toldOf(gardener)).toEqual([['employee.left', '2026-10-13T22:00:00.000000']]);
    await turnClock('2026-10-24');
    expect(toldOf(parent)).toEqual([['employee.temporaryLeave', '2026-10-23T22:00:00.000000']]);
    await turnClock('2026-12-30');
    expect(toldOf(gardener)).toEqual([['employee.inactivated', '2026-12-29T23:00:00.000000']]);
  });

  test('turned back it tells nothing', async () => {
    const { turnClock, events } = await listened();
    await turnClock('2026-11-10');
    events();
    await turnClock('2026-10-01');
    expect(events()).toEqual([]);
  });
});

describe('retries', () => {
  test('a failed delivery is tried again on the clock, later ones wait for it, and order is kept', async () => {
    const { turnClock, state, simulator, events, webhook, deliveries } = await listened();
    state.answer = () => new Response(null, { status: 503 });
    await turnClock('2026-11-10');
    // Since midnight of that day the hours have passed, and with them the retries that fell into them.
    expect(types(events())).toEqual(Array(9).fill('employee.joined'));
    expect(await webhook()).toMatchObject({
      state: 'active',
      failingSince: '2026-11-10T05:00:00.000',
      warnings: [{ afterHours: 1, at: '2026-11-10T06:00:00.000' }],
      waiting: 2,
    });
    const [, first, second] = await deliveries();
    expect(first.attempts.map(({ at }: { at: string }) => at.slice(11, 19))).toEqual([
      '05:00:00',
      '05:01:00',
      '05:03:00',
      '05:07:00',
      '05:15:00',
      '05:31:00',
      '06:03:00',
      '07:07:00',
      '09:15:00',
    ]);
    expect([first.due, second]).toMatchObject(['2026-11-10T13:31:00.000', { state: 'waiting', attempts: [] }]);

    state.answer = () => new Response('ok');
    await simulator.settled();
    expect(events()).toEqual([]);
    state.now = Date.parse('2026-11-02T13:30:59Z');
    await simulator.settled();
    expect(events()).toEqual([]);
    state.now = Date.parse('2026-11-02T13:31:00Z');
    await simulator.settled();
    expect(types(events())).toEqual(['employee.joined', 'employee.activated']);
    expect(await webhook()).toMatchObject({ failingSince: null, warnings: [], waiting: 0 });
  });

  test('after three days it is deactivated with all its warnings, and a ping that is answered brings it back', async () => {
    const { turnClock, state, events, webhook, deliveries, control, path } = await listened();
    state.answer = () => new Response(null, { status: 500 });
    await turnClock('2026-11-14');
    expect(await webhook()).toMatchObject({
      state: 'deactivated',
      failingSince: '2026-11-10T05:00:00.000',
      warnings: [
        { afterHours: 1, at: '2026-11-10T06:00:00.000' },
        { afterHours: 24, at: '2026-11-11T05:00:00.000' },
        { afterHours: 48, at: '2026-11-12T05:00:00.000' },
        { afterHours: 72, at: '2026-11-13T05:00:00.000' },
      ],
      waiting: 0,
    });
    const [, first, second] = await deliveries();
    expect([first.state, first.attempts.length, first.attempts.at(-1), second.state]).toEqual([
      'given up',
      14,
      { at: '2026-11-13T05:00:00.000', outcome: 500 },
      'given up',
    ]);

    events();
    await turnClock('2026-11-02');
    await turnClock('2026-11-10');
    expect(events()).toEqual([]);
    expect((await control('POST', `${path}/webhook-1/ping`)).status).toBe(400);
    state.answer = () => new Response('ok');
    expect((await control('POST', `${path}/webhook-1/ping`)).json).toMatchObject({ state: 'active', warnings: [] });
    await turnClock('2026-11-02');
    await turnClock('2026-11-10');
    expect(types(events())).toEqual(['employee.joined', 'employee.activated']);
  });

  test('a retry that falls due after midnight is made then', async () => {
    const { turnClock, state, simulator, events } = await listened();
    state.now = Date.parse('2026-11-02T23:59:30Z');
    await turnClock('2026-11-09');
    state.answer = () => new Response(null, { status: 500 });
    await simulator.settled();
    await turnClock('2026-11-10');
    const tried = events().length;
    state.answer = () => new Response('ok');
    state.now += 16 * 3_600_000;
    await simulator.settled();
    expect([tried, types(events())]).toEqual([11, ['employee.joined', 'employee.activated']]);
  });

  test('every way to fail stands in the log', async () => {
    const failures = [
      () => new Response(null, { status: 404 }),
      () => Promise.reject(new TypeError('fetch failed')),
      () => Promise.reject(new DOMException('', 'TimeoutError')),
      () => new Response(null, { status: 307, headers: { Location: 'http://127.0.0.1:9/elsewhere' } }),
    ];
    const { turnClock, state, deliveries } = await listened({ events: ['employee.joined'] });
    state.answer = () => failures.shift()?.() ?? new Response(null, { status: 202 });
    await turnClock('2026-11-10');
    expect((await deliveries()).slice(1)).toEqual([
      {
        webhookId: 'webhook-1',
        n: 2,
        type: 'employee.joined',
        state: 'delivered',
        body: expect.stringMatching(/^\{"companyId":565762,"type":"employee.joined",/),
        attempts: [
          { at: '2026-11-10T05:00:00.000', outcome: 404 },
          { at: '2026-11-10T05:01:00.000', outcome: 'unreachable' },
          { at: '2026-11-10T05:03:00.000', outcome: 'timeout' },
          { at: '2026-11-10T05:07:00.000', outcome: 307 },
          { at: '2026-11-10T05:15:00.000', outcome: 202 },
        ],
        due: null,
      },
    ]);
  });
});

describe('trouble on purpose', () => {
  const rename = async ({ put, ids, simulator }: Awaited<ReturnType<typeof listened>>, ...names: readonly string[]) => {
    for (const firstName of names) {
      await put(`/v1/people/${ids(2)[0]}`, { firstName });
      await simulator.settled();
    }
  };
  const numbered = async ({ deliveries }: Awaited<ReturnType<typeof listened>>) =>
    (await deliveries()).map(({ n, state }: { n: number; state: string }) => [n, state]);

  test('delayed: nothing comes before its time', async () => {
    const one = await listened({ delivery: { delaySeconds: 90 } });
    await rename(one, 'Ada');
    one.state.now += 89_000;
    await one.simulator.settled();
    expect(one.events()).toEqual([]);
    one.state.now += 1_000;
    await one.simulator.settled();
    expect(types(one.events())).toEqual(['employee.updated']);
  });

  test('doubled: the same bytes twice', async () => {
    const one = await listened({ delivery: { doubled: 100 } });
    await rename(one, 'Ada');
    const [first, second, ...rest] = one.received.slice(1);
    expect([second, rest]).toEqual([first, []]);
    expect(await numbered(one)).toEqual([
      [1, 'delivered'],
      [2, 'delivered'],
      [2, 'delivered'],
    ]);
  });

  test('reordered: two change places; one that nothing follows comes a minute late', async () => {
    const one = await listened({ delivery: { reordered: 100 } });
    await rename(one, 'Ada', 'Grace', 'Edith');
    expect(await numbered(one)).toEqual([
      [1, 'delivered'],
      [3, 'delivered'],
      [2, 'delivered'],
      [4, 'waiting'],
    ]);
    one.state.now += 60_000;
    await one.simulator.settled();
    expect((await numbered(one)).at(-1)).toEqual([4, 'delivered']);
  });

  test('dropped: it stands in the log and nowhere else', async () => {
    const one = await listened({ delivery: { dropped: 100 } });
    await rename(one, 'Ada');
    expect([one.events(), await numbered(one)]).toEqual([
      [],
      [
        [1, 'delivered'],
        [2, 'dropped'],
      ],
    ]);
  });

  test('a share falls out the same for the same seed, can be changed, and ends when it is taken back', async () => {
    const dropped = async (seed: number) => {
      const one = await listened({ delivery: { dropped: 50, seed } });
      await rename(one, 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H');
      return (await numbered(one))
        .filter(([, state]: [number, string]) => state === 'dropped')
        .map(([n]: [number]) => n);
    };
    expect([await dropped(7), await dropped(7), await dropped(8)]).toEqual([
      [5, 6, 7],
      [5, 6, 7],
      [3, 4, 7, 9],
    ]);

    const one = await listened({ delivery: { dropped: 100 } });
    expect((await one.control('PUT', `${one.path}/webhook-1/delivery`, {})).json).toEqual({
      delaySeconds: 0,
      doubled: 0,
      reordered: 0,
      dropped: 0,
      seed: 1,
    });
    await rename(one, 'Ada');
    expect(types(one.events())).toEqual(['employee.updated']);
  });
});

describe('what a simulator keeps', () => {
  const message = { type: 'employee.updated', contentType: 'application/json', body: '{}' } as const;
  const many = (count: number) =>
    Array.from({ length: count }).reduce<Outbox>((outbox) => posted(outbox, message, 0, noTrouble), emptyOutbox);

  test('five hundred deliveries that are over', () => {
    const sent = Array.from({ length: 501 }).reduce<Outbox>((outbox) => {
      const turn = turnOf(outbox, 0);
      if (turn.kind !== 'send') throw new Error(turn.kind);
      return recorded(outbox, turn.delivery, { at: 0, outcome: 200 }).outbox;
    }, many(501));
    expect([sent.finished.length, sent.finished[0]?.n, sent.forgotten, sent.pending]).toEqual([500, 2, 1, []]);
  });

  test('five thousand that wait; the next ones are lost and say so', () => {
    const { pending, finished } = many(5_001);
    expect([pending.length, finished.map(({ n, state }) => [n, state])]).toEqual([5_000, [[5_001, 'overflowed']]]);
  });
});

describe('over a real socket', () => {
  test('a receiver that does not answer is given up on', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const [silent, absent] = [`http://127.0.0.1:${port}/`, 'http://127.0.0.1:1/'];
    const post = createPost(fetch, 50);
    const message = { type: 'ping', contentType: 'text/plain', body: 'Ping test' } as const;
    expect(await post({ url: silent, secret: 's' }, message)).toBe('timeout');
    expect(await post({ url: absent, secret: 's' }, message)).toBe('unreachable');
    server.closeAllConnections();
    server.close();
  });

  test('the bytes that arrive carry their signature; a redirect is not followed, an endless answer not read', async () => {
    const arrived: {
      readonly path: string | undefined;
      readonly headers: IncomingHttpHeaders;
      readonly body: string;
    }[] = [];
    const server = createServer((asked, answer) => {
      let body = '';
      asked.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      asked.on('end', () => {
        arrived.push({ path: asked.url, headers: asked.headers, body });
        if (body === 'Ping test') answer.end();
        else if (arrived.length === 2) answer.writeHead(302, { Location: '/elsewhere' }).end();
        // Its head comes, its end never does.
        else answer.writeHead(200).write('x'.repeat(100_000));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const url = `http://127.0.0.1:${port}/hook`;
    const { turnClock, deliveries, control, path } = await listened({ url, events: ['employee.joined'] }, { fetch });
    await turnClock('2026-11-10');

    expect(arrived.map((one) => one.path)).toEqual(['/hook', '/hook', '/hook']);
    const [, , event] = arrived;
    expect(event?.headers).toMatchObject({
      'content-type': 'application/json',
      'bob-signature': createHmac('sha512', 'our secret')
        .update(event?.body ?? '')
        .digest('base64'),
    });
    expect((await deliveries()).at(-1)).toMatchObject({
      state: 'delivered',
      attempts: [{ outcome: 302 }, { outcome: 200 }],
    });
    expect((await control('POST', `${path}/settle`)).json).toMatchObject([{ id: 'webhook-1', waiting: 0 }]);
    server.closeAllConnections();
    server.close();
  });
});
