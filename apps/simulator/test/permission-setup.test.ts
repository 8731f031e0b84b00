import { describe, expect, test } from 'vitest';
import { authorized, bare, everyoneWith, type Simulation, scenarioWith, simulate, v, vhe } from './simulation.ts';

const employed = { field: 'Lifecycle status', operator: 'equals', values: ['Employed'] };

/** What a call to the control API said, as far as it matters. */
async function say({ control, id }: Simulation, method: string, path: string, body?: unknown) {
  const { status, json } = await control(method, `/companies/${id}${path}`, body);
  return status < 300 ? [status, json] : [status, json.path, json.nearest, json.error];
}

describe('members of a group', () => {
  test('a new group keeps a condition that lets everybody employed in, and its count shows it', async () => {
    const simulation = await simulate(null);
    const [, made] = await say(simulation, 'POST', '/permission-groups', { name: 'New' });
    expect([made.members, made.memberCount]).toEqual([
      { serviceUserIds: [], employeeIds: [], condition: [employed] },
      { serviceUsers: 0, employees: 24 },
    ]);
    const members = { serviceUserIds: [simulation.serviceUser.id], condition: null };
    const [, mended] = await say(simulation, 'PUT', '/permission-groups/group-1', { ...made, members });
    expect([mended.members, mended.memberCount]).toEqual([
      { serviceUserIds: [simulation.serviceUser.id], employeeIds: [], condition: null },
      { serviceUsers: 1, employees: 0 },
    ]);
  });

  test('employees are let in by name and by condition, and a service user by name alone', async () => {
    const simulation = await simulate(null);
    const [leaver = ''] = simulation.ids(8);
    const members = {
      employeeIds: [leaver],
      condition: [{ field: 'Is manager', operator: 'equals', values: ['Yes'] }],
    };
    const body = { name: 'Both', members, ...everyoneWith({ root: v }) };
    const [, made] = await say(simulation, 'POST', '/permission-groups', body);
    expect([made.memberCount, await simulation.search({})]).toEqual([{ serviceUsers: 0, employees: 6 }, []]);
  });
});

describe('built-in groups', () => {
  test('every company has them, they serve no service user and cannot be deleted', async () => {
    const simulation = await simulate(null);
    const path = '/permission-groups';
    const [, groups] = await say(simulation, 'GET', path);
    expect(
      groups.map(({ name, type, builtIn, memberCount }: Record<string, unknown>) => [name, type, builtIn, memberCount]),
    ).toEqual([
      ['Admins', 'Admin', true, { serviceUsers: 0, employees: 1 }],
      ['Managers', 'Employee', true, { serviceUsers: 0, employees: 5 }],
      ['All people – others’ data', 'Employee', true, { serviceUsers: 0, employees: 30 }],
      ['All people – own data', 'Employee', true, { serviceUsers: 0, employees: 30 }],
    ]);
    expect(await say(simulation, 'DELETE', `${path}/admins`)).toEqual([
      409,
      undefined,
      undefined,
      'Admins is a built-in group: it cannot be deleted.',
    ]);
    const [admins] = groups;
    const members = { ...admins.members, serviceUserIds: [simulation.serviceUser.id] };
    const [status, saved] = await say(simulation, 'PUT', `${path}/admins`, { ...admins, members });
    expect([status, saved.memberCount, await simulation.search({ showInactive: true })]).toEqual([
      200,
      { serviceUsers: 1, employees: 1 },
      [],
    ]);
  });

  test('what a built-in group is cannot be changed, and its access rights are its own', async () => {
    const simulation = await simulate(null);
    const [, managers] = await say(simulation, 'GET', '/permission-groups/managers');
    const put = (changes: object) => say(simulation, 'PUT', '/permission-groups/managers', { ...managers, ...changes });
    expect([
      await put({ name: 'Bosses' }),
      await put({ type: 'Service user' }),
      await put({ accessRights: { select: 'everyone' } }),
      await say(simulation, 'POST', '/permission-groups', { name: 'Mine', accessRights: { select: 'reports' } }),
    ]).toEqual([
      [409, 'name', undefined, 'Managers is a built-in group: its name cannot be changed.'],
      [409, 'type', undefined, 'Managers is a built-in group: its type cannot be changed.'],
      [409, 'accessRights', undefined, 'Managers is a built-in group: its accessRights cannot be changed.'],
      [400, 'accessRights.select', undefined, 'Access rights "reports" are a built-in group\'s alone.'],
    ]);
    expect(await put({ categories: { root: v } })).toMatchObject([200, { categories: { root: v } }]);
  });
});

