import { describe, expect, test } from 'vitest';
import { explanationSchema } from '../src/explain/explanation.ts';
import { everyoneWith, simulate, taking, v, vh, vhe } from './simulation.ts';

type Sim = Awaited<ReturnType<typeof simulate>>;
type Answer = Awaited<ReturnType<Sim['get']>>;

/** Asks about an answer by the id in its header. */
async function about(sim: Sim, answer: Answer, query: Record<string, string> = {}) {
  const id = answer.headers.get('X-Simulator-Explain') ?? '';
  const { status, json } = await sim.control(
    'GET',
    `/companies/${sim.id}/explain?${new URLSearchParams({ id, ...query })}`,
  );
  expect(status).toBe(200);
  return explanationSchema.parse(json);
}

const search = (sim: Sim, body: object = {}) => sim.post('/v1/people/search', body);
const [birthDate, salary] = ['personal.birthDate', 'payroll.salary.payment'];

describe('explain ids', () => {
  test('every answer of HiBob carries one, whatever it is answered', async () => {
    const sim = await simulate(everyoneWith({ root: v }));
    const [person] = sim.ids(0);
    const answers = [
      await search(sim),
      await sim.get(`/v1/people/${person}/salaries`),
      await sim.get('/v1/nowhere'),
      await sim.get('/v1/company/reports'),
      await sim.simulator.app.request('/v1/profiles', {
        headers: { Authorization: `Basic ${btoa(`${sim.serviceUser.id}:x`)}` },
      }),
    ];
    expect(answers.map((one) => [one.status, one.headers.get('X-Simulator-Explain')])).toEqual([
      [200, 'hand-made-1.1'],
      [403, 'hand-made-1.2'],
      [404, 'hand-made-1.3'],
      [403, 'hand-made-1.4'],
      [401, 'hand-made-1.5'],
    ]);
    const stranger = await sim.simulator.app.request('/v1/profiles');
    expect([stranger.status, stranger.headers.get('X-Simulator-Explain')]).toEqual([401, null]);
  });

  test('answering works out no explanation; asking for one does', async () => {
    const sim = await simulate(everyoneWith({ root: v, payroll: vh }));
    const [person = ''] = sim.ids(0);
    for (let call = 0; call < 25; call += 1) {
      await search(sim, { fields: ['root.id', salary] });
      await sim.get(`/v1/people/${person}/salaries`);
      await sim.get('/v1/bulk/people/salaries');
    }
    expect(sim.simulator.explained()).toBe(0);
    await about(sim, await search(sim), { employee: person, field: salary });
    expect(sim.simulator.explained()).toBeGreaterThan(0);
  });

  test('they expire with the journal, and say so', async () => {
    const sim = await simulate(everyoneWith({ root: v }));
    const first = await search(sim);
    const body = JSON.stringify({ fields: ['root.id', 'x'.repeat(60_000)] });
    for (let call = 0; call < 80; call += 1) await sim.post('/v1/people/7', body);
    const id = first.headers.get('X-Simulator-Explain');
    const expired = await sim.control('GET', `/companies/${sim.id}/explain?id=${id}`);
    expect([expired.status, expired.json]).toEqual([
      410,
      {
        error:
          'The explain id hand-made-1.1 has expired: the journal keeps a few megabytes, and this request was among those that had to go.',
        fix: 'Send the request again and use the new id, or describe it with serviceUser, method, path and body.',
        path: 'id',
      },
    ]);
  });

  test.each([
    ['hand-made-1.9', 404, 'hand-made-1 has answered no request 9 yet.'],
    ['elsewhere-1.1', 404, 'elsewhere-1.1 is no explain id of hand-made-1.'],
    ['nonsense', 404, 'nonsense is no explain id of hand-made-1.'],
  ])('%s is answered %i', async (id, status, error) => {
    const sim = await simulate(everyoneWith({ root: v }));
    await search(sim);
    const answer = await sim.control('GET', `/companies/${sim.id}/explain?id=${id}`);
    expect([answer.status, answer.json.error]).toEqual([status, error]);
  });

  test('a body too long to be kept is told from one that is', async () => {
    const sim = await simulate(everyoneWith({ root: v }));
    const id = (await search(sim, { fields: ['x'.repeat(70_000)] })).headers.get('X-Simulator-Explain');
    const answer = await sim.control('GET', `/companies/${sim.id}/explain?id=${id}`);
    expect([answer.status, answer.json.error]).toEqual([
      410,
      'The body of hand-made-1.1 was too long to be kept whole.',
    ]);
  });

  test('the company is looked at as it was when the request was answered', async () => {
    const sim = await simulate(everyoneWith({ root: v }));
    const [person = ''] = sim.ids(0);
    const before = await search(sim, { fields: [salary] });
    await sim.addGroup(everyoneWith({ payroll: v }));
    const asked = { employee: person, field: salary };
    const then = await about(sim, before, asked);
    const now = await about(sim, await search(sim, { fields: [salary] }), asked);
    expect([then.outcome, now.outcome]).toEqual(['hidden', 'visible']);
    expect([then.company.version, then.company.versionNow, now.company.version]).toEqual([3, 4, 4]);
  });
});

