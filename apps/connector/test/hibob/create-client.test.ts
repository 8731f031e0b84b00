import { listFields, searchPeople } from '@hibob-kit/schemas';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { countPeople, lookAtPeople } from '../../src/check/look-at-people.ts';
import type { ClientEvent } from '../../src/hibob/client.ts';
import { createClient } from '../../src/hibob/create-client.ts';
import { createTransport, directTransport } from '../../src/hibob/transport.ts';
import { fakeClock } from './fake-clock.ts';
import { json, type Reply, reply, serve } from './local-server.ts';

const n = z.object({ n: z.number() });
const fields = { ...listFields, answer: n.nullable() };
const search = { ...searchPeople, answer: n };

const ok = json(200, { n: 1 });
const open: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function connect(
  replies: readonly Reply[],
  more: { readonly timeoutMs?: number; readonly maxBytes?: number; readonly startMs?: number } = {},
) {
  const server = await serve(...replies);
  const transport = createTransport(directTransport);
  open.push(transport, server);
  const clock = fakeClock(more.startMs ?? 0);
  const events: ClientEvent[] = [];
  const client = createClient({
    baseUrl: server.url,
    serviceUserId: 'SERVICE-1',
    token: 'tok€n',
    fetch: transport.fetch,
    clock,
    random: () => 0.5,
    userAgent: 'hibob-connector/test',
    timeoutMs: more.timeoutMs ?? 60_000,
    ...(more.maxBytes === undefined ? {} : { maxBytes: more.maxBytes }),
    onEvent: (event) => events.push(event),
  });
  return { client, clock, events, server };
}

test('T6: a GET carries credentials and no Content-Type', async () => {
  const { client, server } = await connect([ok]);
  expect(await client.call(fields, { query: { limit: '200' } })).toEqual({ kind: 'answered', body: { n: 1 } });
  const [received] = server.received;
  expect(received).toMatchObject({
    method: 'GET',
    url: '/v1/company/people/fields?limit=200',
    body: '',
    headers: {
      accept: 'application/json',
      authorization: 'Basic U0VSVklDRS0xOnRva+KCrG4=',
      'user-agent': 'hibob-connector/test',
    },
  });
  expect(received?.headers['content-type']).toBeUndefined();
});

test('A13: a service user signs in with Basic, never with the bearer token of an OAuth app', async () => {
  const { client, server } = await connect([ok, ok]);
  await client.call(fields);
  await client.call(fields);
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
    'Basic U0VSVklDRS0xOnRva+KCrG4=',
    'Basic U0VSVklDRS0xOnRva+KCrG4=',
  ]);
});

test('a POST carries JSON', async () => {
  const { client, server } = await connect([ok]);
  await client.call(search, { body: { fields: ['root.id'] } });
  expect(server.received[0]).toMatchObject({
    method: 'POST',
    url: '/v1/people/search',
    body: '{"fields":["root.id"]}',
    headers: { 'content-type': 'application/json' },
  });
});

test('whatever is not a read never leaves the machine', async () => {
  const { client, server } = await connect([ok]);
  await expect(client.call({ ...search, id: 'people.create', path: '/people' })).rejects.toThrow('never writes');
  await expect(client.call({ ...fields, method: 'DELETE' })).rejects.toThrow('never writes');
  expect(server.received).toEqual([]);
});

test.each([
  [401, { kind: 'unauthorized', request: 'GET /v1/company/people/fields' }],
  [403, { kind: 'forbidden', request: 'GET /v1/company/people/fields', html: false }],
  [404, { kind: 'not-found', request: 'GET /v1/company/people/fields' }],
  [
    400,
    { kind: 'refused', request: 'GET /v1/company/people/fields', status: 400, message: 'Bad value, token [token]' },
  ],
])('a %i is final', async (status, failure) => {
  const { client, clock, server } = await connect([
    json(status, { key: 'some.code', error: 'Bad value, token tok€n' }),
  ]);
  expect(await client.call(fields)).toEqual(failure);
  expect(server.received.length).toBe(1);
  expect(clock.slept).toEqual([]);
});

test('a page of the firewall is told from a missing permission', async () => {
  const { client } = await connect([reply(403, { 'content-type': 'text/html' }, '<html>Blocked</html>')]);
  expect(await client.call(fields)).toEqual({
    kind: 'forbidden',
    request: 'GET /v1/company/people/fields',
    html: true,
  });
});

