import { describe, expect, test } from 'vitest';
import { explanationSchema } from '../src/explain/explanation.ts';
import { everyoneWith, type GroupBody, type Simulation, simulate, v, vhe } from './simulation.ts';

type Answer = Awaited<ReturnType<Simulation['get']>>;

async function about(sim: Simulation, answer: Answer, query: Record<string, string> = {}) {
  const id = answer.headers.get('X-Simulator-Explain') ?? '';
  const { status, json, text } = await sim.control(
    'GET',
    `/companies/${sim.id}/explain?${new URLSearchParams({ id, ...query })}`,
  );
  if (status !== 200) throw new Error(text);
  return explanationSchema.parse(json);
}

const texts = (fixes: readonly { readonly texts: readonly string[] }[]) => fixes.map((one) => one.texts);
const selected = (sim: Simulation, ...people: readonly number[]): GroupBody => ({
  accessRights: { select: 'people', employeeIds: sim.ids(...people) },
});

describe('a change of fields', () => {
  const change = {
    'root.secondName': 'Anne',
    'payroll.taxCode': '1250L',
    'work.title': '265590606',
    'about.about': 'Rows',
    nonsense: 1,
  };

  test('of which HiBob writes some and passes over the others is told field by field', async () => {
    const sim = await simulate(everyoneWith({ root: vhe, about: vhe, payroll: v, work: vhe }));
    const [id] = sim.ids(3);
    await sim.put(`/v1/people/${id}`, { 'about.about': 'Rows' });
    const answer = await sim.put(`/v1/people/${id}`, change);
    const { paragraph, counts, ...rest } = await about(sim, answer);
    expect([answer.status, rest.about, rest.subject.employee?.name]).toEqual([200, 'change', 'Missouri Mayert']);
    expect(counts?.fields.map((one) => [one.field.id, one.visible, one.empty, one.hidden])).toEqual([
      ['root.secondName', 1, 0, 0],
      ['work.title', 0, 0, 1],
      ['about.about', 0, 1, 0],
      ['payroll.taxCode', 0, 0, 1],
    ]);
    expect(paragraph).toBe(
      '“Connector” is answered 200: 1 of 4 fields sent for Missouri Mayert is changed. ' +
        'Job title (work.title) is not: This endpoint does not write Job title (work.title); HiBob passes over it without a word. ' +
        'About (about.about) is not: What is sent is what stands there already. HiBob then answers 304. ' +
        'Tax code (payroll.taxCode) is not: Edit is not ticked on Payroll. ' +
        'Ask for one of the fields to see the smallest change.',
    );
  });

  test('that is passed over names the Edit it takes, and the fix writes it', async () => {
    const sim = await simulate(everyoneWith({ root: vhe, payroll: v }));
    const [id] = sim.ids(3);
    const body = { payroll: { taxCode: '1250L' } };
    const answer = await sim.put(`/v1/people/${id}`, body);
    const one = await about(sim, answer, { field: 'payroll.taxCode' });
    expect([answer.status, one.about, one.outcome, one.answer, texts(one.fixes)]).toEqual([
      304,
      'change',
      'hidden',
      { presence: 'absent', agrees: true },
      [['Tick “Edit selected employees’ Payroll sections” in “Test”.']],
    ]);
    expect(one.paragraph).toMatch(
      /^“Connector” does not change Tax code \(payroll.taxCode\) of Missouri Mayert. It is decided at the stage “category right”: Edit is not ticked on Payroll\./,
    );
    await sim.control('POST', `/companies/${sim.id}/explain/apply`, { changes: one.fixes[0]?.changes });
    const again = await sim.put(`/v1/people/${id}`, body);
    const after = await about(sim, again, { field: 'payroll.taxCode' });
    expect([again.status, after.outcome, after.answer?.presence]).toEqual([200, 'visible', 'value']);
    const third = await sim.put(`/v1/people/${id}`, body);
    const same = await about(sim, third, { field: 'payroll.taxCode' });
    expect([third.status, same.outcome, same.deciding?.rule]).toEqual([304, 'empty', 'data.same-value']);
  });

  test.each<[string, GroupBody | 'selected', Record<string, string>, readonly unknown[]]>([
    ['not sent', everyoneWith({ root: vhe }), { field: 'root.surname' }, [200, 'hidden', 'shape.not-sent', true]],
    ['no field', everyoneWith({ root: vhe }), { field: 'nonsense' }, [200, 'hidden', 'shape.unknown-field', true]],
    ['out of reach', 'selected', { field: 'root.secondName' }, [403, 'hidden', 'audience.not-named', true]],
  ])('%s', async (_, group, query, expected) => {
    const sim = await simulate(group === 'selected' ? null : group);
    if (group === 'selected') await sim.addGroup({ ...selected(sim, 1), categories: { root: vhe } });
    const answer = await sim.put(`/v1/people/${sim.ids(3)[0]}`, { 'root.secondName': 'Anne' });
    const { outcome, deciding, answer: stands } = await about(sim, answer, query);
    expect([answer.status, outcome, deciding?.rule, stands?.agrees]).toEqual(expected);
  });

  test('of somebody nobody is', async () => {
    const sim = await simulate(everyoneWith({ root: vhe }));
    const { outcome, paragraph } = await about(sim, await sim.put('/v1/people/7', { 'root.secondName': 'Anne' }));
    expect([outcome, paragraph]).toEqual([
      'hidden',
      '“Connector” is answered 404 to PUT /v1/people/7. It is decided at the stage “request shape”: HiBob refuses the request itself, whatever the rights: 404 There is nothing of that name. (inferred: as each endpoint’s row says) No change of boxes, conditions or memberships alone brings it.',
    ]);
  });
});