describe('the stage that decides', () => {
  const cases: readonly [
    string,
    Parameters<typeof simulate>[0],
    Parameters<typeof simulate>[1],
    (sim: Sim) => Promise<Answer>,
    { readonly person: number; readonly field?: string; readonly rows?: string },
    readonly unknown[],
  ][] = [
    [
      'nothing is in the way',
      everyoneWith({ payroll: v }),
      {},
      (sim) => search(sim, { fields: [salary] }),
      { person: 0, field: salary },
      ['visible', 'value', null],
    ],
    [
      'no group',
      null,
      {},
      (sim) => search(sim),
      { person: 0 },
      ['hidden', 'absent', 'The company has no group of type Service user.'],
    ],
    [
      'the category',
      everyoneWith({ root: v }),
      {},
      (sim) => search(sim, { fields: [salary] }),
      { person: 0, field: salary },
      ['hidden', 'absent', 'View is not ticked on Payroll.'],
    ],
    [
      'the audience, of one employee by id',
      { accessRights: { select: 'people', employeeIds: [] }, categories: { root: v } },
      {},
      (sim) => sim.post(`/v1/people/${sim.ids(0)[0]}`, {}),
      { person: 0 },
      ['hidden', 'absent', 'The employee is not among the 0 selected employees.'],
    ],
    [
      'a leaver nobody asked for',
      everyoneWith({ root: v }),
      {},
      (sim) => search(sim),
      { person: 8 },
      ['hidden', 'absent', 'The employee is inactive (terminated), and the request does not say showInactive: true.'],
    ],
    [
      'a sensitive field without Edit',
      everyoneWith({ personal: v }),
      {},
      (sim) => search(sim, { fields: [birthDate] }),
      { person: 0, field: birthDate },
      ['hidden', 'absent', 'The field is sensitive: it takes View and Edit on Personal, and Edit is not ticked.'],
    ],
    [
      'a sensitive field that stands as null',
      everyoneWith({ personal: v }),
      taking('sensitiveWithoutEdit', 'null'),
      (sim) => search(sim, { fields: [birthDate] }),
      { person: 0, field: birthDate },
      ['hidden', 'null', 'The field is sensitive: it takes View and Edit on Personal, and Edit is not ticked.'],
    ],
    [
      'a sensitive field that stands masked',
      everyoneWith({ personal: v }),
      taking('sensitiveWithoutEdit', 'masked text'),
      (sim) => search(sim, { fields: [birthDate] }),
      { person: 0, field: birthDate },
      ['hidden', 'masked', 'The field is sensitive: it takes View and Edit on Personal, and Edit is not ticked.'],
    ],
    [
      'a field that was moved',
      everyoneWith({ personal: vhe }),
      { movedFields: { [birthDate]: 'home' } },
      (sim) => search(sim, { fields: [birthDate] }),
      { person: 0, field: birthDate },
      ['hidden', 'absent', 'View is not ticked on Home.'],
    ],
    [
      'boxes of the field’s own',
      { ...everyoneWith({ payroll: v }), fields: { [salary]: vhe, 'work.title': { ...vhe, view: false } } },
      { regime: 'field-level' },
      (sim) => search(sim, { fields: ['work.title'] }),
      { person: 0, field: 'work.title' },
      ['hidden', 'absent', 'The group has boxes of its own for Job title (work.title), and View is not ticked.'],
    ],
    [
      'a field nobody asked for',
      everyoneWith({ payroll: v }),
      {},
      (sim) => search(sim),
      { person: 0, field: salary },
      [
        'hidden',
        'absent',
        'The request names no fields, and Base salary (payroll.salary.payment) is not in the set HiBob sends then.',
      ],
    ],
    [
      'a field id nobody has',
      everyoneWith({ work: v }),
      {},
      (sim) => search(sim, { fields: ['work.titel'] }),
      { person: 0, field: 'work.titel' },
      ['hidden', 'absent', 'The company has no field work.titel; HiBob leaves unknown ids out without a word.'],
    ],
    [
      'slashes this company does not take',
      everyoneWith({ work: v }),
      taking('slashFieldIds', 'ignored'),
      (sim) => search(sim, { fields: ['/work/title'] }),
      { person: 0, field: 'work.title' },
      [
        'hidden',
        'absent',
        'The request spells Job title (work.title) with slashes, which this company takes for an unknown field.',
      ],
    ],
    [
      'a filter that names somebody else',
      everyoneWith({ work: v }),
      {},
      (sim) => search(sim, { filters: [{ fieldPath: 'root.id', operator: 'equals', values: sim.ids(1) }] }),
      { person: 0 },
      ['hidden', 'absent', 'The filter of the request names other employees.'],
    ],
    [
      'a request that is refused',
      everyoneWith({ work: v }),
      {},
      (sim) => search(sim, { filters: [] }),
      { person: 0 },
      [
        'hidden',
        'absent',
        'HiBob refuses the request itself, whatever the rights: 400 body.filters: one filter is needed, or none at all.',
      ],
    ],
    [
      'a default search without its four categories, where that gives nobody',
      everyoneWith({ payroll: v }),
      taking('defaultSearchWithoutRights', 'no employees'),
      (sim) => search(sim),
      { person: 0 },
      [
        'hidden',
        'absent',
        'The request names no fields, and View is ticked on none of Basic info, About, Employment and Work. What comes then is not known.',
      ],
    ],
    [
      'a value that is really empty',
      everyoneWith({ lifecycle: v }),
      {},
      (sim) => search(sim, { fields: ['internal.terminationDate'] }),
      { person: 0, field: 'internal.terminationDate' },
      [
        'empty',
        'null',
        'The employee has no value in Termination date (internal.terminationDate): it is really empty. HiBob then sends null, or under REPLACE nothing.',
      ],
    ],
    [
      'a text where an object would stand',
      everyoneWith({ work: v }),
      {},
      (sim) => search(sim, { fields: ['work.reportsTo', 'work.reportsTo.email'], humanReadable: 'REPLACE' }),
      { person: 1, field: 'work.reportsTo.email' },
      [
        'hidden',
        'absent',
        'Under humanReadable REPLACE Reports to (work.reportsTo) is a text, so what stands below it is not shown.',
      ],
    ],
    [
      'past rows without View histories',
      everyoneWith({ lifecycle: v }),
      {},
      (sim) => sim.get(`/v1/people/${sim.ids(8)[0]}/lifecycle`),
      { person: 8, rows: 'past' },
      ['hidden', 'absent', 'View histories is not ticked on Lifecycle.'],
    ],
    [
      'past rows with View histories',
      everyoneWith({ lifecycle: vh }),
      {},
      (sim) => sim.get('/v1/bulk/people/lifecycle'),
      { person: 8, rows: 'past' },
      ['visible', 'value', null],
    ],
    [
      'a column that field-level permissions hide',
      {
        ...everyoneWith({ payroll: vh }),
        fields: { 'payroll.salary.payPeriod': { ...vh, view: false, viewHistory: false } },
      },
      { regime: 'field-level' },
      (sim) => sim.get(`/v1/people/${sim.ids(0)[0]}/salaries`),
      { person: 0, field: 'payPeriod' },
      [
        'hidden',
        'null',
        'The group has boxes of its own for Salary pay period (payroll.salary.payPeriod), and View is not ticked.',
      ],
    ],
    [
      'an employee nobody asked for, in a bulk table',
      everyoneWith({ payroll: vh }),
      {},
      (sim) => sim.get(`/v1/bulk/people/salaries?employeeIds=${sim.ids(1)[0]}`),
      { person: 0 },
      ['hidden', 'absent', 'The filter of the request names other employees.'],
    ],
    [
      'an earlier page',
      everyoneWith({ payroll: vh }),
      {},
      async (sim) => {
        const first = await sim.get('/v1/bulk/people/salaries?limit=5');
        const cursor = encodeURIComponent(first.json.response_metadata.next_cursor);
        return sim.get(`/v1/bulk/people/salaries?limit=5&cursor=${cursor}`);
      },
      { person: 0 },
      ['hidden', 'absent', 'The employee stands on an earlier page than the one this cursor begins.'],
    ],
    [
      'a later page is followed to',
      everyoneWith({ payroll: vh }),
      {},
      (sim) => sim.get('/v1/bulk/people/salaries?limit=5'),
      { person: 29 },
      ['visible', 'value', null],
    ],
    [
      'a profile',
      everyoneWith({ work: v }),
      {},
      (sim) => sim.get('/v1/profiles'),
      { person: 0, field: salary },
      ['hidden', 'absent', 'View is not ticked on Payroll.'],
    ],
  ];

  test.each(cases)('%s', async (_, group, company, send, { person, ...query }, expected) => {
    const sim = await simulate(group, company);
    const explained = await about(sim, await send(sim), { employee: sim.ids(person)[0] ?? '', ...query });
    expect([explained.outcome, explained.answer?.presence, explained.deciding?.text ?? null]).toEqual(expected);
    expect(explained.answer?.agrees).toBe(true);
    expect(explained.stages.map(({ stage }) => stage)).toEqual([
      'credential',
      'group type',
      'member',
      'category right',
      'audience',
      'lifecycle status',
      'sensitive rule',
      'field-level rule',
      'request shape',
      'data present',
    ]);
  });

  test.each([
    ['the token is wrong', 'rejected', 'credential.rejected'],
    ['the service user is disabled', 'disable', 'credential.disabled'],
    ['the address is not allowed', 'address', 'credential.address-refused'],
  ])('%s', async (_, how, rule) => {
    const sim = await simulate(everyoneWith({ root: v }));
    const { serviceUser, control, id } = sim;
    if (how === 'disable') await control('POST', `/companies/${id}/service-users/${serviceUser.id}/disable`);
    if (how === 'address') await control('PUT', `/companies/${id}/ip-allow-list`, { addresses: ['10.0.0.1'] });
    const answer = await sim.simulator.app.request('/v1/people/search', {
      method: 'POST',
      body: '{}',
      headers: {
        Authorization: `Basic ${btoa(`${serviceUser.id}:${how === 'rejected' ? 'x' : serviceUser.token}`)}`,
      },
    });
    const explained = await sim.control(
      'GET',
      `/companies/${id}/explain?id=${answer.headers.get('X-Simulator-Explain')}&employee=${sim.ids(0)[0]}`,
    );
    expect(explained.json.deciding.rule).toBe(rule);
    expect(explained.json.fixes.flatMap((one: { texts: string[] }) => one.texts)).toEqual(
      how === 'disable' ? ['Enable the service user “Connector”.'] : [],
    );
  });

  test('what is not known is said to be unknown, with the switch that decides here', async () => {
    const sim = await simulate(
      everyoneWith({ lifecycle: { ...v, view: false, viewHistory: true } }),
      taking('historyWithoutView', 'forbidden'),
    );
    const answer = await sim.get(`/v1/people/${sim.ids(8)[0]}/lifecycle`);
    const { deciding } = await about(sim, answer);
    expect(deciding).toEqual({
      stage: 'category right',
      outcome: 'unknown',
      acts: 'fail',
      rule: 'category.history-alone',
      text: 'View histories is ticked on Lifecycle and View is not. What that shows of a table is not known.',
      evidence: { grade: 'inferred', source: 'no source' },
      open: 'historyWithoutView',
    });
  });
});