test('T1: after a 429 it waits until the window ends and asks again', async () => {
  const tenOClock = 'Sun, 22 Nov 2026 10:00:00 GMT';
  const limits = {
    date: tenOClock,
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(1_795_341_600 + 41),
  };
  const { client, clock, events } = await connect([json(429, {}, limits), ok]);
  expect(await client.call(fields)).toEqual({ kind: 'answered', body: { n: 1 } });
  expect(clock.slept).toEqual([42_000]);
  expect(client.usage()).toEqual({
    requests: 2,
    refusals: 0,
    rateLimited: 1,
    bytes: 9,
    byEndpoint: { 'fields.list': 2 },
    waitedMs: 42_000,
  });
  const request = 'GET /v1/company/people/fields';
  const endpoint = 'fields.list';
  expect(events).toEqual([
    { kind: 'sent', endpoint, request, attempt: 1 },
    { kind: 'answered', endpoint, request, status: 429, ms: 0, bytes: 2 },
    { kind: 'waiting', endpoint, request, ms: 42_000, why: 'trying again' },
    { kind: 'sent', endpoint, request, attempt: 2 },
    { kind: 'answered', endpoint, request, status: 200, ms: 0, bytes: 7 },
  ]);
});

test('a limit that HiBob announces is kept without running into it', async () => {
  const limits = (remaining: number) => ({
    date: 'Sun, 22 Nov 2026 10:00:00 GMT',
    'x-ratelimit-limit': '2',
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(1_795_341_600 + 60),
  });
  const { client, clock } = await connect([
    json(200, { n: 1 }, limits(1)),
    json(200, { n: 2 }, limits(0)),
    json(200, { n: 3 }, limits(1)),
  ]);
  for (const n of [1, 2, 3]) expect(await client.call(fields)).toEqual({ kind: 'answered', body: { n } });
  expect(clock.slept).toEqual([61_000]);
  expect(client.usage().rateLimited).toBe(0);
});

test('patience with 429 ends', async () => {
  const { client, server } = await connect([json(429, {}, { 'retry-after': '1' })]);
  expect(await client.call(fields)).toEqual({ kind: 'rate-limited', request: 'GET /v1/company/people/fields' });
  expect(server.received.length).toBe(8);
});

test.each<[string, Reply]>([
  ['a 503', json(503, {})],
  ['an HTML page with 200', reply(200, { 'content-type': 'text/html; charset=UTF-8' }, '<!doctype html>')],
  ['JSON that ends too early', reply(200, { 'content-type': 'application/json' }, '{"n":')],
  ['a connection that is closed', (response) => response.destroy()],
  [
    'an answer that is cut off',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"n":', () => response.destroy());
    },
  ],
])('%s is asked for again', async (_, trouble) => {
  const { client, server } = await connect([trouble, ok]);
  expect(await client.call(fields)).toEqual({ kind: 'answered', body: { n: 1 } });
  expect(server.received.length).toBe(2);
});

test.each([
  ['server errors', json(502, {}), { kind: 'server-error', request: 'POST /v1/people/search', status: 502 }, 5],
  [
    'HTML pages',
    reply(200, { 'content-type': 'text/html' }, '<html>'),
    {
      kind: 'not-hibob',
      request: 'POST /v1/people/search',
      reason: 'an HTML page came instead of JSON: is the base URL that of the API?',
    },
    3,
  ],
  [
    'another type',
    reply(200, { 'content-type': 'text/plain' }, 'OK'),
    { kind: 'not-hibob', request: 'POST /v1/people/search', reason: 'the answer is text/plain, not JSON' },
    1,
  ],
  [
    'a redirect',
    reply(302, { location: 'https://login.example.com/?next=secret' }, ''),
    {
      kind: 'not-hibob',
      request: 'POST /v1/people/search',
      reason: 'the answer is 302, a redirect to login.example.com: is the base URL that of the API?',
    },
    1,
  ],
  [
    'another shape',
    json(200, { n: 'one' }),
    {
      kind: 'not-hibob',
      request: 'POST /v1/people/search',
      reason: 'the JSON has an unexpected shape at n: Invalid input: expected number, received string',
    },
    1,
  ],
])('%s end in a failure that says so', async (_, trouble, failure, requests) => {
  const { client, server } = await connect([trouble]);
  expect(await client.call(search, { body: {} })).toEqual(failure);
  expect(server.received.length).toBe(requests);
});

test('an empty answer is null, for the schema to judge', async () => {
  const { client } = await connect([reply(200, {}, '')]);
  expect(await client.call(fields)).toEqual({ kind: 'answered', body: null });
});

test('an answer larger than we can hold is refused, not collected', async () => {
  const { client } = await connect([json(200, { n: 'x'.repeat(3_000_000) })], { maxBytes: 2_097_152 });
  expect(await client.call(fields)).toEqual({
    kind: 'not-hibob',
    request: 'GET /v1/company/people/fields',
    reason: 'the answer is larger than 2 MiB',
  });
});

