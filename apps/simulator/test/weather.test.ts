import { describe, expect, test } from 'vitest';
import { createSimulator, type SimulatorOptions } from '../src/index.ts';
import { storms } from '../src/weather/storms.ts';
import { authorized, everyoneWith, jsonOf, simulate, vhe } from './simulation.ts';

const start = Date.parse('2026-11-02T10:00:00Z');

/** A company under a weather, on a line whose time the test turns; what waits is written down instead. */
async function under(weather: object, options: SimulatorOptions = {}) {
  const line = { now: start, waits: [] as number[] };
  const group = everyoneWith({ root: vhe, work: vhe, personal: vhe, payroll: vhe });
  const simulation = await simulate(
    group,
    {},
    {
      rateLimits: 'off',
      clock: { now: () => line.now },
      sleep: async (milliseconds) => {
        line.waits.push(milliseconds);
      },
      ...options,
    },
  );
  const path = `/companies/${simulation.id}/weather`;
  const ordered = await simulation.control('PUT', path, weather);
  return {
    ...simulation,
    line,
    path,
    ordered,
    statuses: async (calls: number, asked = '/v1/profiles') => {
      const statuses: number[] = [];
      // Some answers break off: their status came all the same.
      for (let call = 0; call < calls; call += 1) {
        const answer = await simulation.simulator.app.request(asked, { headers: authorized(simulation.serviceUser) });
        statuses.push(answer.status);
      }
      return statuses;
    },
    faults: async () =>
      (await simulation.control('GET', `/companies/${simulation.id}/journal`)).json.entries.map(
        ({ status, faults = [] }: { status: number; faults?: readonly string[] }) => [status, ...faults],
      ),
  };
}

const unavailable = { kind: 'status', status: 503 } as const;
const one = (rule: object) => under({ rules: [{ effect: unavailable, ...rule }] });

describe('which calls a rule hits', () => {
  test.each([
    ['every one', {}, [503, 503, 503, 503, 503, 503]],
    ['the third', { nth: 3 }, [200, 200, 503, 200, 200, 200]],
    ['the second and the fifth', { nth: [2, 5] }, [200, 503, 200, 200, 503, 200]],
    ['every second', { every: 2 }, [200, 503, 200, 503, 200, 503]],
    ['three in a row', { nth: 2, burst: 3 }, [200, 503, 503, 503, 200, 200]],
    ['every second, twice at most', { every: 2, times: 2 }, [200, 503, 200, 503, 200, 200]],
    ['none in a hundred', { percent: 0 }, [200, 200, 200, 200, 200, 200]],
    ['all of a hundred', { percent: 100 }, [503, 503, 503, 503, 503, 503]],
    ['those of an endpoint', { endpoint: 'profiles.list' }, [503, 503, 503, 503, 503, 503]],
    ['those of another endpoint', { endpoint: 'people.search' }, [200, 200, 200, 200, 200, 200]],
    ['those to a path', { path: '/v1/*' }, [503, 503, 503, 503, 503, 503]],
    ['those to a path of another length', { path: '/v1/*/*' }, [200, 200, 200, 200, 200, 200]],
    ['those below a path', { path: '/**' }, [503, 503, 503, 503, 503, 503]],
    ['those of a method', { method: 'POST' }, [200, 200, 200, 200, 200, 200]],
  ])('%s', async (_, rule, expected) => {
    expect(await (await one(rule)).statuses(6)).toEqual(expected);
  });

  test('calls of others do not count', async () => {
    const { get, search, statuses } = await one({ endpoint: 'profiles.list', nth: 2 });
    await search();
    await get('/v1/people/7/variables');
    expect(await statuses(3)).toEqual([200, 503, 200]);
  });

  test('those within a time on the transport clock, counted from the order', async () => {
    const { line, statuses } = await one({ after: 'PT10S', for: 'PT20S' });
    const seen: number[][] = [];
    for (const second of [0, 9.999, 10, 29.999, 30]) {
      line.now = start + second * 1000;
      seen.push(await statuses(1));
    }
    expect(seen).toEqual([[200], [200], [503], [503], [200]]);
  });

  test('refused calls do not count, for they never come that far', async () => {
    const { simulator, statuses } = await one({ nth: 1 });
    expect((await simulator.app.request('/v1/profiles')).status).toBe(401);
    expect(await statuses(2)).toEqual([503, 200]);
  });
});