describe('a module', () => {
  test('needs the feature in a group whose access rights cover the employee', async () => {
    const sim = await simulate(null);
    await sim.addGroup({ ...selected(sim, 1), features: ['seeBalances'] });
    const [id] = sim.ids(3);
    const answer = await sim.get(`/v1/timeoff/employees/${id}/balance?policyType=Holiday&date=2026-11-02`);
    const { outcome, deciding, fixes, subject } = await about(sim, answer);
    expect([answer.status, outcome, deciding?.text, subject.employee?.id]).toEqual([
      403,
      'hidden',
      'The employee is not among the 1 selected employees.',
      id,
    ]);
    expect(texts(fixes)).toEqual([
      ['Add Missouri Mayert to the selected employees of “Test”.'],
      ['Set the access rights of “Test” to “Select people by condition → Lifecycle status exists”.'],
    ]);
    expect(fixes.map(({ sideEffects }) => [sideEffects.employees, sideEffects.text])).toEqual([
      [1, null],
      [29, 'It also exposes 29 people who were out of reach.'],
    ]);
  });

  test('says which folder, and what else the box opens', async () => {
    const sim = await simulate({ ...everyoneWith({ root: v }), features: ['uploadDocs:Shared'] });
    const [id] = sim.ids(3);
    const answer = await sim.post(`/v1/docs/people/${id}/confidential`, {
      documentName: 'x',
      documentUrl: 'https://x.example/x',
    });
    const { deciding, fixes } = await about(sim, answer);
    expect([answer.status, deciding?.text]).toEqual([
      403,
      "“People's data → Docs → Confidential → Upload selected employees' docs in the folder” is not ticked.",
    ]);
    expect(fixes.map(({ changes }) => changes)).toEqual([
      [{ kind: 'tick feature', groupId: 'group-1', feature: 'uploadDocs:Confidential' }],
    ]);
    const lists = await about(sim, await sim.get('/v1/job-catalog/job-roles'));
    expect(lists.fixes.map(({ sideEffects }) => [sideEffects.endpoints, sideEffects.text])).toEqual([
      [2, 'It also exposes 2 further endpoints.'],
    ]);
  });

  test('opens again for a service user that was disabled, or comes from elsewhere', async () => {
    const sim = await simulate({ ...everyoneWith({ root: v }), features: ['viewReports'] });
    const { control, id, serviceUser } = sim;
    await control('POST', `/companies/${id}/service-users/${serviceUser.id}/disable`);
    const disabled = await about(sim, await sim.get('/v1/company/reports'));
    expect([disabled.deciding?.rule, texts(disabled.fixes)]).toEqual([
      'credential.disabled',
      [['Enable the service user “Connector”.']],
    ]);
    await control('POST', `/companies/${id}/service-users/${serviceUser.id}/enable`);
    await control('PUT', `/companies/${id}/ip-allow-list`, { addresses: ['10.0.0.1'] });
    const headers = { Authorization: `Basic ${btoa(`${serviceUser.id}:${serviceUser.token}`)}` };
    const elsewhere = { incoming: { socket: { remoteAddress: '11.1.2.3' } } };
    const refused = await sim.simulator.app.request('/v1/company/people/fields', { headers }, elsewhere);
    const explained = await about(sim, { ...disabled, headers: refused.headers } as unknown as Answer);
    expect([refused.status, explained.deciding?.rule, texts(explained.fixes)]).toEqual([
      403,
      'credential.address-refused',
      [['Add 11.1.2.3 to the company’s IP allow list.']],
    ]);
    await control('POST', `/companies/${id}/explain/apply`, { changes: explained.fixes[0]?.changes });
    expect((await sim.simulator.app.request('/v1/company/people/fields', { headers }, elsewhere)).status).toBe(200);
  });

  test('takes a group of its own where the company has none', async () => {
    const sim = await simulate(null);
    const { fixes } = await about(sim, await sim.get('/v1/company/reports'));
    expect(texts(fixes)).toEqual([
      [
        'Create the permission group “Integration” of type Service user, with access rights “Select people by condition → Lifecycle status exists”.',
        'Add the service user “Connector” to the members of “Integration”.',
        "Tick “Features → Reports → View reports according to people's data access rights” in “Integration”.",
      ],
    ]);
  });
});

