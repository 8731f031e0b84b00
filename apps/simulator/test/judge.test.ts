import { describe, expect, test } from 'vitest';
import { allRights, type GroupBody, type Simulation, simulate, v, vhe } from './simulation.ts';

const columbus = '3540797213504000001';
const montana = '3540797213504000002';
/** Left the company. */
const edison = '3540797213504000009';

/** May change names and work, see pay of today, and nothing of what identifies somebody. */
const connector: GroupBody = {
  accessRights: { select: 'people', employeeIds: [columbus] },
  categories: { root: vhe, work: vhe, payroll: v, personal: v },
};

type Row = Readonly<Record<string, unknown>>;

async function judgeWith(group: GroupBody = connector, company: Parameters<typeof simulate>[1] = {}) {
  const simulation = await simulate(group, company);
  const judge = async (rows: readonly Row[], more: Row = {}) =>
    (await ask(simulation, { serviceUser: 'Connector', rows, scope: { employees: 'named' }, ...more })).json;
  return { ...simulation, judge };
}

const ask = ({ control, id }: Simulation, body: unknown) => control('POST', `/companies/${id}/judge`, body);

/** The classes in which something was found, with what is listed of them. */
function foundIn(judgement: { classes: readonly { class: string; count: number; listed: readonly unknown[] }[] }) {
  return Object.fromEntries(judgement.classes.filter(({ count }) => count > 0).map((one) => [one.class, one.listed]));
}

describe('a judgement', () => {
  test('says first how many differences of which kind there are, then lists them, with a sentence each', async () => {
    const { id, judge, serviceUser } = await judgeWith();
    const rows = [
      { employeeId: columbus, values: { 'root.firstName': 'Columbus', 'root.surname': 'Nobody' } },
      { employeeId: columbus, field: 'root.firstName', value: 'Columbus' },
    ];
    const none = { count: 0, employees: 0, listed: [], more: 0 };
    expect(
      await judge(rows, { scope: { employees: 'named', fields: ['root.firstName', 'root.email', 'payroll.nin'] } }),
    ).toEqual({
      company: id,
      version: 3,
      day: '2026-11-02',
      serviceUser: { id: serviceUser.id, name: 'Connector' },
      verdict: 'differences',
      values: 3,
      correct: 1,
      counts: {
        'missing-by-permission': 1,
        'missing-by-client': 1,
        stale: 0,
        duplicated: 1,
        leaked: 0,
        wrong: 1,
      },
      scope: { employees: 'named', people: 1, fields: ['root.firstName', 'root.email', 'payroll.nin'], tables: {} },
      versions: { oldest: 2, newest: 3 },
      classes: [
        {
          class: 'missing-by-permission',
          count: 1,
          employees: 1,
          sentence: '1 difference of 1 employee: Connector may not see it, so no client could have stored it.',
          listed: [
            {
              employeeId: columbus,
              field: 'payroll.nin',
              hidden: { kind: 'no right', category: 'identification', name: 'Identification', lacks: 'View' },
            },
          ],
          more: 0,
        },
        {
          class: 'missing-by-client',
          count: 1,
          employees: 1,
          sentence: '1 difference of 1 employee: Connector sees it and the client does not have it.',
          listed: [{ employeeId: columbus, field: 'root.email' }],
          more: 0,
        },
        { ...none, class: 'stale', sentence: 'Nothing is out of date.' },
        {
          class: 'duplicated',
          count: 1,
          employees: 1,
          sentence: '1 difference of 1 employee: it is there more than once.',
          listed: [{ employeeId: columbus, field: 'root.firstName', stored: 'Columbus' }],
          more: 0,
        },
        { ...none, class: 'leaked', sentence: 'The client has nothing that Connector may not see.' },
        {
          class: 'wrong',
          count: 1,
          employees: 1,
          sentence: '1 difference of 1 employee: it was never true, as far as the versions kept can tell.',
          listed: [{ employeeId: columbus, field: 'root.surname', stored: 'Nobody', truth: 'Mertz' }],
          more: 0,
        },
      ],
    });
  });

  test('of what is stored as it is has nothing to say', async () => {
    const { judge } = await judgeWith();
    const judgement = await judge([
      {
        employeeId: columbus,
        values: { 'root.id': columbus, 'root.firstName': 'Columbus', 'work.title': '265590508' },
      },
      { employeeId: columbus, field: 'payroll.salary.payment', value: { currency: 'GBP', value: 251_600 } },
    ]);
    expect([judgement.verdict, judgement.values, judgement.correct, foundIn(judgement)]).toEqual([
      'no difference',
      4,
      4,
      {},
    ]);
    expect(judgement.classes.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Nothing is missing for want of a permission of Connector.',
      'The client has everything it could read.',
      'Nothing is out of date.',
      'Nothing is there twice.',
      'The client has nothing that Connector may not see.',
      'Nothing is there that was never true.',
    ]);
  });
});

