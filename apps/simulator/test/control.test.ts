import { describe, expect, test } from 'vitest';
import { createSimulator } from '../src/index.ts';
import { authorized, bare, everyoneWith, scenarioWith, simulate, v, vh } from './simulation.ts';

const at = Date.parse('2026-11-02T10:00:00Z');
const clock = { now: () => at };

describe('health and scenarios', () => {
  test('health says what a caller can count on', async () => {
    const { control } = await simulate(null, {}, { rateLimits: 'off', control: 'any' });
    expect((await control('GET', '/health')).json).toEqual({
      status: 'ok',
      version: '0.1.0',
      tls: 'off',
      rateLimits: 'off',
      firewall: 'off',
      control: 'any',
      webhooks: 'off',
      time: 'frozen',
      scenarioCredentials: 'loopback',
      companies: 1,
    });
    const limited = createSimulator({ firewall: 'ip' });
    expect(await (await limited.app.request('/_sim/v1/health')).json()).toEqual({
      status: 'ok',
      version: '0.1.0',
      tls: 'off',
      rateLimits: 'on',
      firewall: 'ip',
      control: 'loopback',
      webhooks: 'loopback',
      time: 'frozen',
      scenarioCredentials: 'loopback',
      companies: 0,
    });
  });

  test('scenarios are listed with their stories', async () => {
    const scenario = scenarioWith(bare, { id: 'one', title: 'One', story: 'A story.', guide: 'Step 4' });
    const { app } = createSimulator({ scenarios: [scenario] });
    expect(await (await app.request('/_sim/v1/scenarios')).json()).toEqual([
      { id: 'one', title: 'One', story: 'A story.', guide: 'Step 4' },
    ]);
  });
});

describe('companies', () => {
  test('a company is made from a scenario, listed, read and deleted', async () => {
    const { app } = createSimulator({ scenarios: [scenarioWith(bare)] });
    const call = async (method: string, path: string, body?: object) => {
      const answer = await app.request(`/_sim/v1${path}`, body ? { method, body: JSON.stringify(body) } : { method });
      return { status: answer.status, json: JSON.parse(await answer.text()) };
    };
    const created = await call('POST', '/companies', { scenario: 'hand-made', employees: 12, seed: 5 });
    expect([created.status, created.json]).toEqual([
      201,
      {
        id: 'hand-made-1',
        scenario: 'hand-made',
        name: 'Northwind Instruments',
        employees: 12,
        seed: 5,
        today: '2026-11-02',
        frozen: true,
        url: 'http://localhost',
        serviceUsers: [{ id: expect.stringMatching(/^SERVICE-\d+$/), name: 'Connector', token: expect.any(String) }],
        groups: [],
      },
    ]);
    const [{ id, token }] = created.json.serviceUsers;
    const summary = {
      id: 'hand-made-1',
      scenario: 'hand-made',
      name: 'Northwind Instruments',
      employees: 12,
      seed: 5,
      today: '2026-11-02',
      frozen: true,
      version: 2,
      regime: 'category',
      ipAllowList: null,
      serviceUsers: [{ id, name: 'Connector', enabled: true }],
      groups: [],
    };
    expect((await call('GET', '/companies')).json).toEqual([summary]);
    expect((await call('GET', '/companies/hand-made-1')).json).toEqual(summary);
    expect((await call('DELETE', '/companies/hand-made-1')).json).toEqual({ id: 'hand-made-1', deleted: true });
    expect((await call('GET', '/companies')).json).toEqual([]);
    expect((await app.request('/v1/profiles', { headers: authorized({ id, token }) })).status).toBe(401);
    expect((await call('POST', '/companies', { scenario: 'hand-made' })).json.id).toBe('hand-made-2');
  });

  test.each([
    [{ scenario: 'hand-mad' }, 'scenario', 'hand-made'],
    [{ scenario: 'hand-made', switches: { cursorkey: 'cursor' } }, 'switches.cursorkey', 'cursorKey'],
    [{ scenario: 'hand-made', switches: { cursorKey: 'curser' } }, 'switches.cursorKey', 'cursor'],
    [{ scenario: 'hand-made', employees: 0 }, 'employees', undefined],
    [{ scenario: 'hand-made', employees: '12' }, 'employees', undefined],
    [{}, 'scenario', undefined],
  ])('%j is refused with the place and the name most likely meant', async (body, path, nearest) => {
    const { app } = createSimulator({ scenarios: [scenarioWith(bare)] });
    const answer = await app.request('/_sim/v1/companies', { method: 'POST', body: JSON.stringify(body) });
    const json = JSON.parse(await answer.text());
    expect([answer.status, json.path, json.nearest]).toEqual([400, path, nearest]);
    expect(Object.values(json).every((text) => typeof text === 'string' && text !== '')).toBe(true);
  });

  test('what is no JSON, too large or not there gets an answer that says what to do', async () => {
    const { control } = await simulate(null);
    expect((await control('GET', '/companies/hand-made-2')).json).toEqual({
      error: 'There is no company hand-made-2.',
      fix: 'There are: hand-made-1.',
      nearest: 'hand-made-1',
    });
    expect((await control('GET', '/nothing')).status).toBe(404);
    const { app } = createSimulator({});
    const post = async (body: string) => {
      const answer = await app.request('/_sim/v1/companies', { method: 'POST', body });
      return [answer.status, JSON.parse(await answer.text())];
    };
    expect(await post('{')).toEqual([400, { error: 'The body is not JSON.', fix: 'Send a JSON object.' }]);
    // A whole company file may be sent here, so this route takes 16 MiB.
    expect((await post('x'.repeat(16_800_000)))[0]).toBe(413);
  });

  test.each([
    ['10.1.2.3', 'localhost:4010', 403],
    ['::ffff:10.1.2.3', 'localhost', 403],
    ['127.0.0.1', 'evil.example', 403],
    ['127.0.0.1', '127.evil.example', 403],
    ['127.0.0.1', '127.0.0.1:4010', 200],
    ['::1', '[::1]:4010', 200],
    ['::ffff:127.0.0.1', 'LOCALHOST', 200],
  ])('from %s under the name %s the control API answers %i', async (remoteAddress, host, status) => {
    const env = { incoming: { socket: { remoteAddress } } };
    const loopback = await createSimulator({}).app.request('/_sim/v1/health', { headers: { host } }, env);
    const any = await createSimulator({ control: 'any' }).app.request('/_sim/v1/health', { headers: { host } }, env);
    expect([loopback.status, any.status]).toEqual([status, 200]);
  });

  test('in process a refusal is a value', () => {
    expect(createSimulator({ scenarios: [scenarioWith(bare)] }).createCompany({ scenario: 'handmade' })).toEqual({
      kind: 'refused',
      status: 400,
      error: 'No scenario is called handmade.',
      fix: 'Did you mean hand-made?',
      path: 'scenario',
      nearest: 'hand-made',
    });
  });
});

