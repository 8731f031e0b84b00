import { describe, expect, test } from 'vitest';
import { explanationSchema } from '../src/explain/explanation.ts';
import { everyoneWith, type GroupBody, type Simulation, simulate, taking, v, vh, vhe } from './simulation.ts';

const salary = 'payroll.salary.payment';

async function explained(sim: Simulation, query: Record<string, string>) {
  const { status, json } = await sim.control('GET', `/companies/${sim.id}/explain?${new URLSearchParams(query)}`);
  expect(status).toBe(200);
  return explanationSchema.parse(json);
}

/** Why a search with this body does not show the salary of the employee of this number. */
const missing = (sim: Simulation, person = 0, body: object = { fields: [salary] }) =>
  explained(sim, { body: JSON.stringify(body), employee: sim.ids(person)[0] ?? '', field: salary });

const apply = (sim: Simulation, changes: unknown) =>
  sim.control('POST', `/companies/${sim.id}/explain/apply`, { changes });

describe('the smallest fixes', () => {
  test('a box: what it takes, where to click, that it was tried, and what else it shows', async () => {
    const sim = await simulate(everyoneWith({ root: v }));
    const { fixes } = await missing(sim);
    expect(fixes).toEqual([
      {
        size: 1,
        changes: [{ kind: 'tick box', groupId: 'group-1', categoryId: 'payroll', fieldId: null, right: 'view' }],
        texts: ['Tick “View selected employees’ Payroll sections” in “Test”.'],
        clicks: [
          'System settings → Account → Permission groups → Test → People’s data → Edit → People. Save, then Apply.',
        ],
        proof: { statusBefore: 200, statusAfter: 200, presence: 'value', employeesBefore: 25, employeesAfter: 25 },
        sideEffects: {
          employees: 0,
          sameField: 29,
          otherFields: expect.any(Number),
          endpoints: 0,
          categories: [{ category: { id: 'payroll', name: 'Payroll' }, right: 'view', people: 30 }],
          sensitive: [],
          text: expect.stringMatching(
            /^It also exposes Base salary \(payroll.salary.payment\) of 29 more people, \d+ further fields\.$/,
          ),
        },
      },
    ]);
  });

  test.each<[string, GroupBody, number, object, readonly (readonly string[])[]]>([
    [
      'a leaver: the access rights and the request',
      {
        accessRights: {
          select: 'condition',
          conditions: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }],
        },
        categories: { payroll: v },
      },
      8,
      { fields: [salary] },
      [
        [
          'Send “showInactive”: true.',
          'Change “Lifecycle status equals Employed” to “Lifecycle status equals Employed, terminated” in the access rights of “Test”.',
        ],
        [
          'Send “showInactive”: true.',
          'Change “Lifecycle status equals Employed” to “Lifecycle status exists” in the access rights of “Test”.',
        ],
      ],
    ],
    [
      'Everyone, which is everyone active',
      { accessRights: { select: 'everyone' }, categories: { payroll: v } },
      8,
      { fields: [salary], showInactive: true },
      [['Set the access rights of “Test” to “Select people by condition → Lifecycle status exists”.']],
    ],
    [
      'the request alone',
      everyoneWith({ payroll: v }),
      0,
      {},
      [['Ask for Base salary (payroll.salary.payment) by its id in “fields”.']],
    ],
    [
      'a membership',
      { ...everyoneWith({ payroll: v }), members: { serviceUserIds: [], employeeIds: [], condition: null } },
      0,
      { fields: [salary] },
      [['Add the service user “Connector” to the members of “Test”.']],
    ],
    [
      'a filter',
      everyoneWith({ payroll: v }),
      0,
      { fields: [salary], filters: [{ fieldPath: 'root.id', operator: 'equals', values: ['1'] }] },
      [['Name Columbus Mertz in the filter, or send no filter.']],
    ],
  ])('%s', async (_, group, person, body, expected) => {
    const sim = await simulate(group);
    const { fixes } = await missing(sim, person, body);
    expect(fixes.map(({ texts }) => texts)).toEqual(expected);
  });

  test('where the company has no group that could serve, one is made', async () => {
    const sim = await simulate(null);
    const { fixes } = await missing(sim);
    expect(fixes.map(({ size, texts }) => [size, texts])).toEqual([
      [
        2,
        [
          'Create the permission group “Integration” of type Service user, with access rights “Select people by condition → Lifecycle status exists”.',
          'Add the service user “Connector” to the members of “Integration”.',
          'Tick “View selected employees’ Payroll sections” in “Integration”.',
        ],
      ],
    ]);
    const applied = await apply(sim, fixes[0]?.changes);
    expect([applied.status, applied.json.groups]).toEqual([200, [{ id: 'group-1', name: 'Integration' }]]);
    expect((await missing(sim)).outcome).toBe('visible');
  });

  test('under field-level permissions the field’s own box exposes less than its category’s, and comes first', async () => {
    const sim = await simulate(everyoneWith({ root: v }), { regime: 'field-level' });
    const { fixes } = await missing(sim);
    expect(fixes.map(({ texts, sideEffects }) => [texts, sideEffects.otherFields > 0])).toEqual([
      [['Tick “View selected employees’ Payroll sections → Base salary (payroll.salary.payment)” in “Test”.'], false],
      [['Tick “View selected employees’ Payroll sections” in “Test”.'], true],
    ]);
  });

  test('nothing is proposed for what is really empty', async () => {
    const sim = await simulate(everyoneWith({ lifecycle: v }));
    const { outcome, fixes, paragraph } = await explained(sim, {
      body: JSON.stringify({ fields: ['internal.terminationDate'] }),
      employee: sim.ids(0)[0] ?? '',
      field: 'internal.terminationDate',
    });
    expect([outcome, fixes]).toEqual(['empty', []]);
    expect(paragraph).toBe(
      '“Connector” may see Termination date (internal.terminationDate) of Columbus Mertz, and there is nothing to see: The employee has no value in Termination date (internal.terminationDate): it is really empty. HiBob then sends null, or under REPLACE nothing. (observed: live reads, 2026-10)',
    );
  });

  test('the company and its journal stay as they are', async () => {
    const sim = await simulate(everyoneWith({ root: v }));
    const before = await sim.control('GET', `/companies/${sim.id}`);
    await missing(sim, 8);
    expect((await sim.control('GET', `/companies/${sim.id}`)).json).toEqual(before.json);
    expect((await sim.control('GET', `/companies/${sim.id}/journal`)).json.entries).toEqual([]);
  });
});