const identification = { kind: 'no right', category: 'identification', name: 'Identification', lacks: 'View' };
const personalEdit = { kind: 'no right', category: 'personal', name: 'Personal', lacks: 'Edit' };
const payrollView = { kind: 'no right', category: 'payroll', name: 'Payroll', lacks: 'View histories' };
const outside = { kind: 'outside access rights' };
const value = (field: string, stored: unknown, employeeId = columbus) => ({ employeeId, field, value: stored });
const pay = (entryId: number, column: string, stored: unknown, employeeId = columbus) => ({
  employeeId,
  table: 'salaries',
  entryId,
  column,
  value: stored,
});
const now = { version: 3, day: '2026-11-02' };
const today = 1000020250301;
const yesterday = 1000020230601;

/** What is stored of Columbus, and everything that is found. */
const cases: Readonly<Record<string, { readonly rows: readonly Row[]; readonly scope?: Row; readonly found: Row }>> = {
  'a field nobody stored is missing by the client where it may be seen': {
    rows: [value('root.firstName', 'Columbus')],
    scope: { fields: ['root.email'] },
    found: { 'missing-by-client': [{ employeeId: columbus, field: 'root.email' }] },
  },
  'nothing stored where there is something is missing by the client': {
    rows: [value('root.email', null)],
    found: {
      'missing-by-client': [
        {
          employeeId: columbus,
          field: 'root.email',
          stored: null,
          truth: 'columbus.mertz.1@northwind-instruments.example',
        },
      ],
    },
  },
  'a field that is empty in HiBob is not missed': {
    rows: [value('root.firstName', 'Columbus')],
    scope: { fields: ['work.reportsTo', 'identification.ssn'] },
    found: {},
  },
  'a field of a category without View is missing by permission': {
    rows: [value('root.firstName', 'Columbus')],
    scope: { fields: ['payroll.nin'] },
    found: { 'missing-by-permission': [{ employeeId: columbus, field: 'payroll.nin', hidden: identification }] },
  },
  'a sensitive field without Edit is missing by permission': {
    rows: [value('root.firstName', 'Columbus')],
    scope: { fields: ['personal.birthDate'] },
    found: { 'missing-by-permission': [{ employeeId: columbus, field: 'personal.birthDate', hidden: personalEdit }] },
  },
  'null stored for what may not be seen is missing by permission': {
    rows: [value('payroll.nin', null)],
    found: {
      'missing-by-permission': [
        { employeeId: columbus, field: 'payroll.nin', stored: null, truth: 'QQ534728C', hidden: identification },
      ],
    },
  },
  'an employee outside the access rights is missing by permission, as a whole': {
    rows: [],
    scope: { employees: 'active', fields: ['root.firstName', 'payroll.nin'] },
    found: {
      'missing-by-client': [{ employeeId: columbus, values: 1 }],
      'missing-by-permission': [
        { employeeId: columbus, field: 'payroll.nin', hidden: identification },
        { employeeId: montana, values: 2, hidden: outside },
      ],
    },
  },
  'a value that came into force since is stale, and the day proves it': {
    rows: [value('payroll.salary.payment', { value: 244_900, currency: 'GBP' })],
    found: {
      stale: [
        {
          employeeId: columbus,
          field: 'payroll.salary.payment',
          stored: { value: 244_900, currency: 'GBP' },
          truth: { value: 251_600, currency: 'GBP' },
          proof: { version: null, day: '2025-02-28' },
        },
      ],
    },
  },
  'a value that was never true is wrong': {
    rows: [value('payroll.salary.payment', { value: 244_901, currency: 'GBP' })],
    found: {
      wrong: [
        {
          employeeId: columbus,
          field: 'payroll.salary.payment',
          stored: { value: 244_901, currency: 'GBP' },
          truth: { value: 251_600, currency: 'GBP' },
        },
      ],
    },
  },
  'the id of another employee is wrong': {
    rows: [value('root.id', montana)],
    found: { wrong: [{ employeeId: columbus, field: 'root.id', stored: montana, truth: columbus }] },
  },
  'whatever is stored of somebody HiBob does not have is wrong': {
    rows: [{ employeeId: '12', values: { 'root.firstName': 'Columbus', 'root.surname': 'Mertz' } }],
    found: { wrong: [{ employeeId: '12', values: 2 }] },
  },
  'a value that may not be seen has leaked': {
    rows: [value('payroll.nin', 'QQ534728C')],
    found: {
      leaked: [
        {
          employeeId: columbus,
          field: 'payroll.nin',
          stored: 'QQ534728C',
          truth: 'QQ534728C',
          hidden: identification,
          proof: now,
          lastAllowed: null,
        },
      ],
    },
  },
  'a value of somebody outside the access rights has leaked': {
    rows: [value('root.firstName', 'Montana', montana)],
    found: {
      leaked: [
        {
          employeeId: montana,
          field: 'root.firstName',
          stored: 'Montana',
          truth: 'Montana',
          hidden: outside,
          proof: now,
          lastAllowed: null,
        },
      ],
    },
  },
  'a value that may not be seen and is not true is wrong, for it says nothing about anybody': {
    rows: [value('payroll.nin', 'QQ000000A')],
    found: {
      wrong: [
        {
          employeeId: columbus,
          field: 'payroll.nin',
          stored: 'QQ000000A',
          truth: 'QQ534728C',
          hidden: identification,
        },
      ],
    },
  },
  'each copy of a value is duplicated, whatever it says': {
    rows: [value('root.firstName', 'Columbus'), value('root.firstName', 'Columbus'), value('root.firstName', 'Colin')],
    found: {
      duplicated: [
        { employeeId: columbus, field: 'root.firstName', stored: 'Columbus' },
        { employeeId: columbus, field: 'root.firstName', stored: 'Colin' },
      ],
    },
  },
  'an employee who is there twice is duplicated as a whole': {
    rows: [
      { employeeId: columbus, values: { 'root.firstName': 'Columbus', 'root.surname': 'Mertz' } },
      { employeeId: columbus, values: { 'root.firstName': 'Columbus', 'root.surname': 'Mertz' } },
    ],
    found: { duplicated: [{ employeeId: columbus, values: 2 }] },
  },
  'a row of a table that may be seen is held against HiBob cell by cell': {
    rows: [pay(today, 'base', { value: 1, currency: 'GBP' }), pay(today, 'payPeriod', 'Annual')],
    scope: { tables: { salaries: ['base', 'payPeriod', 'payFrequency'] } },
    found: {
      wrong: [
        {
          employeeId: columbus,
          table: 'salaries',
          entryId: today,
          column: 'base',
          stored: { value: 1, currency: 'GBP' },
          truth: { value: 251_600, currency: 'GBP' },
        },
      ],
      'missing-by-client': [{ employeeId: columbus, table: 'salaries', entryId: today, column: 'payFrequency' }],
      'missing-by-permission': [1000020180320, 1000020200101, 1000020210901, yesterday].map((entryId) => ({
        employeeId: columbus,
        table: 'salaries',
        entryId,
        values: 3,
        hidden: payrollView,
      })),
    },
  },
  'a row that may be seen and is not stored is missing by the client, as a whole': {
    rows: [{ employeeId: columbus, table: 'work', rows: [] }],
    scope: { tables: { work: ['title', 'department'] } },
    found: { 'missing-by-client': [{ employeeId: columbus, table: 'work', entryId: 1000020180320, values: 2 }] },
  },
  'a row of the past that may not be seen has leaked': {
    rows: [pay(yesterday, 'base', { value: 244_900, currency: 'GBP' })],
    scope: { tables: {} },
    found: {
      leaked: [
        {
          employeeId: columbus,
          table: 'salaries',
          entryId: yesterday,
          column: 'base',
          stored: { value: 244_900, currency: 'GBP' },
          truth: { value: 244_900, currency: 'GBP' },
          hidden: payrollView,
          proof: now,
          lastAllowed: null,
        },
      ],
    },
  },
  'a row that is stored twice is duplicated, under its own id or another one': {
    rows: [
      {
        employeeId: columbus,
        table: 'work',
        rows: [
          { id: 1000020180320, title: '265590508' },
          { id: 1000020180320, title: '265590508' },
          { id: 'made-up', title: '265590508' },
        ],
      },
    ],
    found: {
      duplicated: [
        { employeeId: columbus, table: 'work', entryId: 'made-up', values: 1 },
        { employeeId: columbus, table: 'work', entryId: 1000020180320, values: 1 },
      ],
    },
  },
  'a row nobody ever had is wrong': {
    rows: [{ employeeId: columbus, table: 'work', rows: [{ id: 7, title: '1' }] }],
    scope: { tables: {} },
    found: { wrong: [{ employeeId: columbus, table: 'work', entryId: 7, values: 1 }] },
  },
};

