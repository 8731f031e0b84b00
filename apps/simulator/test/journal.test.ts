import { endpoints } from '@hibob-kit/schemas';
import { describe, expect, test } from 'vitest';
import { nearMisses } from '../src/journal/near-misses.ts';
import { authorized, everyoneWith, simulate, v } from './simulation.ts';

const at = Date.parse('2026-11-02T10:00:00Z');

async function asked() {
  const simulation = await simulate(everyoneWith({ root: v, work: v }), {}, { clock: { now: () => at } });
  const { post, get, id, control, ids, serviceUser } = simulation;
  await post('/v1/people/search', { fields: ['root.id', 'work.title'], showInactive: true });
  await get(`/v1/people/${ids(0)[0]}/work`);
  await get(`/v1/peple/${ids(0)[0]}/work`);
  await get('/v1/people/search');
  const journal = async (query: string) => {
    const { json } = await control('GET', `/companies/${id}/journal?${query}`);
    return json.entries.map((entry: { n: number }) => entry.n);
  };
  const verify = (body: unknown) => control('POST', `/companies/${id}/journal/verify`, body);
  return { ...simulation, journal, verify, first: ids(0)[0], serviceUser };
}

describe('asking the journal', () => {
  test('by endpoint, status, service user, number and moment', async () => {
    const { journal, serviceUser } = await asked();
    expect(await journal('')).toEqual([1, 2, 3, 4]);
    expect(await journal('endpoint=people.search')).toEqual([1]);
    expect(await journal('endpoint=none')).toEqual([3, 4]);
    expect(await journal('status=2xx')).toEqual([1, 2]);
    expect(await journal('status=404')).toEqual([3, 4]);
    expect(await journal(`serviceUser=${serviceUser.id}`)).toEqual([1, 2, 3, 4]);
    expect(await journal('serviceUser=Connector&limit=2')).toEqual([3, 4]);
    expect(await journal('since=2')).toEqual([3, 4]);
    expect(await journal('since=2026-11-02T10:00:01Z')).toEqual([]);
  });

  test.each([
    ['endpoint=people.serch', 'endpoint', 'people.search'],
    ['serviceUser=Conector', 'serviceUser', 'Connector'],
    ['status=9', 'status', undefined],
    ['page=2', undefined, undefined],
  ])('%s is refused with the name most likely meant', async (query, path, nearest) => {
    const { control, id } = await asked();
    const { status, json } = await control('GET', `/companies/${id}/journal?${query}`);
    expect([status, json.path, json.nearest]).toEqual([400, path, nearest]);
  });

  test('a request that met no endpoint names those it may have meant', async () => {
    const { control, id } = await asked();
    const { json } = await control('GET', `/companies/${id}/journal?since=2&limit=2`);
    expect(json.entries[0].nearMisses[0]).toEqual({
      endpoint: 'table.work',
      method: 'GET',
      path: '/v1/people/{id}/work',
      differs: [{ part: 'path', sent: 'peple', expected: 'people' }],
    });
  });
});

describe('near misses', () => {
  const of = (method: string, path: string) => nearMisses(endpoints, method, path)[0];

  test('another method, a segment too many, one too few', () => {
    expect(of('GET', '/v1/company/people/fields/x')).toMatchObject({ method: expect.any(String) });
    expect(of('POST', '/v1/profiles')).toEqual({
      endpoint: 'profiles.list',
      method: 'GET',
      path: '/v1/profiles',
      differs: [{ part: 'method', sent: 'POST', expected: 'GET' }],
    });
    expect(of('GET', '/v1/profiles/all')).toMatchObject({
      endpoint: 'profiles.list',
      differs: [{ part: 'path', sent: 'all', expected: null }],
    });
  });

  test('what is like nothing has none', () => {
    expect(nearMisses(endpoints, 'GET', '/api/graphql/of/another/system')).toEqual([]);
  });
});