describe('credentials a scenario hands out', () => {
  test.each([
    ['as issued', 200, 200],
    ['mistyped', 401, 200],
    ['reset since', 401, 200],
  ] as const)('%s: the first service user gets %i, the second %i', async (credential, first, second) => {
    const simulator = createSimulator({});
    const scenario = scenarioWith(bare, { credential, serviceUsers: ['Connector', 'Other'] });
    const created = simulator.createCompany({ scenario });
    if (created.kind !== 'created') throw new Error(created.error);
    const statuses = created.company.serviceUsers.map(
      async (user) => (await simulator.app.request('/v1/profiles', { headers: authorized(user) })).status,
    );
    expect(await Promise.all(statuses)).toEqual([first, second]);
  });
});

describe('service users', () => {
  test('a reset makes the old token useless, a disabled user is 401 until enabled, a deleted one for good', async () => {
    const { control, simulator, id } = await simulate(null);
    const { id: userId, token } = (await control('POST', `/companies/${id}/service-users`, { name: 'Second' })).json;
    const user = `/companies/${id}/service-users/${userId}`;
    const status = async (secret: string) =>
      (await simulator.app.request('/v1/profiles', { headers: authorized({ id: userId, token: secret }) })).status;

    expect(await status(token)).toBe(200);
    const reset = (await control('POST', `${user}/reset-token`)).json;
    expect([await status(token), await status(reset.token)]).toEqual([401, 200]);
    expect((await control('POST', `${user}/disable`)).json).toEqual({ id: userId, name: 'Second', enabled: false });
    expect(await status(reset.token)).toBe(401);
    expect((await control('POST', `${user}/enable`)).json).toEqual({ id: userId, name: 'Second', enabled: true });
    expect(await status(reset.token)).toBe(200);
    expect((await control('DELETE', user)).json).toEqual({ id: userId, deleted: true });
    expect(await status(reset.token)).toBe(401);
    expect((await control('POST', `${user}/enable`)).status).toBe(404);
  });

  test('a deleted service user leaves its groups', async () => {
    const { control, id, serviceUser } = await simulate(everyoneWith({ root: v }));
    await control('DELETE', `/companies/${id}/service-users/${serviceUser.id}`);
    expect((await control('GET', `/companies/${id}/permission-groups`)).json[0].members.serviceUserIds).toEqual([]);
  });
});