test('pay that was sent in parts, because of more than 5,000 people, is explained as any other', async () => {
  const sim = await simulate(everyoneWith({ payroll: v }), { employees: 5_001 });
  const history = await sim.get('/v1/payroll/history');
  const { about: what, outcome, paragraph } = await about(sim, history);
  expect([what, outcome, paragraph]).toEqual([
    'answer',
    'visible',
    '“Connector” is answered 200 to GET /v1/payroll/history: every stage passes.',
  ]);
});

describe('an employee who is not in a list', () => {
  test('of pay: the category, the access rights, whether they are active', async () => {
    const sim = await simulate({ ...everyoneWith({ payroll: v }) });
    const history = await sim.get('/v1/payroll/history');
    const of = async (person: number) => {
      const one = await about(sim, history, { employee: sim.ids(person)[0] ?? '' });
      return [one.about, one.outcome, one.answer, one.deciding?.rule ?? null, texts(one.fixes)];
    };
    expect([await of(3), await of(8)]).toEqual([
      ['employee', 'visible', { presence: 'value', agrees: true }, null, []],
      [
        'employee',
        'hidden',
        { presence: 'absent', agrees: true },
        'lifecycle.inactive-hidden',
        [['Send “showInactive”: true.']],
      ],
    ]);
  });

  test('of absences: hidden by the access rights, or nothing to show', async () => {
    const sim = await simulate(null);
    await sim.addGroup({ ...selected(sim, 0, 1, 2, 3, 4, 5, 6, 7), features: ['seeWhosOut'] });
    const answer = await sim.get('/v1/timeoff/whosout?from=2026-01-01&to=2026-12-31');
    const out = new Set(answer.json.outs.map((one: { employeeId: string }) => one.employeeId));
    const outcomes = new Map<string, number>();
    for (let person = 0; person < 30; person += 1) {
      const [employee = ''] = sim.ids(person);
      const one = await about(sim, answer, { employee });
      expect([one.answer?.agrees, one.outcome === 'visible']).toEqual([true, out.has(employee)]);
      const key = `${one.outcome} ${one.deciding?.rule ?? ''}`;
      outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(outcomes)).toEqual({
      'visible ': 7,
      'empty data.nothing-to-show': 1,
      'hidden audience.not-named': 22,
    });
  });

  test('of a report, though its rows hold no id', async () => {
    const sim = await simulate(null);
    await sim.addGroup({ ...selected(sim, 0, 1, 2), categories: { root: v }, features: ['viewReports'] });
    const [report] = (await sim.get('/v1/company/reports')).json.views;
    const answer = await sim.get(`/v1/company/reports/${report.id}/download?format=csv`);
    const of = async (person: number) => {
      const one = await about(sim, answer, { employee: sim.ids(person)[0] ?? '' });
      return [one.outcome, one.answer?.agrees, one.deciding?.rule ?? null];
    };
    expect([await of(1), await of(5)]).toEqual([
      ['visible', true, null],
      ['hidden', true, 'audience.not-named'],
    ]);
  });
});