describe('the same seed gives the same storm', () => {
  /** What befell forty calls, latency apart; a dot is nothing. */
  const storm = async (seed: number) => {
    const { statuses, faults, line } = await under({ storm: 'rough', seed });
    await statuses(40);
    const befell = (await faults()).map(([, ...all]: readonly unknown[]) => all.slice(1).join(' & ') || '.');
    return { befell: befell.join(' | '), waits: line.waits.slice(0, 12) };
  };
  const rough1 = {
    befell:
      '. | . | status 503 | . | . | . | status 503 | . | . | . | . | . | . | . | . | . | . | reset before | 429 with Retry-After 1 | . | ' +
      '. | . | . | . | . | . | . | truncated to 50 % | . | . | . | . | reset before | . | . | . | . | . | . | .',
    waits: [5, 5, 5, 5, 5, 5, 5, 5, 60, 5, 5, 5],
  };

  test('call for call', async () => {
    expect(await storm(1)).toEqual(rough1);
    expect(await storm(1)).toEqual(rough1);
  });

  test('and another another', async () => {
    expect((await storm(2)).befell).not.toEqual(rough1.befell);
  });

  test('ordered anew it begins from its first call', async () => {
    const { control, path, statuses } = await under({ storm: 'rough', seed: 1 });
    await statuses(5);
    await control('PUT', path, { storm: 'rough', seed: 1 });
    expect(await statuses(8)).toEqual([200, 200, 503, 200, 200, 200, 503, 200]);
  });

  test('a share is about as large as it says', async () => {
    const { statuses } = await one({ percent: 20 });
    expect((await statuses(1_000)).filter((status) => status === 503).length).toBe(208);
  });
});