describe('a group that cannot be', () => {
  const site = (operator: string, ...values: string[]) => ({ field: 'Site', operator, values });

  test.each<[string, object, string, string | undefined]>([
    ['a field nobody has', { fields: { 'work.titel': v } }, 'fields.work.titel', 'work.title'],
    ['a field by its label', { fields: { 'job title': v } }, 'fields.job title', 'work.title'],
    ['a feature nobody has', { features: ['editList'] }, 'features.0', 'editLists'],
    [
      'a feature path with a slip',
      { features: ['editLists', 'Features > Lists > Edit all list'] },
      'features.1',
      'Features > Lists > Edit all lists',
    ],
    ['a folder nobody has', { features: ['viewDocs:Shard'] }, 'features.0', 'viewDocs:Shared'],
    [
      'an unknown operator',
      access({ field: 'Site', operator: 'is', values: ['London'] }),
      'accessRights.conditions.0.operator',
      undefined,
    ],
    ['no values', access(site('not equals')), 'accessRights.conditions.0.values', undefined],
    [
      'a value the list does not have',
      access(site('any of', 'London', 'Lundon')),
      'accessRights.conditions.0.values.1',
      'London',
    ],
    [
      'a value wanted and ruled out',
      access(site('equals', 'London'), site('not equals', 'London')),
      'accessRights.conditions.1',
      undefined,
    ],
    [
      'two values at once',
      access(site('equals', 'London'), site('equals', 'Berlin')),
      'accessRights.conditions.1',
      undefined,
    ],
    [
      'a value wanted by its name and ruled out by its id',
      access(
        { field: 'Employer', operator: 'equals', values: ['Northwind Instruments Ltd'] },
        { field: 'Employer', operator: 'not equals', values: ['71001'] },
      ),
      'accessRights.conditions.1',
      undefined,
    ],
    [
      'a lifecycle status that is never active, of active people',
      access(
        { field: 'Lifecycle status', operator: 'any of', values: ['Terminated', 'hired'] },
        { field: 'Status', operator: 'equals', values: ['Active'] },
      ),
      'accessRights.conditions.1',
      undefined,
    ],
    [
      'a contradiction among the members',
      { members: { condition: [employed, { ...employed, operator: 'not equals' }] } },
      'members.condition.1',
      undefined,
    ],
    ['an employee nobody is', { members: { employeeIds: ['1'] } }, 'members.employeeIds.0', undefined],
  ])('%s is refused at its place, and nothing is applied', async (_, body, path, nearest) => {
    const simulation = await simulate(everyoneWith({ root: v }));
    const before = await say(simulation, 'GET', '');
    const group = { name: 'Wrong', ...everyoneWith({ root: vhe }), ...body };
    expect((await say(simulation, 'POST', '/permission-groups', group)).slice(0, 3)).toEqual([400, path, nearest]);
    expect((await say(simulation, 'PUT', '/permission-groups/group-1', group)).slice(0, 3)).toEqual([
      400,
      path,
      nearest,
    ]);
    expect(await say(simulation, 'GET', '')).toEqual(before);
  });

  function access(...conditions: readonly object[]) {
    return { accessRights: { select: 'condition', conditions } };
  }
});

test('features are known by id, by path with or without the tab, and one by one for each folder', async () => {
  const simulation = await simulate(null);
  const features = [
    'editLists',
    'Features > Lists > Edit all lists',
    "reports > view reports according to people's data access rights",
    "People's data > Docs > Shared > View selected employees' docs in the folder",
    'uploadDocs',
    'deleteDocs:Payslips',
  ];
  const [, made] = await say(simulation, 'POST', '/permission-groups', { name: 'Features', features });
  expect(made.features).toEqual(['editLists', 'viewReports', 'viewDocs:Shared', 'uploadDocs', 'deleteDocs:Payslips']);
});