describe('a whole answer', () => {
  test('says how many are in it and why the others are not', async () => {
    const sim = await simulate(everyoneWith({ root: v, personal: v }));
    const { counts, paragraph } = await about(
      sim,
      await search(sim, { fields: ['root.id', birthDate, 'internal.terminationDate'] }),
    );
    const reasons = (all: readonly { rule: string; count: number; text: string }[] = []) =>
      all.map((one) => [one.count, one.text]);
    const inactive = (status: string) =>
      `The employee is inactive (${status}), and the request does not say showInactive: true.`;
    expect([counts?.employees.all, counts?.employees.shown, reasons(counts?.employees.because)]).toEqual([
      30,
      25,
      [
        [4, inactive('terminated')],
        [1, inactive('hired')],
      ],
    ]);
    expect(
      counts?.fields.map((one) => [one.field.id, one.visible, one.empty, one.hidden, reasons(one.because)]),
    ).toEqual([
      ['root.id', 25, 0, 0, []],
      [
        birthDate,
        0,
        0,
        25,
        [[25, 'The field is sensitive: it takes View and Edit on Personal, and Edit is not ticked.']],
      ],
      ['internal.terminationDate', 0, 0, 25, [[25, 'View is not ticked on Lifecycle.']]],
    ]);
    expect(paragraph).toBe(
      `25 of 30 employees are in the answer. 4 are not (lifecycle status): ${inactive('terminated')} 1 is not (lifecycle status): ${inactive('hired')} Date of Birth (personal.birthDate) is hidden of 25 of those: The field is sensitive: it takes View and Edit on Personal, and Edit is not ticked. Termination date (internal.terminationDate) is hidden of 25 of those: View is not ticked on Lifecycle. Ask for one of the employees to see the smallest change.`,
    );
  });

  test('counts as the answer has it, for two groups with different access rights', async () => {
    const sim = await simulate({ accessRights: { select: 'people', employeeIds: [] }, categories: { root: v } });
    await sim.addGroup({
      accessRights: { select: 'condition', conditions: [{ field: 'Site', operator: 'equals', values: ['London'] }] },
      categories: { payroll: v },
    });
    const answer = await search(sim, { fields: [salary] });
    const { counts } = await about(sim, answer);
    expect(counts?.employees.shown).toBe(answer.json.employees.length);
    expect(counts?.employees.because.reduce((sum, one) => sum + one.count, 0)).toBe(30 - answer.json.employees.length);
  });

  test('of a bulk table, who has rows to show', async () => {
    const sim = await simulate(everyoneWith({ payroll: v }));
    const answer = await sim.get('/v1/bulk/people/salaries?limit=200');
    const { counts } = await about(sim, answer);
    expect([counts?.employees.shown, answer.json.results.length]).toEqual([30, 30]);
  });

  test('of a module, the feature that is missing', async () => {
    const sim = await simulate(everyoneWith({ root: v }));
    const { deciding, fixes, paragraph } = await about(sim, await sim.get('/v1/company/reports'));
    expect([deciding?.rule, fixes.map(({ changes }) => changes)]).toEqual([
      'category.feature-missing',
      [[{ kind: 'tick feature', groupId: 'group-1', feature: 'viewReports' }]],
    ]);
    expect(paragraph).toBe(
      "“Connector” is answered 403 to GET /v1/company/reports. It is decided at the stage “category right”: “Features → Reports → View reports according to people's data access rights” is not ticked. (documented: references of the modules) Smallest change that brings it, tried on a copy of the company: Tick “Features → Reports → View reports according to people's data access rights” in “Test”. It also exposes 3 further endpoints.",
    );
  });

  test('of metadata, that nothing is in its way, group or not', async () => {
    const sim = await simulate(null);
    const { outcome, deciding } = await about(sim, await sim.get('/v1/company/people/fields'));
    expect([outcome, deciding]).toEqual(['visible', null]);
  });
});