test('a server that never answers is given up after its time', async () => {
  const { client, events, server } = await connect([() => {}], { timeoutMs: 30 });
  const host = new URL(server.url).host;
  expect(await client.call(fields)).toEqual({
    kind: 'unreachable',
    request: 'GET /v1/company/people/fields',
    reason: `${host} did not answer in time`,
  });
  expect(events.filter(({ kind }) => kind === 'sent').length).toBe(3);
});

test('a server that is not there is told at once', async () => {
  const { client, clock, server } = await connect([ok]);
  const host = new URL(server.url).host;
  await server.close();
  expect(await client.call(fields)).toEqual({
    kind: 'unreachable',
    request: 'GET /v1/company/people/fields',
    reason: `${host} refused the connection: nothing listens there, or a firewall forbids it`,
  });
  expect(clock.slept).toEqual([]);
});

test('after twenty refusals within ten seconds nothing more is sent', async () => {
  const { client, clock, events, server } = await connect([json(401, {})]);
  for (let call = 0; call < 30; call++) {
    expect(await client.call(fields)).toEqual({ kind: 'unauthorized', request: 'GET /v1/company/people/fields' });
  }
  expect(server.received.length).toBe(20);
  expect(events.filter(({ kind }) => kind === 'held-back').length).toBe(10);
  await clock.sleep(10_000);
  await client.call(fields);
  expect(server.received.length).toBe(21);
});

test('calls at the same time share one limit', async () => {
  const { client, clock } = await connect([ok]);
  await Promise.all(Array.from({ length: 50 }, () => client.call(fields)));
  expect(clock.slept).toEqual([]);
  await client.call(fields);
  expect(clock.slept).toEqual([60_000]);
});

test('T2: a long answer is handed out person by person, and one that breaks off comes again from its beginning', async () => {
  const people = Array.from({ length: 500 }, (_, index) => ({ id: String(index), name: 'x'.repeat(4000) }));
  const whole = JSON.stringify({ employees: people });
  const cut = reply(200, { 'content-type': 'application/json' }, whole.slice(0, 1_500_000));
  const { client, server } = await connect([cut, json(200, { employees: people })]);
  const handfuls: number[] = [];
  const seen = new Set<unknown>();
  const answer = await client.stream(
    searchPeople,
    { body: {} },
    {
      key: 'employees',
      take: async (items) => {
        handfuls.push(items.length);
        for (const item of items) seen.add(Reflect.get(Object(item), 'id'));
      },
    },
  );
  expect(answer).toEqual({ kind: 'answered', body: 500 });
  expect(server.received.length).toBe(2);
  expect(seen.size).toBe(500);
  expect(Math.max(...handfuls)).toBeLessThan(500);
});

test('T2: people of an answer that broke off are not counted twice', async () => {
  const people = Array.from({ length: 500 }, (_, index) => ({ id: String(index), name: 'x'.repeat(4000) }));
  const cut = reply(
    200,
    { 'content-type': 'application/json' },
    JSON.stringify({ employees: people }).slice(0, 1_500_000),
  );
  const { client } = await connect([cut, json(200, { employees: people })]);
  expect(await lookAtPeople(client, {}, countPeople)).toEqual({ people: 500, seen: null });
});

test('somebody who is no object is no employee', async () => {
  const { client } = await connect([json(200, { employees: [{ id: '1' }, 'Ann'] })]);
  expect(await lookAtPeople(client, {}, countPeople)).toMatchObject({
    kind: 'not-hibob',
    reason: 'the JSON has an unexpected shape at employees: an employee that is no object',
  });
});

test('what goes wrong where the items are taken is thrown, and nothing is asked again', async () => {
  const { client, server } = await connect([json(200, { employees: [{ id: '1' }] })]);
  const failing = async () => {
    throw new Error('The disk is full.');
  };
  await expect(client.stream(searchPeople, { body: {} }, { key: 'employees', take: failing })).rejects.toThrow('disk');
  expect(server.received.length).toBe(1);
});

test('an answer without the list is no answer, and a page of HTML is asked for again', async () => {
  const html = reply(200, { 'content-type': 'text/html' }, '<!doctype html>');
  const { client } = await connect([html, json(200, { other: [] })]);
  expect(await client.stream(searchPeople, { body: {} }, { key: 'employees', take: async () => {} })).toEqual({
    kind: 'not-hibob',
    request: 'POST /v1/people/search',
    reason: 'the JSON has an unexpected shape: there is no list of employees',
  });
});