describe('permission groups', () => {
  test('a group is made, read, saved anew and deleted, and each change counts at once', async () => {
    const { control, id, serviceUser, search } = await simulate(null);
    const path = `/companies/${id}/permission-groups`;
    const group = {
      name: 'Read',
      type: 'Service user',
      members: { serviceUserIds: [serviceUser.id], employeeIds: [], condition: null },
      accessRights: { select: 'everyone' },
      categories: { root: { view: true, viewHistory: false, edit: false } },
      fields: {},
      features: [],
    };
    const shown = { ...group, id: 'group-1', builtIn: false, memberCount: { serviceUsers: 1, employees: 0 } };
    const created = await control('POST', path, { ...group, categories: { root: { view: true } } });
    expect([created.status, created.json]).toEqual([201, shown]);
    const all = (await control('GET', path)).json;
    expect([all[0], all.map((one: { id: string }) => one.id)]).toEqual([
      shown,
      ['group-1', 'admins', 'managers', 'all-people-others-data', 'all-people-own-data'],
    ]);
    expect((await control('GET', `${path}/group-1`)).json).toEqual(shown);
    const fields = ['root.email', 'work.site'];
    expect(Object.keys((await search({ fields }))[0])).toEqual(['id', 'email', '/root/email']);
    await control('PUT', `${path}/group-1`, { ...group, categories: { work: { view: true } } });
    expect(Object.keys((await search({ fields }))[0])).toEqual(['work', '/work/site']);
    expect((await control('DELETE', `${path}/group-1`)).json).toEqual({ id: 'group-1', deleted: true });
    expect(await search({ fields })).toEqual([]);
    expect((await control('POST', path, group)).json.id).toBe('group-2');
    expect((await control('GET', `${path}/group-1`)).status).toBe(404);
  });

  test.each([
    [{ categories: { payrol: { view: true } } }, 'categories.payrol', 'payroll'],
    [{ categories: { 'Basic info': { view: true } } }, 'categories.Basic info', 'root'],
    [
      { accessRights: { select: 'condition', conditions: [{ field: 'Lifecycle state', operator: 'exists' }] } },
      'accessRights.conditions.0.field',
      'Lifecycle status',
    ],
    [
      {
        accessRights: {
          select: 'condition',
          conditions: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employd'] }],
        },
      },
      'accessRights.conditions.0.values.0',
      'Employed',
    ],
    [{ members: { condition: [{ field: 'Sites', operator: 'exists' }] } }, 'members.condition.0.field', 'Site'],
    [{ type: 'Service User' }, 'type', undefined],
    [{ categories: { work: { see: true } } }, 'categories.work', undefined],
    [{ name: ' ' }, 'name', undefined],
  ])('%j is refused with the place and the name most likely meant', async (body, path, nearest) => {
    const { control, id } = await simulate(null);
    const answer = await control('POST', `/companies/${id}/permission-groups`, { name: 'Wrong', ...body });
    expect([answer.status, answer.json.path, answer.json.nearest]).toEqual([400, path, nearest]);
    expect((await control('GET', `/companies/${id}`)).json.groups).toEqual([]);
  });

  test('people and service users the company does not have are refused', async () => {
    const { control, id, ids, serviceUser } = await simulate(null);
    const [first] = ids(0);
    const post = async (body: object) => {
      const { status, json } = await control('POST', `/companies/${id}/permission-groups`, { name: 'Wrong', ...body });
      return [status, json.path, json.nearest];
    };
    expect(await post({ accessRights: { select: 'people', employeeIds: [first, `${first?.slice(0, -1)}x`] } })).toEqual(
      [400, 'accessRights.employeeIds.1', first],
    );
    expect(await post({ members: { serviceUserIds: [`${serviceUser.id}0`] } })).toEqual([
      400,
      'members.serviceUserIds.0',
      serviceUser.id,
    ]);
  });

  test('a condition on the department takes the name on the screen', async () => {
    const { control, id, addGroup, search, truth } = await simulate(null);
    const department = truth.lists.find(({ name }) => name === 'department')?.items[1];
    const conditions = [{ field: 'Department', operator: 'equals', values: [department?.name ?? ''] }] as const;
    await addGroup({ accessRights: { select: 'condition', conditions }, categories: { work: v } });
    const [group] = (await control('GET', `/companies/${id}/permission-groups`)).json;
    expect(group.accessRights.conditions[0].values).toEqual([String(department?.id)]);
    const found = await search({ fields: ['work.department'] });
    expect([...new Set(found.map((one: { work: { department: string } }) => one.work.department))]).toEqual([
      String(department?.id),
    ]);
  });
});