describe('access rights by condition', () => {
  const seenBy = async (conditions: readonly object[], company = {}) => {
    const simulation = await simulate(null, company);
    const accessRights = { select: 'condition', conditions };
    await simulation.addGroup({ accessRights, categories: { root: v, work: v, employment: v } } as never);
    const fields = ['work.site', 'work.department', 'employee.employerId', 'payroll.employment.type'];
    return (await simulation.search({ fields, showInactive: true })) as readonly {
      readonly work: Record<string, unknown>;
      readonly employee: Record<string, unknown>;
      readonly payroll: { readonly employment: Record<string, unknown> };
    }[];
  };

  test('sites, one of several, or all but one', async () => {
    const any = await seenBy([{ field: 'Site', operator: 'any of', values: ['London', 'Berlin'] }]);
    const others = await seenBy([{ field: 'Site', operator: 'not equals', values: ['London', 'berlin'] }]);
    expect([...new Set(any.map(({ work }) => work.site))].toSorted()).toEqual(['Berlin', 'London']);
    expect(others.some(({ work }) => work.site === 'London' || work.site === 'Berlin')).toBe(false);
    expect(any.length + others.length).toBe(30);
  });

  test('an employer goes by the name on the screen, and combines with the employment type', async () => {
    const { truth } = await simulate(null);
    const employer = truth.lists.find(({ name }) => name === 'employer_entity_list')?.items[0];
    const seen = await seenBy([
      { field: 'Employer', operator: 'equals', values: [employer?.name] },
      { field: 'Employment type', operator: 'equals', values: ['Permanent'] },
    ]);
    expect(seen.length).toBeGreaterThan(0);
    expect([
      ...new Set(seen.map(({ employee, payroll }) => [employee.employerId, payroll.employment.type].join())),
    ]).toEqual([`${employer?.id},Permanent`]);
  });
});