describe('every difference is of one kind', () => {
  test.each(Object.entries(cases))('%s', async (_, { rows, scope, found }) => {
    const { judge } = await judgeWith(connector, { employees: 2 });
    expect(foundIn(await judge(rows, { scope: { employees: 'named', ...scope } }))).toEqual(found);
  });
});

describe('under field-level permissions', () => {
  test('a column nobody may see is missing by permission, and the rest of its row by the client', async () => {
    const noPay = { view: false, viewHistory: false, edit: false };
    const group = { ...connector, categories: { payroll: v }, fields: { 'payroll.salary.payment': noPay } };
    const { judge } = await judgeWith(group, { employees: 2, regime: 'field-level' });
    const stored = { employeeId: columbus, table: 'salaries', rows: [] };
    const row = { employeeId: columbus, table: 'salaries' };
    const columns = ['base', 'payPeriod', 'payFrequency'];
    const scope = { employees: 'named', tables: { salaries: columns } };
    const found = foundIn(await judge([stored], { scope }));
    expect(found['missing-by-client']).toEqual([{ ...row, entryId: today, values: 2 }]);
    expect(found['missing-by-permission']?.at(-1)).toEqual({
      ...row,
      entryId: today,
      column: 'base',
      hidden: { kind: 'no right', category: 'payroll', name: 'Payroll', lacks: 'View' },
    });
  });
});