describe('journal', () => {
  test('every request is in it, with what it asked and what it got, and never with credentials', async () => {
    const { control, id, serviceUser, post, get, simulator } = await simulate(everyoneWith({ root: v }), {}, { clock });
    await post('/v1/people/search?x=1', { fields: ['root.id'] });
    await get('/v1/people/7/variables');
    await simulator.app.request('/v1/profiles', { headers: authorized({ id: serviceUser.id, token: 'wrong' }) });
    await simulator.app.request('/v1/profiles', { headers: authorized({ id: 'SERVICE-1', token: 'wrong' }) });
    const { json, text } = await control('GET', `/companies/${id}/journal`);
    const common = {
      at: '2026-11-02T10:00:00.000Z',
      milliseconds: 0,
      serviceUserId: serviceUser.id,
      bytes: expect.any(Number),
    };
    expect(json).toEqual({
      dropped: 0,
      entries: [
        {
          ...common,
          n: 1,
          method: 'POST',
          path: '/v1/people/search',
          query: 'x=1',
          body: '{"fields":["root.id"]}',
          endpoint: 'people.search',
          decision: 'answered',
          status: 200,
        },
        {
          ...common,
          n: 2,
          method: 'GET',
          path: '/v1/people/7/variables',
          query: '',
          body: null,
          endpoint: null,
          decision: 'answered',
          status: 200,
          nearMisses: expect.any(Array),
        },
        {
          ...common,
          n: 3,
          method: 'GET',
          path: '/v1/profiles',
          query: '',
          body: null,
          endpoint: 'profiles.list',
          decision: 'rejected',
          status: 401,
        },
      ],
    });
    expect([text.includes(serviceUser.token), text.includes('Basic ')]).toEqual([false, false]);
  });

  test('it keeps the newest within its size and long bodies in part', async () => {
    const { control, id, post } = await simulate(everyoneWith({ root: v }));
    const body = JSON.stringify({ fields: ['root.id', 'x'.repeat(100_000)] });
    for (let call = 0; call < 2_200; call += 1) await post('/v1/people/7', body);
    const { json, text } = await control('GET', `/companies/${id}/journal`);
    expect(text.length).toBeLessThan(4.1 * 1024 * 1024);
    expect(json.entries.at(-1).n).toBe(2_200);
    expect(json.dropped).toBe(2_200 - json.entries.length);
    expect(json.dropped).toBeGreaterThan(0);
    expect(json.entries[0].body).toHaveLength(2_000);
  });
});

describe('clock', () => {
  test('turning it changes what is current, and no stored row', async () => {
    const { control, id, person, get, search } = await simulate(
      everyoneWith({ work: vh, lifecycle: vh, personal: { ...vh, edit: true } }),
    );
    const hired = person(16);
    const start = String(hired.facts['work.startDate']);
    const birthday = `2031${String(hired.facts['personal.birthDate']).slice(4)}`;
    const read = async () => {
      const fields = ['internal.lifecycleStatus', 'work.title', 'personal.age'];
      const filters = [{ fieldPath: 'root.id', operator: 'equals', values: [hired.id] }];
      const [employee] = await search({ fields, filters, showInactive: true });
      return [employee.internal.lifecycleStatus, employee.work.title !== null, employee.personal.age];
    };
    const before = await get(`/v1/people/${hired.id}/work`);
    const born = Number(String(hired.facts['personal.birthDate']).slice(0, 4));
    expect((await read()).slice(0, 2)).toEqual(['hired', false]);
    expect((await control('PUT', `/companies/${id}/clock`, { today: birthday })).json.today).toBe(birthday);
    expect(await read()).toEqual(['employed', true, 2031 - born]);
    expect(start < birthday).toBe(true);
    const after = await get(`/v1/people/${hired.id}/work`);
    const undated = ({ json }: typeof after) =>
      json.values.map(({ isCurrent: _, ...row }: { isCurrent: boolean }) => row);
    expect(undated(after)).toEqual(undated(before));
    expect((await control('PUT', `/companies/${id}/clock`, { today: '2026-02-30' })).status).toBe(400);
  });
});