describe('lifecycle statuses', () => {
  const statuses = '/lifecycle-statuses';
  const onLeave = async ({ search, ids }: Simulation, showInactive: boolean) => {
    const people = await search({ fields: ['root.id', 'internal.status', 'internal.lifecycleStatus'], showInactive });
    const [id] = ids(24);
    return people
      .filter((one: { id: string }) => one.id === id)
      .map((one: { internal: object }) => Object.values(one.internal));
  };

  test('a company sets leaves active or inactive, and who is on leave comes and goes with it', async () => {
    const simulation = await simulate(everyoneWith({ root: v, lifecycle: v }));
    expect([await onLeave(simulation, false), await onLeave(simulation, true)]).toEqual([
      [['Active', 'leave']],
      [['Active', 'leave']],
    ]);
    await say(simulation, 'PUT', statuses, { statuses: [{ name: 'Leave', access: 'Inactive' }] });
    expect([await onLeave(simulation, false), await onLeave(simulation, true)]).toEqual([[], [['Inactive', 'leave']]]);
    const [id] = simulation.ids(24);
    const rows = (await simulation.get(`/v1/people/${id}/lifecycle`)).json.values;
    expect(rows.at(-1).employeeStatus).toBe('Inactive');
    await say(simulation, 'PUT', statuses, { statuses: [] });
    expect(await onLeave(simulation, false)).toEqual([['Active', 'leave']]);
  });

  test('a leave of its own is in the list, can be taken, asked for in access rights, and follows the one it is based on', async () => {
    const simulation = await simulate(null);
    const own = [
      { name: 'Sabbatical', basedOn: 'Parental leave' },
      { name: 'Parental leave', access: 'Inactive' },
    ];
    const [, shown] = await say(simulation, 'PUT', statuses, { statuses: own });
    expect(shown.map(({ id, access, decidedBy }: Record<string, string>) => [id, access, decidedBy])).toEqual([
      ['hired', 'Inactive', 'HiBob'],
      ['employed', 'Active', 'HiBob'],
      ['garden leave', 'Active', 'HiBob'],
      ['leave', 'Active', 'company'],
      ['parental leave', 'Inactive', 'company'],
      ['terminated', 'Inactive', 'HiBob'],
      ['sabbatical', 'Inactive', 'company'],
    ]);
    const [id = ''] = simulation.ids(2);
    const leave = { kind: 'sabbatical', startDate: '2026-11-01' };
    expect((await say(simulation, 'POST', `/employees/${id}/leave`, leave))[1].status).toBe('sabbatical');
    const condition = { field: 'Lifecycle status', operator: 'equals', values: ['Sabbatical'] } as const;
    await simulation.addGroup({
      accessRights: { select: 'condition', conditions: [condition] },
      categories: { root: v, lifecycle: v },
    });
    const fields = ['root.id', 'internal.status'];
    expect(await simulation.search({ fields })).toEqual([]);
    const [seen, ...others] = await simulation.search({ fields, showInactive: true });
    expect([seen.id, seen.internal.status, others]).toEqual([id, 'Inactive', []]);
    const list = (await simulation.get('/v1/company/named-lists/lifecycleStatus')).json.values;
    expect(list.at(-1)).toMatchObject({ id: 'sabbatical', name: 'Sabbatical' });
  });

  test('where ids are written like labels, so are the company’s own', async () => {
    const simulation = await simulate(everyoneWith({ root: v, lifecycle: v }), {
      switches: { lifecycleCase: 'title' },
    });
    await say(simulation, 'PUT', statuses, { statuses: [{ name: 'Study leave', access: 'Inactive' }] });
    const [id] = simulation.ids(2);
    await say(simulation, 'POST', `/employees/${id}/leave`, { kind: 'study leave', startDate: '2026-11-01' });
    const found = await simulation.search({
      fields: ['internal.lifecycleStatus', 'internal.status'],
      filters: [{ fieldPath: 'root.id', operator: 'equals', values: [id] }],
      showInactive: true,
    });
    expect(found[0].internal).toEqual({ lifecycleStatus: 'Study leave', status: 'Inactive' });
  });

  test.each<[string, readonly object[], string, string | undefined, string]>([
    [
      'a circle',
      [
        { name: 'A', basedOn: 'B' },
        { name: 'B', basedOn: 'a' },
      ],
      'statuses.0.basedOn',
      undefined,
      'A is based on itself: a → b → a.',
    ],
    [
      'another status that there is not',
      [{ name: 'A', basedOn: 'parental leaf' }],
      'statuses.0.basedOn',
      'parental leave',
      'There is no lifecycle status parental leaf.',
    ],
    [
      'what HiBob decides',
      [{ name: 'Hired', access: 'Active' }],
      'statuses.0.name',
      undefined,
      'HiBob decides whether Hired is active.',
    ],
    ['nothing said', [{ name: 'A' }], 'statuses.0.access', undefined, 'Nothing says whether A is active.'],
    [
      'the same twice',
      [
        { name: 'A', access: 'Active' },
        { name: 'a', access: 'Active' },
      ],
      'statuses.1.name',
      undefined,
      'a is there twice.',
    ],
  ])('%s is refused, and nothing is applied', async (_, wrong, path, nearest, error) => {
    const simulation = await simulate(null);
    const before = await say(simulation, 'GET', statuses);
    const all = [...wrong, { name: 'Leave', access: 'Inactive' }];
    expect(await say(simulation, 'PUT', statuses, { statuses: all })).toEqual([400, path, nearest, error]);
    expect(await say(simulation, 'GET', statuses)).toEqual(before);
  });

  test('a scenario whose statuses cannot be is refused', async () => {
    const { simulator } = await simulate(null);
    const lifecycleStatuses = [{ id: 'a', name: 'A', access: null, basedOn: 'a' }];
    expect(simulator.createCompany({ scenario: scenarioWith({ ...bare, lifecycleStatuses }) })).toMatchObject({
      kind: 'refused',
      status: 400,
      path: 'statuses.0.basedOn',
    });
  });
});