describe('stale is proved', () => {
  test('by the version in which the value was true', async () => {
    const { put, judge } = await judgeWith();
    await put(`/v1/people/${columbus}`, { root: { firstName: 'Colin' } });
    await put(`/v1/people/${columbus}`, { root: { firstName: 'Christopher' } });
    const rows = [value('root.firstName', 'Colin'), value('root.displayName', 'Columbus Mertz')];
    expect(foundIn(await judge(rows)).stale).toEqual([
      {
        employeeId: columbus,
        field: 'root.firstName',
        stored: 'Colin',
        truth: 'Christopher',
        proof: { version: 4, day: '2026-11-02' },
      },
      {
        employeeId: columbus,
        field: 'root.displayName',
        stored: 'Columbus Mertz',
        truth: 'Christopher Mertz',
        proof: { version: 3, day: '2026-11-02' },
      },
    ]);
    expect(foundIn(await judge([value('root.firstName', 'Colin')], { at: 4 }))).toEqual({});
    expect(foundIn(await judge([value('root.firstName', 'Christopher')], { at: 4 }))).toEqual({
      wrong: [{ employeeId: columbus, field: 'root.firstName', stored: 'Christopher', truth: 'Colin' }],
    });
  });

  test('for a row that was deleted since', async () => {
    const { post, del, get, judge } = await judgeWith();
    const row = { effectiveDate: '2026-10-01', title: '265590606', department: 'Sales' };
    await post(`/v1/people/${columbus}/work`, row);
    const rows = (await get(`/v1/people/${columbus}/work`)).json.values;
    const stored = { employeeId: columbus, table: 'work', rows };
    expect(foundIn(await judge([stored]))).toEqual({});
    expect((await del(`/v1/people/${columbus}/work/1000020261001`)).status).toBe(200);
    const { stale } = foundIn(await judge([stored]));
    expect(stale?.at(-1)).toEqual({
      employeeId: columbus,
      table: 'work',
      entryId: 1000020261001,
      values: 14,
      proof: { version: 4, day: '2026-11-02' },
    });
  });

  test('only as far as versions are kept: what fell out of them is wrong', async () => {
    const { put, judge } = await judgeWith();
    for (let at = 0; at < 101; at += 1) await put(`/v1/people/${columbus}`, { root: { firstName: `Name ${at}` } });
    const judgement = await judge([value('root.firstName', 'Columbus'), value('root.surname', 'Mertz')]);
    expect(foundIn(judgement)).toEqual({
      wrong: [{ employeeId: columbus, field: 'root.firstName', stored: 'Columbus', truth: 'Name 100' }],
    });
    expect(judgement.versions).toEqual({ oldest: 5, newest: 104 });
  });

  test('a leak says when the service user could last see the value', async () => {
    const { control, id, judge } = await judgeWith();
    const group = { name: 'Test', type: 'Service user', members: { serviceUserIds: [], condition: null } };
    await control('PUT', `/companies/${id}/permission-groups/group-1`, group);
    expect(foundIn(await judge([value('root.firstName', 'Columbus')])).leaked).toEqual([
      {
        employeeId: columbus,
        field: 'root.firstName',
        stored: 'Columbus',
        truth: 'Columbus',
        hidden: outside,
        proof: { version: 4, day: '2026-11-02' },
        lastAllowed: { version: 3, day: '2026-11-02' },
      },
    ]);
  });
});