describe('a field in the answer of another module', () => {
  const asked = async (sim: Simulation, answer: Answer, employee: string, field: string) => {
    const one = await about(sim, answer, { employee, field });
    return [one.about, one.outcome, one.answer, one.deciding?.rule ?? null, texts(one.fixes)];
  };
  const missing = (rule: string, ...fixes: readonly string[]) => [
    'field',
    'hidden',
    { presence: 'absent', agrees: true },
    rule,
    fixes.map((fix) => [fix]),
  ];
  const there = ['field', 'visible', { presence: 'value', agrees: true }, null, []];

  test('of a report goes by the rights on it, and the fix brings it', async () => {
    const sim = await simulate({ ...everyoneWith({ root: v, payroll: v }), features: ['viewReports'] });
    const [report] = (await sim.get('/v1/company/reports')).json.views;
    expect(report.configuration.fields).toContain('work.title');
    const answer = await sim.get(`/v1/company/reports/${report.id}/download?format=csv`);
    const [id = ''] = sim.ids(3);
    expect(await asked(sim, answer, id, 'root.displayName')).toEqual(there);
    expect(await asked(sim, answer, id, 'work.title')).toEqual(
      missing('category.missing', 'Tick “View selected employees’ Work sections” in “Test”.'),
    );
    expect(await asked(sim, answer, id, 'home.legalGender')).toEqual(missing('shape.not-in-fixed-set'));
  });

  test('of payroll takes View on pay too', async () => {
    const sim = await simulate(everyoneWith({ root: v, payroll: v }));
    const answer = await sim.get('/v1/payroll/history');
    const [id = ''] = sim.ids(3);
    expect(await asked(sim, answer, id, 'root.email')).toEqual(there);
    expect(await asked(sim, answer, id, 'work.title')).toEqual(
      missing('category.missing', 'Tick “View selected employees’ Work sections” in “Test”.'),
    );
    const without = await simulate(everyoneWith({ root: v, work: v }));
    expect(await asked(without, await without.get('/v1/payroll/history'), id, 'work.title')).toEqual(
      missing('category.missing', 'Tick “View selected employees’ Payroll sections” in “Test”.'),
    );
  });

  test.each([
    ['category', { visible: 12, empty: 4, hidden: 32 }],
    ['field-level', { visible: 11, empty: 5, hidden: 32 }],
  ] as const)('is told as the answer has it, whoever is asked about (%s)', async (regime, expected) => {
    const fields = { 'work.title': v, 'root.email': { ...v, view: false }, 'payroll.salary.payment': v };
    const boxes = {
      ...everyoneWith({ root: v, payroll: v, about: v }),
      ...(regime === 'category' ? {} : { fields }),
    };
    const sim = await simulate({ ...boxes, features: ['viewReports'] }, { regime });
    const [report] = (await sim.get('/v1/company/reports')).json.views;
    const answers = [
      await sim.get('/v1/payroll/history?showInactive=true'),
      await sim.get(`/v1/company/reports/${report.id}/download?format=csv`),
    ];
    const outcomes = new Map<string, number>();
    for (const answer of answers)
      for (const employee of sim.ids(0, 3, 8, 16))
        for (const field of [
          'root.email',
          'root.fullName',
          'work.title',
          'about.about',
          'work.site',
          'home.legalGender',
        ]) {
          const one = await about(sim, answer, { employee, field });
          expect([employee, field, one.answer?.agrees]).toEqual([employee, field, true]);
          outcomes.set(one.outcome ?? '', (outcomes.get(one.outcome ?? '') ?? 0) + 1);
        }
    expect(Object.fromEntries(outcomes)).toEqual(expected);
  });

  test('of an absence is the name alone, whatever the rights on it', async () => {
    const sim = await simulate(null);
    await sim.addGroup({ ...selected(sim, 0, 1, 2, 3), features: ['seeWhosOut'] });
    const answer = await sim.get('/v1/timeoff/whosout?from=2026-01-01&to=2026-12-31');
    const [id = '', other = ''] = [...sim.ids(0), ...sim.ids(5)];
    expect(await asked(sim, answer, id, 'root.displayName')).toEqual(there);
    expect(await asked(sim, answer, id, 'work.title')).toEqual(missing('shape.not-in-fixed-set'));
    expect(await asked(sim, answer, other, 'root.displayName')).toEqual(
      missing(
        'audience.not-named',
        'Add Ellen Persson Ekström to the selected employees of “Test”.',
        'Set the access rights of “Test” to “Select people by condition → Lifecycle status exists”.',
      ),
    );
  });
});

