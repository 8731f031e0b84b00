import { rightsOf } from '@hibob-kit/permissions';
import { describe, expect, test } from 'vitest';
import { everyoneWith, type GroupBody, simulate, v, vh, vhe } from './simulation.ts';

const flp = { regime: 'field-level' } as const;
const none = rightsOf('');
const salary = 'payroll.salary.payment';

/** Everybody, with boxes for categories and for fields. */
const boxes = (categories: GroupBody['categories'], fields: GroupBody['fields'] = {}): GroupBody => ({
  ...everyoneWith(categories ?? {}),
  fields,
});

describe('fields under field-level permissions', () => {
  const fields = ['work.title', 'work.site', 'personal.birthDate', 'payroll.nin'];

  test('a field’s own boxes go before its category’s, either way', async () => {
    const overrides = { 'work.title': none, 'payroll.nin': v };
    const { search } = await simulate(boxes({ work: v }, overrides), flp);
    expect(Object.keys((await search({ fields }))[0])).toEqual(['work', 'payroll', '/work/site', '/payroll/nin']);
  });

  test('a sensitive field takes View alone', async () => {
    const { search } = await simulate(boxes({ personal: v }), flp);
    expect(Object.keys((await search({ fields }))[0])).toEqual(['personal', '/personal/birthDate']);
  });

  test('in the category regime overrides do not count and sensitive fields take Edit', async () => {
    const { search } = await simulate(boxes({ work: v, personal: v }, { 'work.title': none, 'payroll.nin': vhe }));
    expect(Object.keys((await search({ fields }))[0])).toEqual(['work', '/work/title', '/work/site']);
  });

  test('groups add up: what one hides the other shows', async () => {
    const { search, addGroup } = await simulate(boxes({ work: v }, { 'work.title': none }), flp);
    await addGroup({ name: 'More', ...boxes({}, { 'work.title': v }) });
    expect(Object.keys((await search({ fields: ['work.title', 'work.site'] }))[0])).toEqual([
      'work',
      '/work/title',
      '/work/site',
    ]);
  });

  test('the default search is there where one of its fields is', async () => {
    const company = { ...flp, switches: { defaultSearchWithoutRights: 'no employees' } } as const;
    const one = await simulate(boxes({}, { 'work.title': v }), company);
    const other = await simulate(boxes({}, { [salary]: v }), company);
    expect([(await one.search({})).length > 0, await other.search({})]).toEqual([true, []]);
  });

  test('writing a field takes Edit on the field', async () => {
    const { simulator, ids, serviceUser, get } = await simulate(
      boxes({ about: vhe }, { 'about.hobbies': v, 'about.foodPreferences': vhe }),
      flp,
    );
    const [id] = ids(2);
    const token = Buffer.from(`${serviceUser.id}:${serviceUser.token}`).toString('base64');
    const put = async (body: object) =>
      (
        await simulator.app.request(`/v1/people/${id}`, {
          method: 'PUT',
          headers: { Authorization: `Basic ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status;
    expect(await put({ about: { hobbies: ['chess'] } })).toBe(304);
    expect(await put({ about: { about: 'Likes chess.' } })).toBe(200);
    expect((await get('/v1/company/people/fields')).status).toBe(200);
  });
});

describe('tables under field-level permissions', () => {
  const columnsOf = (row: Record<string, unknown>) =>
    Object.fromEntries(['base', 'payPeriod', 'payFrequency', 'isCurrent'].map((key) => [key, row[key]]));
  const header = 'x-has-restricted-columns';

  test('a restricted column is null, and the answer says so in a header and beside the rows', async () => {
    const { get, ids, person } = await simulate(boxes({ payroll: vh }, { [salary]: none }), flp);
    const [id] = ids(0);
    const answer = await get(`/v1/people/${id}/salaries`);
    const stored = person(0).tables.salaries;
    expect(answer.json.values.map((row: { base: unknown }) => row.base)).toEqual(stored.map(() => null));
    expect(answer.json.values.map((row: { payPeriod: unknown }) => row.payPeriod)).toEqual(
      stored.map(({ columns }) => columns.payPeriod),
    );
    expect([answer.headers.get(header), answer.json.restricted_columns]).toEqual([
      'true',
      { no_view_permission: ['base'], no_view_history_permission: [] },
    ]);
  });

  test('a column without View histories is there in the row in force alone', async () => {
    const { get, ids, person } = await simulate(boxes({ payroll: vh }, { [salary]: v }), flp);
    const answer = await get(`/v1/people/${ids(0)[0]}/salaries`);
    const last = person(0).tables.salaries.at(-1)?.columns.base;
    expect(answer.json.values.length).toBeGreaterThan(1);
    expect(answer.json.values.map((row: { base: unknown }) => row.base)).toEqual(
      answer.json.values.map((row: { isCurrent: boolean }) => (row.isCurrent ? last : null)),
    );
    expect(answer.json.restricted_columns).toEqual({ no_view_permission: [], no_view_history_permission: ['base'] });
  });

  test('View without View histories shows the row in force, and every column is named', async () => {
    const { get, ids } = await simulate(boxes({ payroll: v }), flp);
    const answer = await get(`/v1/people/${ids(0)[0]}/salaries`);
    expect(answer.json.values.map((row: { isCurrent: boolean }) => row.isCurrent)).toEqual([true]);
    expect(answer.json.restricted_columns).toEqual({
      no_view_permission: [],
      no_view_history_permission: ['base', 'payPeriod', 'payFrequency', 'workChangeType'],
    });
  });

  test('one column is enough to open a table, and the others are null', async () => {
    const { get, ids } = await simulate(boxes({}, { 'payroll.salary.payPeriod': v }), flp);
    const [id] = ids(0);
    const answer = await get(`/v1/people/${id}/salaries`);
    expect([answer.status, answer.json.values.map(columnsOf)]).toEqual([
      200,
      [{ base: null, payPeriod: 'Annual', payFrequency: null, isCurrent: true }],
    ]);
    expect((await get('/v1/bulk/people/salaries')).status).toBe(200);
    expect([(await get(`/v1/people/${id}/work`)).status, (await get('/v1/bulk/people/work')).status]).toEqual([
      403, 403,
    ]);
  });

  test('with nothing restricted there is neither header nor key', async () => {
    const free = await simulate(boxes({ payroll: vh }), flp);
    const classic = await simulate(boxes({ payroll: v }, { [salary]: none }));
    for (const { get, ids } of [free, classic]) {
      for (const path of [`/v1/people/${ids(0)[0]}/salaries`, `/v1/bulk/people/salaries?employeeIds=${ids(0)[0]}`]) {
        const answer = await get(path);
        expect([answer.headers.get(header), answer.text.includes('restricted_columns')]).toEqual([null, false]);
      }
    }
  });

  test('bulk rows say it beside the employee’s rows, or each for itself where they are wrapped', async () => {
    const restricted_columns = { no_view_permission: ['base'], no_view_history_permission: [] };
    const read = async (bulkRows: 'flat' | 'wrapped') => {
      const company = { ...flp, switches: { bulkRows } };
      const { get, ids } = await simulate(boxes({ payroll: vh }, { [salary]: none }), company);
      const answer = await get(`/v1/bulk/people/salaries?employeeIds=${ids(0)[0]}`);
      return { restricted: answer.headers.get(header), entry: answer.json.results[0] };
    };
    const [flat, wrapped] = [await read('flat'), await read('wrapped')];
    expect([flat.restricted, flat.entry.restricted_columns, flat.entry.values[0].base]).toEqual([
      'true',
      restricted_columns,
      null,
    ]);
    expect([wrapped.restricted, Object.keys(wrapped.entry), wrapped.entry.values[0]]).toEqual([
      'true',
      ['employeeId', 'values'],
      { values: expect.objectContaining({ base: null, payPeriod: 'Annual' }), restricted_columns },
    ]);
  });

  test('a variable pay column goes by the field of its row’s type', async () => {
    const types = await simulate(boxes({ payroll: vh }), flp);
    const everything = (await types.get('/v1/bulk/people/variable?limit=200')).json.results;
    const all = everything.flatMap((one: { values: { variableType: string }[] }) => one.values);
    const [type] = all.map((row: { variableType: string }) => row.variableType);
    const hidden = await simulate(boxes({ payroll: vh }, { [`payroll.variable.${type}.amount`]: none }), flp);
    const rows = (await hidden.get('/v1/bulk/people/variable?limit=200')).json.results.flatMap(
      (one: { values: object[] }) => one.values,
    );
    expect(rows.map((row: { amount: unknown }) => row.amount)).toEqual(
      all.map((row: { variableType: string; amount: unknown }) => (row.variableType === type ? null : row.amount)),
    );
  });

  test('a column follows its field into another category', async () => {
    const { get, ids, control, id } = await simulate(boxes({ work: vh }), flp);
    await control('PUT', `/companies/${id}/fields/work.title`, { category: 'home' });
    const answer = await get(`/v1/people/${ids(0)[0]}/work`);
    expect([answer.json.values[0].title, answer.json.restricted_columns]).toEqual([
      null,
      { no_view_permission: ['title'], no_view_history_permission: [] },
    ]);
  });
});

describe('the regime of a company', () => {
  test('can be switched, from a day on, and turns back with the clock', async () => {
    const { control, id, search } = await simulate(boxes({ personal: v }));
    const path = `/companies/${id}`;
    const sees = async () =>
      (await search({ fields: ['personal.birthDate'] })).some((one: object) => 'personal' in one);
    expect([(await control('GET', `${path}/regime`)).json, await sees()]).toEqual([
      { regime: 'category', changes: [] },
      false,
    ]);
    const switched = await control('PUT', `${path}/regime`, { regime: 'field-level', from: '2026-12-01' });
    expect(switched.json).toEqual({
      regime: 'category',
      changes: [{ from: '2026-12-01', regime: 'field-level' }],
    });
    const seen: unknown[] = [];
    for (const today of ['2026-11-30', '2026-12-01', '2026-11-02']) {
      await control('PUT', `${path}/clock`, { today });
      seen.push([today, (await control('GET', path)).json.regime, await sees()]);
    }
    expect(seen).toEqual([
      ['2026-11-30', 'category', false],
      ['2026-12-01', 'field-level', true],
      ['2026-11-02', 'category', false],
    ]);
    await control('PUT', `${path}/regime`, { regime: 'field-level' });
    expect(await sees()).toBe(true);
    expect((await control('PUT', `${path}/regime`, { regime: 'flp' })).json.path).toBe('regime');
  });

  test('can be wished for when a company is made', async () => {
    const { simulator, control } = await simulate(null);
    const made = simulator.createCompany({ scenario: 'guide-complete', employees: 12, regime: 'field-level' });
    if (made.kind !== 'created') throw new Error(made.error);
    expect((await control('GET', `/companies/${made.company.id}/regime`)).json.regime).toBe('field-level');
  });
});