describe('who and what should be there', () => {
  test('unless said: active employees, or all of them once a row is about an inactive one', async () => {
    const { judge, search } = await judgeWith(allRights);
    expect((await search({ fields: ['root.id'] })).length).toBe(25);
    const rows = [value('root.firstName', 'Columbus')];
    const active = await judge(rows, { scope: {} });
    expect([active.scope.employees, active.scope.people, active.counts['missing-by-client']]).toEqual([
      'active',
      25,
      24,
    ]);
    const all = await judge([...rows, value('root.firstName', 'Edison', edison)], { scope: {} });
    expect([all.scope.employees, all.scope.people, all.counts['missing-by-client']]).toEqual(['all', 30, 28]);
  });

  test('lists are as long as asked and say how much more there is', async () => {
    const { judge } = await judgeWith(allRights, { employees: 9 });
    const judgement = await judge([value('root.firstName', 'Columbus')], { scope: {}, limit: 2 });
    const missing = judgement.classes[1];
    expect([missing.count, missing.employees, missing.listed.length, missing.more]).toEqual([7, 7, 2, 5]);
  });
});

describe('what cannot be judged is refused with its place and the nearest name', () => {
  const refusals: Readonly<Record<string, readonly [body: Row, answer: Row]>> = {
    'an unknown field': [
      { rows: [value('root.firstNam', 'Columbus')] },
      {
        error: 'The company has no field root.firstNam.',
        fix: 'Did you mean root.firstName?',
        path: 'rows.0.field',
        nearest: 'root.firstName',
      },
    ],
    'an unknown table': [
      { rows: [{ employeeId: columbus, table: 'salary', rows: [] }] },
      {
        error: 'The company has no table salary.',
        fix: 'Did you mean salaries?',
        path: 'rows.0',
        nearest: 'salaries',
      },
    ],
    'an unknown column': [
      { rows: [pay(today, 'pase', 1)] },
      {
        error: 'The company has no column pase.',
        fix: 'Did you mean base?',
        path: 'rows.0',
        nearest: 'base',
      },
    ],
    'an unknown service user': [
      { rows: [], serviceUser: 'Conector' },
      {
        error: 'The company has no service user Conector.',
        fix: 'Did you mean Connector?',
        path: 'serviceUser',
        nearest: 'Connector',
      },
    ],
    'a row of another shape': [
      { rows: [{ employeeId: columbus }] },
      {
        error:
          'rows.0: a row is {employeeId, field, value}, {employeeId, table, entryId, column, value}, {employeeId, values} or {employeeId, table, rows}',
        fix: 'Correct this part of the body and send it again.',
        path: 'rows.0',
      },
    ],
    'a version before the first': [
      { rows: [], at: 1 },
      { error: 'No version of 1 is kept.', fix: 'Kept are versions 2 to 3.', path: 'at' },
    ],
    'something that is no moment': [
      { rows: [], at: 'yesterday' },
      {
        error: 'yesterday is neither a version, nor a day, nor a moment.',
        fix: 'Send 7, 2026-11-02 or 2026-11-02T10:00:00.000Z.',
        path: 'at',
      },
    ],
  };

  test.each(Object.entries(refusals))('%s', async (_, [body, answer]) => {
    const answered = await ask(await simulate(connector, { employees: 2 }), { serviceUser: 'Connector', ...body });
    expect([answered.status, answered.json]).toEqual([400, answer]);
  });

  test('the schema of what goes in is published', async () => {
    const { control } = await simulate(null);
    const { json } = await control('GET', '/schemas/judge-request.json');
    expect([json.title, json.required, json.properties.rows.items.anyOf.map((one: Row) => one.required)]).toEqual([
      'JudgeRequest',
      ['serviceUser', 'rows'],
      [
        ['employeeId', 'field', 'value'],
        ['employeeId', 'table', 'entryId', 'column', 'value'],
        ['employeeId', 'values'],
        ['employeeId', 'table', 'rows'],
      ],
    ]);
    expect((await control('GET', '/schemas/judgement.json')).json.title).toBe('Judgement');
  });
});