describe('fields and categories', () => {
  test('a moved field keeps its id, goes by its new category’s boxes and can go back', async () => {
    const simulation = await simulate(everyoneWith({ payroll: v }));
    const fields = ['work.title'];
    const keys = async () => Object.keys((await simulation.search({ fields }))[0]);
    expect(await keys()).toEqual([]);
    expect(await say(simulation, 'PUT', '/fields/work.title', { category: 'Payroll', label: 'Role' })).toEqual([
      200,
      { id: 'work.title', label: 'Role', category: 'payroll', masked: false },
    ]);
    expect(await keys()).toEqual(['work', '/work/title']);
    const row = (await simulation.get('/v1/company/people/fields')).json.find(
      (one: { id: string }) => one.id === 'work.title',
    );
    expect([row.name, row.categoryId, row.categoryDisplayName]).toEqual(['Role', 'payroll', 'Payroll']);
    await say(simulation, 'PUT', '/fields/work.title', { category: 'work' });
    expect(await keys()).toEqual([]);
  });

  test('a category is renamed and keeps its id; one of the company’s own takes fields and boxes', async () => {
    const simulation = await simulate(null);
    expect((await say(simulation, 'PUT', '/categories/home', { name: 'Diversity' }))[1]).toMatchObject({
      id: 'home',
      name: 'Diversity',
    });
    const [status, own] = await say(simulation, 'POST', '/categories', { name: 'Benefits' });
    expect([status, own]).toEqual([
      201,
      { id: expect.stringMatching(/^category_\d{13}$/), name: 'Benefits', fields: [] },
    ]);
    await say(simulation, 'PUT', '/fields/home.legalGender', { category: own.id });
    await simulation.addGroup(everyoneWith({ [own.id]: v }));
    expect(
      Object.keys((await simulation.search({ fields: ['home.legalGender', 'home.maritalStatus'] }))[0].home),
    ).toEqual(['legalGender']);
    const [, categories] = await say(simulation, 'GET', '/categories');
    expect(categories.at(-1)).toEqual({ id: own.id, name: 'Benefits', fields: ['home.legalGender'] });
  });

  test.each<[string, string, object, readonly unknown[]]>([
    ['PUT', '/fields/work.titel', { category: 'home' }, [404, undefined, 'work.title']],
    ['PUT', '/fields/work.title', { category: 'hom' }, [400, 'category', 'home']],
    ['PUT', '/fields/work.title', { categoryId: 'home' }, [400, undefined, undefined]],
    ['PUT', '/categories/hom', { name: 'X' }, [404, undefined, 'home']],
    ['PUT', '/categories/home', { name: 'payroll' }, [409, 'name', undefined]],
    ['POST', '/categories', { name: 'Work' }, [409, 'name', undefined]],
    ['POST', '/categories', { name: ' ' }, [400, 'name', undefined]],
  ])('%s %s %j is refused', async (method, path, body, refusal) => {
    const simulation = await simulate(null);
    expect((await say(simulation, method, path, body)).slice(0, 3)).toEqual(refusal);
  });
});

describe('the IP allow list', () => {
  test('calls from elsewhere are 403 on everything, metadata too, and a wrong token is still 401', async () => {
    const { simulator, control, id, serviceUser } = await simulate(everyoneWith({ root: v }));
    const path = `/companies/${id}/ip-allow-list`;
    const from = async (remoteAddress: string, token = serviceUser.token) => {
      const headers = authorized({ id: serviceUser.id, token });
      const env = { incoming: { socket: { remoteAddress } } };
      const statuses = ['/v1/company/people/fields', '/v1/profiles', '/v1/nothing'].map(
        async (url) => (await simulator.app.request(url, { headers }, env)).status,
      );
      return Promise.all(statuses);
    };
    expect(await from('10.1.2.3')).toEqual([200, 200, 404]);
    const addresses = ['10.0.0.0/8', '2001:db8::/32', '192.168.7.9'];
    expect((await control('PUT', path, { addresses })).json).toEqual({ addresses });
    expect(
      await Promise.all(['10.1.2.3', '::ffff:10.9.9.9', '2001:db8::1', '192.168.7.9'].map((one) => from(one))),
    ).toEqual([
      [200, 200, 404],
      [200, 200, 404],
      [200, 200, 404],
      [200, 200, 404],
    ]);
    expect(await Promise.all(['11.1.2.3', '2001:db9::1', '192.168.7.8'].map((one) => from(one)))).toEqual([
      [403, 403, 403],
      [403, 403, 403],
      [403, 403, 403],
    ]);
    expect(await from('11.1.2.3', 'wrong')).toEqual([401, 401, 401]);
    await control('PUT', path, { addresses: null });
    expect(await from('11.1.2.3')).toEqual([200, 200, 404]);
  });

  test.each(['10.0.0.0/33', 'localhost', '10.0.0', '10.0.0.1/8/8', '::/129'])('%s is no address', async (address) => {
    const simulation = await simulate(null);
    const addresses = ['10.0.0.1', address];
    expect((await say(simulation, 'PUT', '/ip-allow-list', { addresses })).slice(0, 2)).toEqual([400, 'addresses.1']);
    expect(await say(simulation, 'GET', '/ip-allow-list')).toEqual([200, { addresses: null }]);
  });
});