describe('what happens to a call', () => {
  const latency = (ms: unknown) => under({ rules: [{ effect: { kind: 'latency', ms } }] });

  test('it takes its time: always the same', async () => {
    const { statuses, line } = await latency(250);
    expect([await statuses(3), line.waits]).toEqual([
      [200, 200, 200],
      [250, 250, 250],
    ]);
  });

  test('it takes its time: anything in between, the same for the same seed', async () => {
    const { statuses, line } = await latency({ from: 100, to: 200 });
    await statuses(6);
    expect(line.waits).toEqual([122, 155, 101, 176, 136, 113]);
  });

  test('it takes its time: so many in a hundred each', async () => {
    const { statuses, line } = await latency([
      { percent: 50, ms: 10 },
      { percent: 50, ms: 900 },
    ]);
    await statuses(12);
    expect(line.waits).toEqual([10, 900, 10, 900, 10, 10, 10, 10, 900, 10, 10, 900]);
  });

  test('429 with Retry-After, and nothing remains', async () => {
    const { get } = await under({ rules: [{ effect: { kind: '429', retryAfter: 30 } }] }, { rateLimits: 'on' });
    const { status, headers, json } = await get('/v1/profiles');
    expect([status, headers.get('retry-after'), headers.get('x-ratelimit-remaining'), json.key]).toEqual([
      429,
      '30',
      '0',
      'exception.rate.limit',
    ]);
  });

  test('429 without Retry-After', async () => {
    const { get } = await under({ rules: [{ effect: { kind: '429' } }] });
    const { status, headers } = await get('/v1/profiles');
    expect([status, headers.get('retry-after')]).toEqual([429, null]);
  });

  test.each([
    ['json', 'application/json', '{"key":"exception.internal","error":"Something went wrong."}'],
    [
      'html',
      'text/html; charset=UTF-8',
      '<html>\n<head><title>502</title></head>\n<body><center><h1>502</h1></center></body>\n</html>\n',
    ],
    ['empty', null, ''],
  ])('a status with a body of %s', async (body, type, text) => {
    const { get } = await under({ rules: [{ effect: { kind: 'status', status: 502, body } }] });
    expect(await get('/v1/profiles')).toMatchObject({ status: 502, type, text });
  });

  test('a status before the operation leaves everything as it was, one after it does not', async () => {
    const renamed = async (handled: boolean) => {
      const simulation = await under({ rules: [{ method: 'PUT', effect: { ...unavailable, handled } }] });
      const { put, post, ids } = simulation;
      const { status } = await put(`/v1/people/${ids(0)[0]}`, { firstName: 'Ada' });
      const { json } = await post(`/v1/people/${ids(0)[0]}`, { fields: ['root.firstName'] });
      return [status, json['/root/firstName'].value === 'Ada'];
    };
    expect([await renamed(false), await renamed(true)]).toEqual([
      [503, false],
      [503, true],
    ]);
  });

  test('the line breaks, which in process is a network error; after the operation it is done', async () => {
    const { put, post, ids } = await under({ rules: [{ method: 'PUT', effect: { kind: 'reset', when: 'after' } }] });
    const broken = await put(`/v1/people/${ids(0)[0]}`, { firstName: 'Ada' });
    const { json } = await post(`/v1/people/${ids(0)[0]}`, { fields: ['root.firstName'] });
    expect([broken.status, broken.text, json['/root/firstName'].value]).toEqual([0, '', 'Ada']);
  });

  test('the answer ends early', async () => {
    const { search } = await under({ rules: [{ effect: { kind: 'truncated', percent: 50 } }] });
    const calm = await simulate(everyoneWith({ root: vhe }));
    const whole = (await calm.post('/v1/people/search', { fields: ['root.id'] })).text;
    const { post } = await under({ rules: [{ effect: { kind: 'truncated', percent: 50 } }] });
    const cut = await post('/v1/people/search', { fields: ['root.id'] });
    expect([cut.status, cut.type, cut.text, cut.json]).toEqual([
      200,
      'application/json',
      whole.slice(0, Math.floor(whole.length / 2)),
      undefined,
    ]);
    await expect(search()).rejects.toThrow();
  });

  test('malformed: a comma too many', async () => {
    const { post } = await under({ rules: [{ effect: { kind: 'malformed' } }] });
    const { status, type, text, json } = await post('/v1/people/search', { fields: ['root.id'], showInactive: true });
    expect([status, type, text.slice(-3), json]).toEqual([200, 'application/json', '],}', undefined]);
  });

  test('an empty body', async () => {
    const { get } = await under({ rules: [{ effect: { kind: 'empty' } }] });
    expect(await get('/v1/profiles')).toMatchObject({ status: 200, type: 'application/json', text: '' });
  });

  test('200 and a page', async () => {
    const { get } = await under({ rules: [{ effect: { kind: 'html' } }] });
    expect(await get('/v1/profiles')).toMatchObject({
      status: 200,
      type: 'text/html; charset=UTF-8',
      text: expect.stringMatching(/^<!DOCTYPE html>/),
    });
  });

  test('slow drip: the whole answer, piece by piece', async () => {
    const { post, line } = await under({ rules: [{ effect: { kind: 'drip', bytes: 100, everyMs: 40 } }] });
    const { status, headers, text, json } = await post('/v1/people/search', { fields: ['root.id'] });
    expect([status, Number(headers.get('content-length')), json.employees.length > 0]).toEqual([
      200,
      text.length,
      true,
    ]);
    expect(line.waits).toEqual(Array(Math.ceil(text.length / 100) - 1).fill(40));
  });

  test('the token is another one from the call on', async () => {
    const { statuses, faults } = await under({ rules: [{ nth: 3, effect: { kind: 'reset-token' } }] });
    expect([await statuses(4), await faults()]).toEqual([
      [200, 200, 401, 401],
      [[200], [200], [401, 'reset-token'], [401]],
    ]);
  });

  test('a category goes in the middle of a sync, and nothing says so', async () => {
    const { post, ids } = await under({ rules: [{ nth: 2, effect: { kind: 'revoke', categories: ['personal'] } }] });
    const read = async () => {
      const { status, json } = await post(`/v1/people/${ids(0)[0]}`, { fields: ['root.id', 'personal.birthDate'] });
      return [status, Object.keys(json).filter((key) => key.startsWith('/'))];
    };
    expect([await read(), await read()]).toEqual([
      [200, ['/root/id', '/personal/birthDate']],
      [200, ['/root/id']],
    ]);
  });

  test('any change of the control API, and one it refuses is logged', async () => {
    const events: unknown[] = [];
    const rules = [
      { nth: 2, effect: { kind: 'control', method: 'PUT', path: '/clock', body: { today: '2027-01-01' } } },
      { nth: 3, effect: { kind: 'control', method: 'PUT', path: '/clock', body: { today: 'tomorrow' } } },
    ];
    const { statuses, control, id } = await under({ rules }, { log: (event) => events.push(event) });
    const today = async () => (await control('GET', `/companies/${id}/clock`)).json.today;
    const days = [await statuses(1), await today(), await statuses(1), await today(), await statuses(1), await today()];
    expect(days).toEqual([[200], '2026-11-02', [200], '2027-01-01', [200], '2027-01-01']);
    expect(events).toContainEqual({ event: 'weather.control.refused', company: id, path: '/clock', status: 400 });
  });

  test('reads are behind writes, and catch up', async () => {
    const { put, post, ids, line } = await under({ rules: [{ effect: { kind: 'lag', seconds: 5 } }] });
    const [id] = ids(0);
    const name = async () =>
      (await post(`/v1/people/${id}`, { fields: ['root.firstName'] })).json['/root/firstName'].value;
    const before = await name();
    const seen: string[] = [];
    line.now = start + 60_000;
    await put(`/v1/people/${id}`, { firstName: 'Ada' });
    line.now = start + 62_000;
    await put(`/v1/people/${id}`, { firstName: 'Grace' });
    for (const second of [62, 64.999, 65, 66.999, 67]) {
      line.now = start + second * 1000;
      seen.push(await name());
    }
    expect(seen).toEqual([before, before, 'Ada', 'Ada', 'Grace']);
  });

  test('writes are never behind: two in a row are both kept', async () => {
    const { put, post, ids, control, path } = await under({ rules: [{ effect: { kind: 'lag', seconds: 60 } }] });
    const [id] = ids(0);
    await put(`/v1/people/${id}`, { firstName: 'Ada' });
    await put(`/v1/people/${id}`, { surname: 'Byron' });
    await control('DELETE', path);
    const { json } = await post(`/v1/people/${id}`, { fields: ['root.firstName', 'root.surname'] });
    expect(json).toMatchObject({ '/root/firstName': { value: 'Ada' }, '/root/surname': { value: 'Byron' } });
  });

  test('cursors expire: in the query, and only calls that carry one count', async () => {
    const { get } = await under({ rules: [{ nth: 2, effect: { kind: 'cursor-expired' } }] });
    const first = await get('/v1/bulk/people/work?limit=5');
    const cursor = encodeURIComponent(first.json.response_metadata.next_cursor);
    const page = async () => {
      const { status, json } = await get(`/v1/bulk/people/work?limit=5&cursor=${cursor}`);
      return [status, json.error ?? 'rows'];
    };
    expect([first.status, await page(), await page(), await page()]).toEqual([
      200,
      [200, 'rows'],
      [400, 'The cursor has expired. Begin with the first page.'],
      [200, 'rows'],
    ]);
  });

  test('the firewall counts what the caller sees', async () => {
    const rules = [{ times: 51, effect: { kind: 'status', status: 403 } }];
    const { statuses, line } = await under({ rules }, { rateLimits: 'on' });
    expect((await statuses(50, '/v1/people/7/work')).length).toBe(50);
    line.now += 9_000;
    expect(await statuses(2)).toEqual([403, 403]);
    line.now += 5 * 60_000;
    expect(await statuses(1)).toEqual([200]);
  });

  test('several at once: it waits, and of two answers the first counts', async () => {
    const { get, line, faults } = await under({
      rules: [
        { effect: { kind: 'latency', ms: 20 } },
        { effect: { kind: 'latency', ms: 30 } },
        { effect: { kind: '429', retryAfter: 1 } },
        { effect: unavailable },
      ],
    });
    expect([(await get('/v1/profiles')).status, line.waits, await faults()]).toEqual([
      429,
      [50],
      [[429, 'latency 20 ms', 'latency 30 ms', '429 with Retry-After 1']],
    ]);
  });
});