describe('applying a fix', () => {
  test('brings what was missing', async () => {
    const sim = await simulate({ accessRights: { select: 'everyone' }, categories: { root: v } });
    const { fixes } = await missing(sim, 8, { fields: [salary], showInactive: true });
    const applied = await apply(sim, fixes[0]?.changes);
    expect([applied.status, applied.json]).toEqual([
      200,
      {
        applied: [
          'Tick “View selected employees’ Payroll sections” in “Test”.',
          'Set the access rights of “Test” to “Select people by condition → Lifecycle status exists”.',
        ],
        version: 4,
        groups: [{ id: 'group-1', name: 'Test' }],
      },
    ]);
    const [leaver] = sim.ids(8);
    const employees = await sim.search({ fields: ['root.id', salary], showInactive: true });
    expect(employees.find((one: { id: string }) => one.id === leaver).payroll.salary.payment).not.toBeNull();
  });

  test('is all or nothing, and refused with the place of the mistake', async () => {
    const sim = await simulate(everyoneWith({ root: v }));
    const box = { kind: 'tick box', groupId: 'group-1', categoryId: 'payroll', fieldId: null, right: 'view' };
    const mistakes: readonly (readonly [unknown, number, string])[] = [
      [[box, { ...box, groupId: 'group-7' }], 404, 'The company has no permission group group-7.'],
      [[box, { ...box, categoryId: 'payrol' }], 400, 'No category has the id payrol.'],
      [[box, { kind: 'ask for inactive' }], 409, 'This change is one of the request, not of the company.'],
      [[box, { kind: 'allow address', address: 'x' }], 400, 'x is neither an IP address nor a network.'],
      [[{ kind: 'enable service user', serviceUserId: 'S' }], 400, 'The company has no service user S.'],
      [
        [
          {
            kind: 'change condition',
            groupId: 'group-1',
            at: 0,
            from: { field: 'Site', operator: 'exists' },
            to: null,
          },
        ],
        409,
        'The access rights of Test have changed since: line 1 is another one.',
      ],
      [[{ kind: 'tick everything' }], 400, expect.stringMatching(/^changes\.0/)],
    ];
    for (const [changes, status, error] of mistakes) {
      const answer = await apply(sim, changes);
      expect([answer.status, answer.json.error]).toEqual([status, error]);
    }
    expect((await missing(sim)).outcome).toBe('hidden');
  });
});

