import { once } from 'node:events';
import { connect } from 'node:net';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSimulator, type Listening, listen, type Simulator } from '../src/index.ts';
import { bare, scenarioWith } from './simulation.ts';

const start = Date.parse('2026-11-02T10:00:00Z');
const working = scenarioWith(bare, {
  groups: [
    {
      name: 'All',
      type: 'Service user',
      serviceUsers: ['Connector'],
      accessRights: { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'exists' }] },
      categories: {
        root: { view: true, viewHistory: true, edit: false },
        work: { view: true, viewHistory: true, edit: false },
      },
      features: [],
    },
  ],
});

describe('over a real socket', () => {
  let now = start;
  let simulator: Simulator;
  let listening: Listening;
  beforeAll(async () => {
    simulator = createSimulator({ clock: { now: () => now } });
    listening = await listen(simulator, { port: 0, host: '127.0.0.1' });
  });
  afterAll(() => listening.close());

  const company = () => {
    const created = simulator.createCompany({ scenario: working });
    const [user] = created.kind === 'created' ? created.company.serviceUsers : [];
    if (created.kind !== 'created' || !user) throw new Error('no company');
    return { id: created.company.id, user };
  };

  test('a search answers JSON, exactly application/json, with the rate limit beside it', async () => {
    const { user } = company();
    const answer = await request(listening.url)
      .post('/v1/people/search')
      .auth(user.id, user.token)
      .send({ fields: ['root.id'] });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'x-ratelimit-limit': '50',
      'x-ratelimit-remaining': '49',
      'x-ratelimit-reset': String(start / 1000 + 60),
    });
    expect(Object.keys(answer.body)).toEqual(['employees']);
  });

  test('wrong credentials are 401 with the rate limit beside it', async () => {
    const { user } = company();
    const answer = await request(listening.url).get('/v1/profiles').auth(user.id, 'wrong');
    expect([answer.status, answer.headers['content-type'], answer.headers['x-ratelimit-limit']]).toEqual([
      401,
      'application/json',
      '50',
    ]);
  });

  test('a mistyped path is 200 with a page, an unknown one a blank 404 without content type', async () => {
    const { user } = company();
    const typo = await request(listening.url).get('/v1/people/1/variables').auth(user.id, user.token);
    const unknown = await request(listening.url).get('/v1/bulk/people/entitlements').auth(user.id, user.token);
    const write = await request(listening.url).post('/v1/people/1/no-such-table').auth(user.id, user.token).send({});
    expect([typo.status, typo.headers['content-type']]).toEqual([200, 'text/html; charset=UTF-8']);
    expect([unknown.status, unknown.headers['content-type'], unknown.text]).toEqual([404, undefined, '']);
    expect([write.status, write.headers['content-type']]).toEqual([404, 'text/html; charset=UTF-8']);
  });

  test('an operation HiBob has and the simulator does not answer yet is 501 and named in a header', async () => {
    const { user } = company();
    const path = '/v1/hiring/interviews/search';
    const answer = await request(listening.url).post(path).auth(user.id, user.token).send({});
    expect([answer.status, answer.headers['x-simulator-not-built'], answer.body]).toEqual([
      501,
      'hiring.interviews.search',
      {
        key: 'simulator.not.built',
        error: 'HiBob has this operation; the simulator does not answer it yet.',
      },
    ]);
  });

  test('the 51st search in a minute is 429', async () => {
    const { user } = company();
    const search = () =>
      request(listening.url)
        .post('/v1/people/search')
        .auth(user.id, user.token)
        .send({ fields: ['root.id'] });
    for (let call = 0; call < 50; call += 1) await search();
    const answer = await search();
    expect([answer.status, answer.body.key, answer.headers['x-ratelimit-remaining']]).toEqual([
      429,
      'exception.rate.limit',
      '0',
    ]);
  });

  test('51 refusals block the caller, five minutes later the way is free', async () => {
    const { user } = company();
    for (let call = 0; call < 51; call += 1) await request(listening.url).get('/v1/profiles').auth(user.id, 'wrong');
    const status = async () => (await request(listening.url).get('/v1/profiles').auth(user.id, user.token)).status;
    const blocked = await status();
    now += 5 * 60_000;
    expect([blocked, await status()]).toEqual([403, 200]);
  });

  test('with the switch, a blocked caller finds the line cut', async () => {
    const created = simulator.createCompany({ scenario: working, switches: { firewallBlock: 'connection closed' } });
    const [user] = created.kind === 'created' ? created.company.serviceUsers : [];
    const call = (token: string) =>
      request(listening.url)
        .get('/v1/profiles')
        .auth(user?.id ?? '', token);
    for (let count = 0; count < 51; count += 1) await call('wrong');
    await expect(call(user?.token ?? '')).rejects.toThrow('socket hang up');
  });

  test('a body over a megabyte is 413, whether its length is announced or not', async () => {
    const { user } = company();
    const body = `{"fields":["${'x'.repeat(1024 * 1024)}"]}`;
    const post = () =>
      request(listening.url)
        .post('/v1/people/search')
        .auth(user.id, user.token)
        .set('Content-Type', 'application/json');
    const announced = await post().send(body);
    expect([announced.status, announced.body.key]).toEqual([413, 'exception.request.too.large']);
    const { status, text } = await chunked(body, user);
    expect([status, text]).toEqual([
      413,
      '{"key":"exception.request.too.large","error":"The body is larger than 1 MiB."}',
    ]);
    expect((await post().send('{}')).status).toBe(200);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '7',
    '{"fields":7}',
    '{"fields":[7]}',
    '{"filters":{}}',
    '{"showInactive":"yes"}',
  ])('the body %j is 400 with an envelope', async (body) => {
    const { user } = company();
    const answer = await request(listening.url)
      .post('/v1/people/search')
      .auth(user.id, user.token)
      .set('Content-Type', 'application/json')
      .send(body);
    expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['key', 'error']]);
  });

  test('odd paths and hosts never end in a server error', async () => {
    const { user } = company();
    const statuses = await Promise.all(
      [
        '/v1/people/%E0%A4%A/work',
        '/v1//people',
        '/v1/people/search/',
        '/',
        '/v1',
        '/v1/company/named-lists/__proto__',
        '/v1/company/named-lists/%2e%2e',
      ].map(async (path) => (await request(listening.url).get(path).auth(user.id, user.token)).status),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 404]);
    const strange = await request(listening.url).get('/v1/profiles').set('Host', 'a b').auth(user.id, user.token);
    expect(strange.status).toBeLessThan(500);
  });

  test.each([
    ['GET', '/v1/x/../profiles'],
    ['GET', 'http://localhost/v1/profiles'],
    ['HEAD', '/v1/profiles'],
  ])('%s %s is answered as GET /v1/profiles is', async (method, target) => {
    const { user } = company();
    const plain = await said('GET', '/v1/profiles', user);
    const { status, text } = await said(method, target, user);
    expect([plain.status, plain.text.slice(0, 14)]).toEqual([200, '{"employees":[']);
    expect([status, text]).toEqual([200, method === 'HEAD' ? '' : plain.text]);
  });

  test.each([
    ['at once', 'GET', '/v1/profiles', null],
    ['once a body was read', 'POST', '/v1/people/search', '{}'],
  ])('what fails %s is answered 500 and told', async (_when, method, path, body) => {
    const told: object[] = [];
    let now = () => start;
    const failing = createSimulator({ clock: { now: () => now() }, log: (event) => told.push(event) });
    const created = failing.createCompany({ scenario: working });
    const [user] = created.kind === 'created' ? created.company.serviceUsers : [];
    const fail = () => {
      now = () => {
        throw new Error('The clock stands still.');
      };
    };
    const headers = { Authorization: `Basic ${btoa(`${user?.id}:${user?.token}`)}` };
    if (body === null) fail();
    const answered = failing.fetch(new Request(`http://hibob.test${path}`, { method, headers, body }));
    fail();
    const answer = await answered;
    expect([answer.status, await answer.text()]).toEqual([
      500,
      '{"key":"exception.internal","error":"The simulator failed; its log says where."}',
    ]);
    expect(told).toEqual([
      { event: 'request.failed', path, error: expect.stringContaining('The clock stands still.') },
    ]);
  });

  test('a body that nobody reads harms nobody who comes after it on the same line', async () => {
    const { user } = company();
    const head = headOf('GET', '/v1/profiles', user);
    const kept = head.replace('Connection: close\r\n', '');
    const body = 'x'.repeat(300_000);
    const all = await rawly(`${kept}Content-Length: ${body.length}\r\n\r\n${body}${head}\r\n`);
    expect(all.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  });

  test('whoever hangs up in the middle of a body harms nobody', async () => {
    const { user } = company();
    const { port } = new URL(listening.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`${headOf('POST', '/v1/people/search', user)}Content-Length: 100\r\n\r\n{"fields"`, () =>
      socket.destroy(),
    );
    await once(socket, 'close');
    expect((await said('GET', '/v1/profiles', user)).status).toBe(200);
  });

  test('the control API answers this machine under its own names only', async () => {
    const health = await request(listening.url).get('/_sim/v1/health');
    const rebound = await request(listening.url).get('/_sim/v1/health').set('Host', 'evil.example');
    expect([health.status, rebound.status, rebound.body]).toEqual([
      200,
      403,
      {
        error: 'The control API does not answer to the name evil.example.',
        fix: 'Call it as 127.0.0.1 or localhost, or start with --control any.',
      },
    ]);
  });

  test("a busy port is told with Node's own code", async () => {
    const port = Number(new URL(listening.url).port);
    await expect(listen(simulator, { port, host: '127.0.0.1' })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  /** A body in chunks has no Content-Length. */
  function chunked(body: string, user: User) {
    const sent = `Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    return received(`${headOf('POST', '/v1/people/search', user)}${sent}`);
  }

  /** A target exactly as it is written. */
  function said(method: string, target: string, user: User) {
    return received(`${headOf(method, target, user)}\r\n`);
  }

  function headOf(method: string, target: string, { id, token }: User): string {
    const credentials = Buffer.from(`${id}:${token}`).toString('base64');
    return `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic ${credentials}\r\nConnection: close\r\n`;
  }

  async function received(sent: string): Promise<{ readonly status: number; readonly text: string }> {
    const [head = '', text = ''] = (await rawly(sent)).split('\r\n\r\n');
    return { status: Number(head.split(' ')[1]), text };
  }

  /** Until the line is closed. */
  async function rawly(sent: string): Promise<string> {
    const socket = connect(Number(new URL(listening.url).port), '127.0.0.1');
    let all = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      all += piece;
    });
    socket.write(sent);
    await once(socket, 'close');
    return all;
  }
});

interface User {
  readonly id: string;
  readonly token: string;
}
