import { describe, expect, test } from 'vitest';
import { createSimulator } from '../src/index.ts';
import { authorized, everyoneWith, simulate, v, vh, vhe } from './simulation.ts';

/** Ticks a millisecond a reading, as a real one does more or less. */
function ticking() {
  let now = Date.parse('2026-11-02T10:00:00Z');
  return {
    now: () => {
      now += 1;
      return now;
    },
  };
}

async function busy(options = {}) {
  const simulation = await simulate(
    everyoneWith({ root: vhe, work: vh, lifecycle: vh, personal: v, about: vhe }),
    {},
    { clock: ticking(), time: 'ticking', rateLimits: 'on', ...options },
  );
  const { post, put, get, control, id, ids, simulator, serviceUser } = simulation;
  const [first] = ids(3);
  await post('/v1/people/search', { fields: ['root.id', 'root.displayName', 'work.title'], humanReadable: 'APPEND' });
  await put(`/v1/people/${first}`, { 'root.firstName': 'Shauna' });
  await control('PUT', `/companies/${id}/clock`, { today: '2027-02-01' });
  await get(`/v1/people/${first}`);
  await get('/v1/peple');
  const made = await control('POST', `/companies/${id}/service-users`, { name: 'Second' });
  const answer = await simulator.app.request('/v1/profiles', { headers: authorized(made.json) });
  await simulator.app.request('/v1/profiles', { headers: authorized({ id: serviceUser.id, token: 'mistyped' }) });
  const exported = async (companyId = id) => (await control('GET', `/companies/${companyId}/journal/export`)).json;
  return { ...simulation, exported, answer };
}

describe('an exported run', () => {
  test('holds how the company began and all that followed, in order, and no token', async () => {
    const { exported, serviceUser, id } = await busy();
    const run = await exported();
    expect(run.company).toMatchObject({ id, request: { scenario: { id: 'hand-made' } } });
    expect(
      run.steps.map((step: { method: string; path?: string; url?: string }) => [step.method, step.path ?? step.url]),
    ).toEqual([
      ['POST', `/companies/${id}/permission-groups`],
      ['POST', 'http://localhost/v1/people/search'],
      ['PUT', expect.stringMatching(/^http:\/\/localhost\/v1\/people\/\d+$/)],
      ['PUT', `/companies/${id}/clock`],
      ['GET', expect.stringMatching(/^http:\/\/localhost\/v1\/people\/\d+$/)],
      ['GET', 'http://localhost/v1/peple'],
      ['POST', `/companies/${id}/service-users`],
      ['GET', 'http://localhost/v1/profiles'],
      ['GET', 'http://localhost/v1/profiles'],
    ]);
    expect(
      run.steps
        .slice(-2)
        .map((step: { credentials: string; answer: { status: number } }) => [step.credentials, step.answer.status]),
    ).toEqual([
      ['right', 200],
      ['wrong', 401],
    ]);
    expect(JSON.stringify(run)).not.toContain(serviceUser.token);
  });

  test('is repeated byte for byte, in another simulator too', async () => {
    const { exported, control } = await busy();
    const run = await exported();
    const same = { same: true, steps: 9, differences: [], dropped: 0, withoutBody: [] };
    expect((await control('POST', '/replay', run)).json).toEqual(same);
    const elsewhere = createSimulator();
    const answer = await elsewhere.app.request('/_sim/v1/replay', { method: 'POST', body: JSON.stringify(run) });
    expect(await answer.json()).toEqual(same);
    expect(elsewhere.companies()).toEqual([]);
  });

  test('says which step differs, in status or in body', async () => {
    const { exported, control } = await busy();
    const run = await exported();
    const [, search, write] = run.steps;
    search.answer.sha256 = 'f00d';
    search.answer.text = '{"employees":[]}';
    write.answer.status = 403;
    const { json } = await control('POST', '/replay', run);
    expect([json.same, json.differences]).toEqual([
      false,
      [
        {
          step: 2,
          request: 'POST /v1/people/search',
          differs: 'body',
          recorded: '{"employees":[]}',
          replayed: expect.stringMatching(/^\(a longer body, SHA-256 [0-9a-f]{12}…\)$/),
        },
        {
          step: 3,
          request: expect.stringContaining('PUT /v1/people/'),
          differs: 'status',
          recorded: '403',
          replayed: '200',
        },
      ],
    ]);
  });

  test('of a fork holds what happened before, of a reset company what happened since', async () => {
    const { control, id, exported, simulator, post } = await busy();
    const fork = (await control('POST', `/companies/${id}/fork`)).json;
    const [user] = fork.serviceUsers;
    await simulator.app.request('/v1/people/search', {
      method: 'POST',
      headers: { ...authorized(user), 'Content-Type': 'application/json' },
      body: '{"fields":["root.id"]}',
    });
    const ofFork = await exported(fork.id);
    expect([ofFork.subject, ofFork.company.id, ofFork.steps.length]).toEqual([fork.id, id, 11]);
    expect((await control('POST', '/replay', ofFork)).json).toMatchObject({ same: true, steps: 11 });

    await control('POST', `/companies/${id}/reset`);
    await post('/v1/people/search', { fields: ['root.id'] });
    const afterReset = await exported();
    expect(afterReset.steps.map(({ method }: { method: string }) => method)).toEqual(['POST', 'POST']);
    expect((await control('POST', '/replay', afterReset)).json).toMatchObject({ same: true, steps: 2 });
  });

  test('meets the same limits, faults and cut lines again', async () => {
    const { control, id, post, exported } = await busy({ sleep: async () => {} });
    const rules = [
      { endpoint: 'people.search', nth: 1, effect: { kind: 'truncated' } },
      { endpoint: 'people.search', nth: 2, effect: { kind: 'status', status: 503 } },
      {
        endpoint: 'people.search',
        nth: 3,
        effect: { kind: 'control', method: 'PUT', path: '/clock', body: { advance: 'P1Y' } },
      },
      { endpoint: 'people.search', percent: 40, effect: { kind: 'malformed' } },
    ];
    const { status } = await control('PUT', `/companies/${id}/weather`, { seed: 7, rules });
    expect(status).toBe(200);
    for (let call = 0; call < 60; call += 1)
      await post('/v1/people/search', { fields: ['root.id', 'personal.age'] }).catch(() => null);
    const run = await exported();
    const statuses = run.steps.slice(-60).map(({ answer }: { answer: { status: number } }) => answer.status);
    expect([...new Set(statuses)].toSorted()).toEqual([200, 429, 503]);
    expect((await control('POST', '/replay', run)).json).toMatchObject({ same: true, differences: [] });
  });

  test.each([
    [{}, 'format'],
    [{ format: 'hibob-simulator run 1' }, 'simulator'],
  ])('what is none is refused: %j', async (body, path) => {
    const { control } = await simulate(null);
    const { status, json } = await control('POST', '/replay', body);
    expect([status, json.path]).toEqual([400, path]);
  });

  test('a scenario this simulator does not have is refused by name', async () => {
    const { control, exported } = await busy();
    const run = await exported();
    run.company.request.scenario = 'guide-compleet';
    const { status, json } = await control('POST', '/replay', run);
    expect([status, json.error]).toEqual([400, 'No scenario is called guide-compleet. Did you mean guide-complete?']);
  });
});