describe('the inverse questions', () => {
  const named = (id: string, name: string) => ({ id, name });

  test('everything a service user can see', async () => {
    const sim = await simulate({ accessRights: { select: 'everyone' }, categories: { personal: vh, work: vhe } });
    await sim.addGroup({ ...everyoneWith({ payroll: v }), features: ['viewReports'] });
    const { json } = await sim.control('GET', `/companies/${sim.id}/can-see`);
    expect(json).toEqual({
      serviceUser: named(sim.serviceUser.id, 'Connector'),
      groups: [named('group-1', 'Test'), named('group-2', 'Test')],
      employees: { all: 30, reached: 30, active: 25 },
      categories: [
        { category: named('personal', 'Personal'), view: 25, viewHistory: 25, edit: 0 },
        { category: named('work', 'Work'), view: 25, viewHistory: 25, edit: 25 },
        { category: named('payroll', 'Payroll'), view: 30, viewHistory: 0, edit: 0 },
      ],
      exceptions: [
        {
          field: named('personal.birthDate', 'Date of Birth (personal.birthDate)'),
          category: named('personal', 'Personal'),
          sensitive: true,
          people: 0,
        },
        {
          field: named('personal.age', 'Age (personal.age)'),
          category: named('personal', 'Personal'),
          sensitive: true,
          people: 0,
        },
      ],
      features: ['viewReports'],
    });
  });

  test('who can see a field of somebody', async () => {
    const sim = await simulate({ accessRights: { select: 'everyone' }, categories: { payroll: v } });
    await sim.control('POST', `/companies/${sim.id}/service-users`, { name: 'Second' });
    const seen = async (person: number) => {
      const query = new URLSearchParams({ employee: sim.ids(person)[0] ?? '', field: salary });
      const { json } = await sim.control('GET', `/companies/${sim.id}/who-can-see?${query}`);
      return json.serviceUsers.map(
        (one: {
          serviceUser: { name: string };
          outcome: string;
          deciding: { text: string } | null;
          groups: unknown;
        }) => [one.serviceUser.name, one.outcome, one.deciding?.text ?? null, one.groups],
      );
    };
    const second = ['Second', 'hidden', 'Second is a member of no group of type Service user.', []];
    expect(await seen(0)).toEqual([['Connector', 'visible', null, [named('group-1', 'Test')]], second]);
    expect(await seen(8)).toEqual([
      ['Connector', 'hidden', 'Access rights are Everyone, which is all active employees; this one is inactive.', []],
      second,
    ]);
    const wrong = await sim.control(
      'GET',
      `/companies/${sim.id}/who-can-see?employee=${sim.ids(0)[0]}&field=work.titel`,
    );
    expect([wrong.status, wrong.json.nearest]).toEqual([400, 'work.title']);
  });

  test('the least group that serves the journal, as a diff and click by click', async () => {
    const sim = await simulate({ ...everyoneWith({ root: vhe, work: vh }), features: ['editLists'] });
    await sim.search({ fields: ['work.title', 'personal.birthDate'] });
    await sim.get(`/v1/people/${sim.ids(0)[0]}/salaries`);
    await sim.get('/v1/company/reports');
    const { json } = await sim.control('POST', `/companies/${sim.id}/least-group`);
    expect(json.requests).toEqual({ read: 3, different: 3, notKept: 0 });
    expect(
      json.boxes.map((one: { category: { id: string }; right: string; do: string; requests: number[] }) => [
        one.category.id,
        one.right,
        one.do,
        one.requests,
      ]),
    ).toEqual([
      ['root', 'view', 'keep', [1]],
      ['root', 'viewHistory', 'untick', []],
      ['root', 'edit', 'untick', []],
      ['work', 'view', 'keep', [1]],
      ['work', 'viewHistory', 'untick', []],
      ['personal', 'view', 'tick', [1]],
      ['personal', 'edit', 'tick', [1]],
      ['payroll', 'view', 'tick', [2]],
      ['payroll', 'viewHistory', 'tick', [2]],
    ]);
    expect(json.guide).toEqual([
      'System settings → Account → Permission groups → Test → People’s data → Edit.',
      'Access rights: Everyone.',
      'Tick “View selected employees’ Personal sections”.',
      'Tick “Edit selected employees’ Personal sections”.',
      'Tick “View selected employees’ Payroll sections”.',
      'Tick “View selected employees’ Payroll section histories”.',
      "Tick “Features → Reports → View reports according to people's data access rights”.",
      'Untick “View selected employees’ Basic info section histories”.',
      'Untick “Edit selected employees’ Basic info sections”.',
      'Untick “View selected employees’ Work section histories”.',
      'Untick “Features → Lists → Edit all lists”.',
      'Save, then Apply.',
    ]);
    expect(json.proof).toEqual({ replayed: 3, sameAsWithAllRights: 3 });
  });

  test('put in the place of today’s group, the least one serves the log, and with any box less it does not', async () => {
    for (const regime of ['category', 'field-level'] as const) {
      const sim = await simulate(everyoneWith({ root: vhe, work: vhe, home: vhe, personal: vhe, payroll: vhe }), {
        regime,
        ...taking('historyWithoutView', 'forbidden'),
      });
      // Somebody with a past: of a single row nobody can tell whether histories are ticked.
      const several =
        Array.from({ length: 30 }, (_, at) => at).find((at) => sim.person(at).tables.work.length > 1) ?? 0;
      const log = async () => {
        const [id] = sim.ids(several);
        const answers = [
          await sim.post('/v1/people/search', { fields: ['work.title', 'personal.birthDate', 'home.legalGender'] }),
          await sim.get(`/v1/people/${id}/work`),
          await sim.get('/v1/bulk/people/salaries?limit=200'),
        ];
        return answers.map(({ status, text }) => `${status} ${text}`);
      };
      const before = await log();
      const { group } = (await sim.control('POST', `/companies/${sim.id}/least-group`)).json;
      const put = (body: object) =>
        sim.control('PUT', `/companies/${sim.id}/permission-groups/group-1`, { ...group, ...body });
      expect((await put({})).status).toBe(200);
      expect(await log()).toEqual(before);
      for (const where of ['categories', 'fields'] as const) {
        for (const [id, boxes] of Object.entries<object>(group[where])) {
          for (const [right, ticked] of Object.entries(boxes)) {
            if (!ticked) continue;
            await put({ [where]: { ...group[where], [id]: { ...boxes, [right]: false } } });
            expect(await log(), `${regime} ${where} ${id} ${right}`).not.toEqual(before);
          }
        }
      }
    }
  });
});