describe('verifying', () => {
  test('what was asked passes, by endpoint, by path and with a part of the body', async () => {
    const { verify, first } = await asked();
    const { json } = await verify({
      expect: [
        { endpoint: 'people.search', times: 1, body: { showInactive: true }, status: 200 },
        { method: 'get', path: '/v1/people/{id}/work', serviceUser: 'Connector' },
        { path: `/v1/people/${first}/work`, atLeast: 1, atMost: 1 },
        { endpoint: 'table.salaries', never: true },
      ],
    });
    expect(json).toEqual({
      passed: true,
      dropped: 0,
      results: [
        {
          passed: true,
          says: 'people.search answered 200: expected exactly 1, found 1.',
          matched: [1],
          nearMisses: [],
        },
        {
          passed: true,
          says: expect.stringMatching(
            /^GET \/v1\/people\/\{id\}\/work by SERVICE-\d+: expected at least 1, found 1\.$/,
          ),
          matched: [2],
          nearMisses: [],
        },
        { passed: true, says: `/v1/people/${first}/work: expected exactly 1, found 1.`, matched: [2], nearMisses: [] },
        { passed: true, says: 'table.salaries: expected never, found 0.', matched: [], nearMisses: [] },
      ],
    });
  });

  test('what was not asked fails, and the nearest requests say what differs', async () => {
    const { verify, first } = await asked();
    const { json } = await verify({
      expect: [
        { endpoint: 'people.search', body: { showInactive: false, humanReadable: 'APPEND' } },
        { method: 'GET', path: '/v1/people/{id}/work', times: 2 },
        { endpoint: 'people.search', never: true },
      ],
    });
    expect([json.passed, json.results]).toEqual([
      false,
      [
        {
          passed: false,
          says: 'people.search: expected at least 1, found 0.',
          matched: [],
          nearMisses: [],
        },
        {
          passed: false,
          says: 'GET /v1/people/{id}/work: expected exactly 2, found 1.',
          matched: [2],
          nearMisses: [
            {
              n: 4,
              method: 'GET',
              path: '/v1/people/search',
              status: 404,
              differs: [{ part: 'path', sent: '/v1/people/search', expected: '/v1/people/{id}/work' }],
            },
            {
              n: 3,
              method: 'GET',
              path: `/v1/peple/${first}/work`,
              status: 404,
              differs: [{ part: 'path', sent: `/v1/peple/${first}/work`, expected: '/v1/people/{id}/work' }],
            },
          ],
        },
        { passed: false, says: 'people.search: expected never, found 1.', matched: [1], nearMisses: [] },
      ],
    ]);
  });

  test('only what came after a number counts', async () => {
    const { verify } = await asked();
    const { json } = await verify({ since: 2, expect: [{ endpoint: 'people.search', never: true }] });
    expect(json.passed).toBe(true);
  });

  test.each([
    [{ expect: [] }, 'expect', undefined],
    [{ expect: [{ endpoint: 'people.serch' }] }, 'expect.0.endpoint', 'people.search'],
    [{ expect: [{ endpoint: 'people.search', times: 1, never: true }] }, 'expect.0', undefined],
    [{ expect: [{ endpont: 'people.search' }] }, 'expect.0', undefined],
  ])('%j is refused', async (body, path, nearest) => {
    const { verify } = await asked();
    const { status, json } = await verify(body);
    expect([status, json.path, json.nearest]).toEqual([400, path, nearest]);
  });
});

test('no secret gets into the journal, wherever it stands', async () => {
  const { simulator, serviceUser, id, control } = await simulate(everyoneWith({ root: v }));
  const { Authorization } = authorized(serviceUser);
  const [, credential = ''] = Authorization.split(' ');
  const body = `{"fields":["${serviceUser.token}"],"password":"hunter2!","note":"${credential}"}`;
  const path = `/v1/people/search?token=abc&key=${serviceUser.token}`;
  await simulator.app.request(path, { method: 'POST', headers: { Authorization }, body });
  const { json, text } = await control('GET', `/companies/${id}/journal`);
  expect(json.entries[0]).toMatchObject({
    query: 'token=[redacted]&key=[redacted]',
    body: '{"fields":["[redacted]"],"password":"[redacted]","note":"[redacted]"}',
  });
  expect([text.includes(serviceUser.token), text.includes(credential)]).toEqual([false, false]);
});

test('how long an answer took is counted on the transport clock, which the weather lets pass', async () => {
  let now = at;
  const { post, id, control } = await simulate(
    everyoneWith({ root: v }),
    {},
    {
      rateLimits: 'off',
      clock: { now: () => now },
      sleep: async (milliseconds) => {
        now += milliseconds;
      },
    },
  );
  await control('PUT', `/companies/${id}/weather`, { rules: [{ effect: { kind: 'latency', ms: 250 } }] });
  await post('/v1/people/search', { fields: ['root.id'] });
  const { json } = await control('GET', `/companies/${id}/journal`);
  expect(json.entries[0]).toMatchObject({ at: '2026-11-02T10:00:00.250Z', milliseconds: 250, decision: 'answered' });
});