describe('weather in the control API', () => {
  test('off, nothing of it is anywhere', async () => {
    const { control, id, get } = await simulate(everyoneWith({ root: vhe }));
    await get('/v1/profiles');
    const { json: journal } = await control('GET', `/companies/${id}/journal`);
    expect(['faults' in journal.entries[0], 'weather' in (await control('GET', '/health')).json]).toEqual([
      false,
      false,
    ]);
    expect((await control('GET', `/companies/${id}/weather`)).json).toEqual({
      weather: 'off',
      storm: null,
      seed: null,
      since: null,
      rules: [],
    });
  });

  test('on, the order says how often each rule was asked and hit, and health and summary name it', async () => {
    const { control, id, path, statuses } = await one({ every: 2 });
    await statuses(5);
    expect((await control('GET', path)).json).toEqual({
      weather: 'on',
      storm: null,
      seed: 1,
      since: '2026-11-02T10:00:00.000Z',
      rules: [
        {
          every: 2,
          burst: 1,
          effect: { kind: 'status', status: 503, body: 'json', handled: false },
          calls: 5,
          hits: 2,
        },
      ],
    });
    expect([
      (await control('GET', '/health')).json.weather,
      (await control('GET', `/companies/${id}`)).json.weather,
    ]).toEqual([[id], 'rules']);
    await control('PUT', path, { storm: 'slow' });
    expect((await control('GET', `/companies/${id}`)).json.weather).toBe('slow');
    expect((await control('DELETE', path)).json.weather).toBe('off');
    expect(await statuses(2)).toEqual([200, 200]);
  });

  test('a company can be founded in a storm, which then has its seed', async () => {
    const { app, createCompany } = createSimulator();
    const created = createCompany({ scenario: 'guide-complete', employees: 3, seed: 5, faults: 'rough' });
    expect(created.kind).toBe('created');
    const { storm, seed } = await jsonOf(app.request('/_sim/v1/companies/guide-complete-1/weather'));
    expect([storm, seed]).toEqual(['rough', 5]);
    expect(createCompany({ scenario: 'guide-complete', faults: 'ruogh' })).toEqual({
      kind: 'refused',
      status: 400,
      error: 'No storm is called ruogh.',
      fix: 'Did you mean rough?',
      path: 'faults',
      nearest: 'rough',
    });
  });

  test('storms are listed', async () => {
    const { app } = createSimulator();
    const listed = await jsonOf(app.request('/_sim/v1/storms'));
    expect(listed.map(({ name }: { name: string }) => name)).toEqual([
      'rough',
      'slow',
      'outage',
      'throttled',
      'garbled',
      'stale',
      'cut-off',
      'short-cursors',
    ]);
  });

  test.each(Object.keys(storms))('%s: a client that goes on gets answers', async (storm) => {
    const { statuses } = await under({ storm });
    expect(await statuses(30)).toContain(200);
  });

  test.each([
    [{}, 'body: say a storm or rules', undefined],
    [{ storm: 'ruogh' }, 'No storm is called ruogh.', 'rough'],
    [
      { rules: [{ endpoint: 'people.serch', effect: unavailable }] },
      'No endpoint is called people.serch.',
      'people.search',
    ],
    [
      { rules: [{ effect: { kind: 'revoke', categories: ['payrol'] } }] },
      'The company has no category payrol.',
      'payroll',
    ],
    [
      { rules: [{ nth: 1, every: 2, effect: unavailable }] },
      'rules.0.nth: nth, every and percent exclude each other',
      undefined,
    ],
    [{ rules: [{ after: '10s', effect: unavailable }] }, 'rules.0.after: not a duration like PT30S', undefined],
    [
      { rules: [{ effect: { kind: 'control', method: 'PUT', path: '/../other/clock' } }] },
      'rules.0.effect.path: not a path below /companies/{id}',
      undefined,
    ],
  ])('%j is refused', async (weather, error, nearest) => {
    const { ordered } = await under(weather);
    expect([ordered.status, ordered.json.error, ordered.json.nearest]).toEqual([400, error, nearest]);
  });
});