describe('the least group', () => {
  const least = async (sim: Simulation) => (await sim.control('POST', `/companies/${sim.id}/least-group`)).json;

  test('of requests that each name their employees selects those, and holds the Edit that writes took', async () => {
    const sim = await simulate({ ...everyoneWith({ root: vhe, payroll: vhe, work: vhe }), features: ['uploadDocs'] });
    const [id, other] = sim.ids(3, 8);
    await sim.put(`/v1/people/${id}`, { 'payroll.taxCode': '1250L', 'root.fullName': 'not written' });
    await sim.get(`/v1/people/${other}/work`);
    await sim.post(`/v1/docs/people/${id}/shared`, { documentName: 'x', documentUrl: 'https://x.example/x' });
    await sim.get('/v1/company/people/fields');
    const { group, accessRights, proof, guide } = await least(sim);
    expect(group).toMatchObject({
      accessRights: { select: 'people', employeeIds: [id, other] },
      categories: {
        payroll: { view: false, viewHistory: false, edit: true },
        work: { view: true, viewHistory: true, edit: false },
      },
      features: ['uploadDocs:Shared'],
    });
    expect([accessRights.because, proof]).toEqual([
      'every request names its employees',
      { replayed: 4, sameAsWithAllRights: 4 },
    ]);
    expect(guide).toEqual([
      'System settings → Account → Permission groups → Test → People’s data → Edit.',
      'Access rights: Select specific employees → 2 of them.',
      "Tick “People's data → Docs → Shared → Upload selected employees' docs in the folder”.",
      'Untick “View selected employees’ Payroll sections”.',
      'Untick “View selected employees’ Payroll section histories”.',
      'Untick “Edit selected employees’ Work sections”.',
      'Untick “View selected employees’ Basic info sections”.',
      'Untick “View selected employees’ Basic info section histories”.',
      'Untick “Edit selected employees’ Basic info sections”.',
      "Untick “People's data → Docs → every folder → Upload selected employees' docs in the folder”.",
      'Save, then Apply.',
    ]);
  });

  test('of a report and of pay holds the boxes without which they would say less', async () => {
    const sim = await simulate({
      ...everyoneWith({ root: vhe, payroll: vhe, work: vhe, lifecycle: vhe, employment: vhe, personal: vhe }),
      features: ['viewReports'],
    });
    const [report] = (await sim.get('/v1/company/reports')).json.views;
    await sim.get(`/v1/company/reports/${report.id}/download?format=csv`);
    await sim.get('/v1/payroll/history?showInactive=true');
    const { group, accessRights, proof } = await least(sim);
    expect([accessRights.because, proof]).toEqual([
      'a list leaves out nobody who is inactive',
      { replayed: 3, sameAsWithAllRights: 3 },
    ]);
    expect(group.categories).toEqual({ root: v, about: v, employment: v, payroll: v, work: v });
  });

  test('under field-level permissions ticks the fields of a report and of pay, and a category only for what is no field', async () => {
    const sim = await simulate(
      {
        ...everyoneWith({ root: vhe, payroll: vhe, work: vhe, lifecycle: vhe, employment: vhe, personal: vhe }),
        features: ['viewReports'],
      },
      { regime: 'field-level', employees: 8 },
    );
    const [report] = (await sim.get('/v1/company/reports')).json.views;
    await sim.get(`/v1/company/reports/${report.id}/download?format=csv`);
    await sim.get('/v1/payroll/history');
    const { group, proof } = await least(sim);
    expect(proof).toEqual({ replayed: 3, sameAsWithAllRights: 3 });
    // Whose pay is shown hangs on the section itself; names and work do not.
    expect(group.categories).toEqual({ employment: v, payroll: v });
    expect(group.fields).toMatchObject({ 'root.displayName': v, 'work.title': v, 'work.site': v, 'about.about': v });
    expect(Object.keys(group.fields)).toHaveLength(31);
    expect([group.fields['root.state'], group.fields['work.workPhone']]).toEqual([undefined, undefined]);
  });
});