describe('by description', () => {
  test('a request that was never sent is explained as well', async () => {
    const sim = await simulate(everyoneWith({ root: v }));
    const [person = ''] = sim.ids(0);
    const query = new URLSearchParams({
      serviceUser: 'connector',
      path: '/people/search',
      body: JSON.stringify({ fields: [salary] }),
      employee: person,
      field: salary,
    });
    const { json } = await sim.control('GET', `/companies/${sim.id}/explain?${query}`);
    expect([json.explainId, json.request.endpoint, json.deciding.text]).toEqual([
      null,
      'people.search',
      'View is not ticked on Payroll.',
    ]);
    expect((await sim.control('GET', `/companies/${sim.id}/journal`)).json.entries).toEqual([]);
  });

  test('one that does not fit into a URL goes into a body', async () => {
    const sim = await simulate(everyoneWith({ root: v }));
    const [employee] = sim.ids(0);
    const body = { fields: [salary, ...Array.from({ length: 390 }, (_, at) => `a.field.that.nobody.has.${at}`)] };
    const { status, json } = await sim.control('POST', `/companies/${sim.id}/explain`, {
      employee,
      field: salary,
      body,
    });
    expect([status, json.outcome, json.deciding.text]).toEqual([200, 'hidden', 'View is not ticked on Payroll.']);
  });

  test('a write that is refused is explained by the Edit it takes', async () => {
    const sim = await simulate(everyoneWith({ payroll: vh }));
    const row = {
      effectiveDate: '2026-12-01',
      base: { value: 1, currency: 'GBP' },
      payPeriod: 'Annual',
      payFrequency: 'Monthly',
    };
    const answer = await sim.post(`/v1/people/${sim.ids(0)[0]}/salaries`, row);
    const { deciding, fixes } = await about(sim, answer);
    expect([answer.status, deciding?.rule, fixes.map(({ texts }) => texts)]).toEqual([
      403,
      'category.missing',
      [['Tick “Edit selected employees’ Payroll sections” in “Test”.']],
    ]);
  });

  test.each([
    [{ serviceUser: 'Conector' }, 400, 'The company has no service user Conector.', 'Did you mean Connector?'],
    [{ employee: 'Columbus Merz' }, 404, 'The company has no employee Columbus Merz.', 'Did you mean Columbus Mertz?'],
    [
      { method: 'GET', path: '/people/7/salaries', employee: '7' },
      404,
      'The company has no employee 7.',
      expect.any(String),
    ],
  ])('%o is refused', async (query, status, error, fix) => {
    const sim = await simulate(everyoneWith({ root: v }));
    const answer = await sim.control('GET', `/companies/${sim.id}/explain?${new URLSearchParams(query)}`);
    expect([answer.status, answer.json.error, answer.json.fix]).toEqual([status, error, fix]);
  });

  test('with two service users it must be said which', async () => {
    const sim = await simulate(null);
    await sim.control('POST', `/companies/${sim.id}/service-users`, { name: 'Second' });
    const answer = await sim.control('GET', `/companies/${sim.id}/explain`);
    expect([answer.status, answer.json.fix]).toEqual([400, 'Send serviceUser: Connector, Second.']);
  });
});

test('the schema of explanations is published', async () => {
  const sim = await simulate(null);
  const { status, json } = await sim.control('GET', '/explain-schema');
  expect([status, json.$schema, json.type, json.additionalProperties]).toEqual([
    200,
    'https://json-schema.org/draft/2020-12/schema',
    'object',
    false,
  ]);
  expect(Object.keys(json.properties)).toEqual([
    'explainId',
    'about',
    'request',
    'company',
    'subject',
    'outcome',
    'answer',
    'deciding',
    'stages',
    'groups',
    'nearMisses',
    'fixes',
    'counts',
    'paragraph',
  ]);
});
