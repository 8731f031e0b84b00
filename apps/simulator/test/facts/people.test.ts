import { describe, expect, test } from 'vitest';
import { everyoneWith, simulate, v, vhe } from '../simulation.ts';

const all = { root: v, work: v, about: v, employment: v, payroll: v, home: vhe, personal: vhe, lifecycle: v };

describe('people reads', () => {
  test('fact 22: without fields the default set comes, and no pay, personal, home or lifecycle field', async () => {
    const custom = {
      id: 'work.custom.field_1791380280001',
      label: 'Desk',
      categoryId: 'work',
      type: 'text',
      masked: false,
      values: ['4B'],
    } as const;
    const { search } = await simulate(everyoneWith(all), { customFields: [custom] });
    const [employee] = await search({});
    const nested = Object.keys(employee).filter((key) => !key.startsWith('/'));
    expect(nested.toSorted()).toEqual([
      'about',
      'avatarUrl',
      'companyId',
      'coverImageUrl',
      'creationDateTime',
      'displayName',
      'email',
      'employee',
      'firstName',
      'fullName',
      'id',
      'payroll',
      'secondName',
      'surname',
      'work',
    ]);
    expect(Object.keys(employee.payroll)).toEqual(['employment']);
    expect(employee.work).not.toHaveProperty('custom');
    expect(employee.employee).toHaveProperty('hrbp');
    expect(await search({ fields: [] })).toEqual(await search({}));
    const [asked] = await search({ fields: [custom.id] });
    expect(asked).toEqual({
      id: employee.id,
      work: { custom: { field_1791380280001: '4B' } },
      '/work/custom/field_1791380280001': { value: '4B' },
    });
  });

  test('fact 23: the machine format has both notations', async () => {
    const { search, person } = await simulate(everyoneWith({ work: v }));
    const [employee] = await search({ fields: ['work.title'] });
    const title = person(0).tables.work.findLast((row) => row.effectiveDate <= '2026-11-02')?.columns.title;
    expect(employee).toEqual({ work: { title }, '/work/title': { value: title } });
  });

  test('fact 24: root fields stand at the top of the nested form and keep root in the slash form', async () => {
    const { search, person } = await simulate(everyoneWith({ root: v }));
    const [employee] = await search({ fields: ['root.id', 'root.email'] });
    const { id, facts } = person(0);
    expect(employee).toEqual({
      id,
      email: facts['root.email'],
      '/root/id': { value: id },
      '/root/email': { value: facts['root.email'] },
    });
  });

  test.each(['APPEND', 'append', 'Append'])(
    'fact 25: %s adds texts beside the values, without nulls',
    async (humanReadable) => {
      const { search, person } = await simulate(everyoneWith({ root: v, work: v, lifecycle: v }));
      const [employee] = await search({
        fields: ['root.id', 'work.startDate', 'internal.terminationDate'],
        humanReadable,
      });
      const start = String(person(0).facts['work.startDate']);
      const [year, month, day] = start.split('-');
      expect(employee).toEqual({
        id: person(0).id,
        work: { startDate: start },
        internal: { terminationDate: null },
        '/root/id': { value: person(0).id },
        '/work/startDate': { value: start },
        humanReadable: { id: person(0).id, work: { startDate: `${day}/${month}/${year}` } },
      });
    },
  );

  test('fact 25: REPLACE gives nested texts only', async () => {
    const { search, person } = await simulate(everyoneWith({ root: v, work: v }));
    const [employee] = await search({
      fields: ['root.id', 'work.isManager', 'work.employeeIdInCompany'],
      humanReadable: 'replace',
    });
    expect(employee).toEqual({ id: person(0).id, work: { isManager: 'Yes', employeeIdInCompany: '1' } });
  });

  test.each([[''], ['both'], [null], [7]])(
    'fact 25: humanReadable %j means machine values only',
    async (humanReadable) => {
      const { search } = await simulate(everyoneWith({ root: v, work: v }));
      expect(await search({ fields: ['work.isManager'], humanReadable })).toEqual(
        await search({ fields: ['work.isManager'] }),
      );
    },
  );

  test('fact 26: list values are item ids, labels come from humanReadable and from the named list', async () => {
    const { search, get } = await simulate(everyoneWith({ work: v, lifecycle: v }));
    const fields = ['work.title', 'internal.lifecycleStatus'];
    const [machine] = await search({ fields });
    const [human] = await search({ fields, humanReadable: 'REPLACE' });
    expect(machine.work.title).toMatch(/^\d+$/);
    expect([machine.internal.lifecycleStatus, human.internal.lifecycleStatus]).toEqual(['employed', 'Employed']);
    const { items } = (await get('/v1/company/named-lists/title')).json;
    expect(items.find((item: { id: string }) => item.id === machine.work.title)).toMatchObject({
      name: human.work.title,
    });
  });

  test('fact 27: money is an amount with a currency, for people a text with its symbol; machine dates are ISO', async () => {
    const { search } = await simulate(everyoneWith({ payroll: v, work: v }));
    const fields = ['payroll.salary.payment', 'work.startDate'];
    const [machine] = await search({ fields });
    const [human] = await search({ fields, humanReadable: 'REPLACE' });
    expect(machine.payroll.salary.payment).toEqual({ value: expect.any(Number), currency: 'GBP' });
    expect(human.payroll.salary.payment).toMatch(/^£\d{1,3}(,\d{3})*\.\d\d$/);
    expect(machine.work.startDate).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('fact 28: site is a name, siteId a number, reportsTo an object, manager an id', async () => {
    const { search, person } = await simulate(everyoneWith({ work: v }));
    const fields = ['work.site', 'work.siteId', 'work.reportsTo', 'work.manager'];
    const [, employee] = await search({ fields });
    const { id, facts } = person(0);
    expect(employee.work).toEqual({
      site: expect.stringMatching(/^[A-Z][a-z ]+/),
      siteId: expect.any(Number),
      reportsTo: {
        id,
        displayName: `${facts['root.firstName']} ${facts['root.surname']}`,
        firstName: facts['root.firstName'],
        surname: facts['root.surname'],
        email: facts['root.email'],
      },
      manager: id,
    });
  });

  test('fact 29: one filter on root.id or root.email, equals, some values', async () => {
    const { post, person } = await simulate(everyoneWith({ root: v }));
    const [id, email] = [person(3).id, person(4).facts['root.email']];
    const found = async (filters: unknown) => {
      const answer = await post('/v1/people/search', { fields: ['root.id'], filters });
      return answer.status === 200 ? answer.json.employees.map((one: { id: string }) => one.id) : answer.status;
    };
    const filter = { fieldPath: 'root.id', operator: 'equals', values: [id] };
    expect(await found([filter])).toEqual([id]);
    expect(await found([{ ...filter, fieldPath: 'root.email', values: [email] }])).toEqual([person(4).id]);
    expect(await found([{ ...filter, values: [id, person(4).id, 'nobody'] }])).toEqual([id, person(4).id]);
    expect(await found([{ ...filter, values: ['nobody'] }])).toEqual([]);
    expect(await found(null)).toHaveLength((await found(undefined)).length);
    expect([
      await found([filter, filter]),
      await found([{ ...filter, fieldPath: 'work.site' }]),
      await found([{ ...filter, operator: 'notEqual' }]),
      await found([{ ...filter, values: [] }]),
      await found([{ ...filter, values: id }]),
      await found(filter),
    ]).toEqual([400, 400, 400, 400, 400, 400]);
  });

  test('fact 30: a search has no pages, the whole directory comes back', async () => {
    const { post } = await simulate(everyoneWith({ root: v }), { employees: 350 });
    const { json } = await post('/v1/people/search?limit=10&page=2', { fields: ['root.id'], showInactive: true });
    expect([Object.keys(json), json.employees.length]).toEqual([['employees'], 350]);
  });

  test('fact 31: one person by id or e-mail is a bare object, leavers too; unknown is a blank 404', async () => {
    const { post, person } = await simulate(everyoneWith({ root: v, lifecycle: v }));
    const leaver = person(8);
    const body = { fields: ['root.id', 'internal.lifecycleStatus'] };
    const expected = {
      id: leaver.id,
      internal: { lifecycleStatus: 'terminated' },
      '/root/id': { value: leaver.id },
      '/internal/lifecycleStatus': { value: 'terminated' },
    };
    expect((await post(`/v1/people/${leaver.id}`, body)).json).toEqual(expected);
    expect((await post(`/v1/people/${leaver.facts['root.email']}`, body)).json).toEqual(expected);
    const unknown = await post('/v1/people/123', body);
    expect([unknown.status, unknown.type, unknown.text]).toEqual([404, null, '']);
  });
});

describe('request bodies that programs in the field send', () => {
  test('fields may be dotted, slashed, mixed, repeated and unknown, and a query string does no harm', async () => {
    const { search, post } = await simulate(everyoneWith({ root: v, work: v }));
    const expected = await search({ fields: ['root.id', 'work.title'] });
    const { json } = await post('/v1/people/search?includeHumanReadable=yes', {
      fields: ['/root/id', 'work.title', '/work/title', 'root.id', 'About', '/no/such'],
      unheardOf: true,
    });
    expect(json.employees).toEqual(expected);
  });

  test('nulls count as not sent', async () => {
    const { search } = await simulate(everyoneWith({ root: v, work: v }));
    expect(await search({ fields: null, filters: null, showInactive: null, humanReadable: null })).toEqual(
      await search({}),
    );
  });

  test('id stands at the top even if nobody asked for it', async () => {
    const { search, ids } = await simulate(everyoneWith({ root: v, work: v }));
    const [employee] = await search({ fields: ['work.isManager'] });
    expect(employee).toEqual({ id: ids(0)[0], work: { isManager: true }, '/work/isManager': { value: true } });
  });
});

describe('profiles', () => {
  test('active employees only, nested notation only, and what the rights allow', async () => {
    const { get } = await simulate(everyoneWith({ root: v, work: v }));
    const { json } = await get('/v1/profiles');
    const [first] = json.employees;
    expect(Object.keys(first)).toEqual(['id', 'firstName', 'surname', 'email', 'displayName', 'work']);
    expect(Object.keys(json)).toEqual(['employees']);
    expect(json.employees.length).toBeLessThan(30);
  });
});
