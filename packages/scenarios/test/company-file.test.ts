import { companyOf, exampleFile, readCompanyFile, readCompanyText } from '@hibob-kit/scenarios';
import { describe, expect, it, test } from 'vitest';
import { read } from './read-company.ts';

/** As short as a company file can be with somebody written down. */
const ada = {
  version: 1,
  company: { name: 'Test', employees: 3 },
  people: [{ key: 'ada', firstName: 'Ada', surname: 'Okafor', email: 'ada@test.example', startDate: '2021-03-01' }],
};

function personOf(raw: unknown, index = 0) {
  const people = read(raw).setup.company.people ?? [];
  const person = people[index];
  if (!person) throw new Error('nobody');
  return person;
}

describe('the example that init writes', () => {
  test('is a company of twenty generated people and two written down', async () => {
    const example = await readCompanyText(exampleFile);
    if (example.kind === 'mistakes') throw new Error(JSON.stringify(example.mistakes));
    const { people, ...spec } = example.setup.company;
    expect(spec).toEqual({
      name: 'Harbour Bakery',
      employees: 20,
      seed: 7,
      today: '2026-11-02',
      regime: 'category',
      lifecycleStatuses: [],
      switches: {},
      customCategories: [{ id: 'category_1700000200001', name: 'Uniform' }],
      renamedCategories: { home: 'Private life' },
      customFields: [
        {
          id: 'custom.category_1700000200001.field_1700000300001',
          label: 'Apron size',
          description: null,
          categoryId: 'category_1700000200001',
          type: 'list',
          historical: false,
          masked: false,
          values: ['Small', 'Medium', 'Large'],
        },
      ],
      customTables: [],
      movedFields: { 'personal.birthDate': 'home' },
      changedFields: {},
      sensitiveFields: null,
      lists: {
        department: {
          whole: false,
          items: [
            { id: '269500001', name: 'Bakery', archived: false, children: [] },
            { id: '269500002', name: 'Telegraph office', archived: true, children: [] },
          ],
        },
      },
    });
    expect(people?.map(({ key, reason }) => [key, reason])).toEqual([
      ['marta', 'Paid by the month, with a raise that is entered and not in force yet.'],
      ['joao', 'Paid by the hour, and leaves at the end of the year.'],
    ]);
    const { company: _, ...setup } = example.setup;
    expect(setup).toEqual({
      id: 'harbour-bakery',
      title: 'A bakery that pays by the hour',
      story: '',
      guide: null,
      serviceUsers: ['Payroll sync'],
      disabledServiceUsers: [],
      groups: [
        {
          name: 'Payroll sync',
          type: 'Service user',
          serviceUsers: ['Payroll sync'],
          employeeIds: [],
          accessRights: { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'exists' }] },
          categories: {
            root: { view: true, viewHistory: true, edit: true },
            work: { view: true, viewHistory: true, edit: false },
            employment: { view: true, viewHistory: true, edit: false },
            lifecycle: { view: true, viewHistory: true, edit: false },
            payroll: { view: true, viewHistory: true, edit: false },
          },
          fields: {},
          features: [],
        },
      ],
      credential: 'as issued',
      selection: { unselected: [], mapped: {}, extra: [] },
    });
    expect(example.expect).toBe(null);
  });
});

describe('somebody written down', () => {
  it('has facts by label or id, and a history from the start date on', () => {
    const { stored } = personOf({
      ...ada,
      people: [
        {
          ...ada.people[0],
          site: 'berlin',
          department: 'Engineering',
          title: 'Software Engineer',
          manager: 'generated 1',
          terminationDate: '2026-10-31',
          fields: { 'Date of Birth': '1990-05-17', 'home.legalGender': 'female', 'Emergency > City': 'Bonn' },
        },
      ],
    });
    expect(stored.facts).toEqual({
      'root.firstName': 'Ada',
      'root.surname': 'Okafor',
      'root.email': 'ada@test.example',
      'root.state': 'uninvited',
      'root.creationDate': '2021-03-01',
      'root.creationDateTime': '2021-03-01T09:00:00.000000',
      'work.startDate': '2021-03-01',
      'work.originalStartDate': '2021-03-01',
      'work.daysOfPreviousService': 0,
      'employee.firstDayOfWork': '2021-03-01',
      'employee.lastDayOfWork': '2026-10-31',
      'internal.terminationDate': '2026-10-31',
      'personal.birthDate': '1990-05-17',
      'home.legalGender': 'Female',
      'emergency.city': 'Bonn',
    });
    const row = { creationDate: null, changeReason: null, changedById: null, customColumns: {} };
    const standing = { reasonType: null, leaveReason: null, workChangeType: null };
    expect(stored.tables).toEqual({
      work: [
        {
          ...row,
          id: 1000020210301,
          effectiveDate: '2021-03-01',
          modificationDate: '2021-03-01',
          columns: {
            title: expect.stringMatching(/^265590\d{3}$/),
            department: '267715501',
            site: 'Berlin',
            siteId: 2606111,
            reportsTo: expect.objectContaining({ id: companyOf(read(ada).setup.company).people.at(0).id }),
            workChangeType: 'New Employee',
          },
        },
      ],
      lifecycle: [
        {
          ...row,
          id: 1000020210301,
          effectiveDate: '2021-03-01',
          modificationDate: '2021-03-01',
          columns: { status: 'employed', employeeStatus: 'Active', ...standing },
        },
        {
          ...row,
          id: 1000020261101,
          effectiveDate: '2026-11-01',
          modificationDate: '2026-11-01',
          columns: { status: 'terminated', employeeStatus: 'Inactive', ...standing },
        },
      ],
      employment: [],
      salaries: [],
      equities: [],
      variable: [],
    });
  });

  it('has rows by the names on the screen; where one is in force, oldest first', () => {
    const { stored } = personOf({
      ...ada,
      people: [
        {
          ...ada.people[0],
          tables: {
            Salary: [
              { effectiveDate: '2024-01-01', 'Base salary': '52000.50 EUR', payPeriod: 'annual', reason: 'Raise' },
              { base: { value: 50000, currency: 'EUR' }, 'Salary pay period': 'Annual' },
            ],
            training: [{ 'Training name': 'First aid', cost: null }],
          },
        },
      ],
    });
    expect(stored.tables.salaries).toEqual([
      {
        id: 1000020210301,
        effectiveDate: '2021-03-01',
        creationDate: null,
        modificationDate: '2021-03-01',
        changeReason: null,
        changedById: null,
        columns: { base: { value: 50000, currency: 'EUR' }, payPeriod: 'Annual' },
        customColumns: {},
      },
      {
        id: 1000020240101,
        effectiveDate: '2024-01-01',
        creationDate: null,
        modificationDate: '2024-01-01',
        changeReason: 'Raise',
        changedById: null,
        columns: { base: { value: 52000.5, currency: 'EUR' }, payPeriod: 'Annual' },
        customColumns: {},
      },
    ]);
  });

  it('is hired until a first day to come', () => {
    const { stored } = personOf({ ...ada, people: [{ ...ada.people[0], startDate: '2026-11-03' }] });
    expect(stored.tables.lifecycle.map((row) => [row.effectiveDate, row.columns.status])).toEqual([
      ['2026-11-02', 'hired'],
      ['2026-11-03', 'employed'],
    ]);
    expect(stored.facts['root.state']).toBe('invited');
  });

  it('stands behind the generated people, with the next id, and is found by id and e-mail', () => {
    const { people } = companyOf(read(ada).setup.company);
    expect(people.size).toBe(4);
    const { id } = people.at(3);
    expect(id).toBe(`${people.at(0).id.slice(0, 13)}000004`);
    expect([people.indexOfId(id), people.indexOfEmail('ADA@test.example')]).toEqual([3, 3]);
    expect(() => people.at(4)).toThrow('no employee 4');
  });

  it('takes the place of the generated employee whose id they have', () => {
    const generated = companyOf(read(ada).setup.company).people;
    const { id, facts } = generated.at(0);
    const { people } = companyOf(read({ ...ada, people: [{ ...ada.people[0], id }] }).setup.company);
    expect(people.size).toBe(3);
    expect(people.at(0).facts['root.surname']).toBe('Okafor');
    expect([people.indexOfId(id), people.indexOfEmail('ada@test.example')]).toEqual([0, 0]);
    expect(people.indexOfEmail(String(facts['root.email']))).toBe(null);
    // Who reports to them, reports to Ada.
    expect(people.at(1).tables.work.at(-1)?.columns.reportsTo).toEqual({
      id,
      displayName: 'Ada Okafor',
      firstName: 'Ada',
      surname: 'Okafor',
      email: 'ada@test.example',
    });
  });

  it('has no e-mail address and no surname where the file has none', () => {
    const { stored } = personOf({ ...ada, people: [{ firstName: 'Ada', startDate: '2021-03-01' }] });
    expect(Object.keys(stored.facts)).not.toContain('root.email');
    expect(Object.keys(stored.facts)).not.toContain('root.surname');
  });

  it('may hold an archived item', () => {
    const { stored } = personOf({ ...ada, people: [{ ...ada.people[0], title: 'Telex Operator' }] });
    expect(stored.tables.work[0]?.columns.title).toBe('265590499');
  });
});

describe('lists', () => {
  const listOf = (lists: unknown) =>
    companyOf(read({ ...ada, lists }).setup.company).lists.find(({ name }) => name === 'flsaCode')?.items;

  it('take new items behind their own, and changes by name or id', () => {
    expect(listOf({ flsaCode: ['Unknown', { name: 'exempt', archived: true }] })).toEqual([
      { id: 'Exempt', name: 'exempt', archived: true, children: [] },
      { id: 'Non-exempt', name: 'Non-exempt', archived: false, children: [] },
      { id: '269500001', name: 'Unknown', archived: false, children: [] },
    ]);
  });

  it('can be written whole, with items below items', () => {
    expect(listOf({ flsaCode: { all: [{ id: 'a', name: 'A', children: [{ id: 'b', name: 'B' }] }] } })).toEqual([
      {
        id: 'a',
        name: 'A',
        archived: false,
        children: [{ id: 'b', name: 'B', archived: false, children: [] }],
      },
    ]);
  });
});

describe('permission groups', () => {
  it('speak of categories, fields, features and people by name', () => {
    const { groups } = read({
      ...ada,
      serviceUsers: ['Sync'],
      permissionGroups: [
        {
          name: 'Pay',
          members: { serviceUsers: ['Sync'], employees: ['ada'] },
          accessRights: { people: ['ada', 'generated 2'] },
          categories: { 'Basic info': ['View', 'View histories'], payroll: 'VE' },
          fields: { 'Base salary': '' },
          features: ['Features > Lists > Edit all lists', 'viewDocs:Shared'],
        },
      ],
    }).setup;
    const { people } = companyOf(read(ada).setup.company);
    expect(groups).toEqual([
      {
        name: 'Pay',
        type: 'Service user',
        serviceUsers: ['Sync'],
        employeeIds: [people.at(3).id],
        accessRights: { select: 'people', employeeIds: [people.at(3).id, people.at(1).id] },
        categories: {
          root: { view: true, viewHistory: true, edit: false },
          payroll: { view: true, viewHistory: false, edit: true },
        },
        fields: { 'payroll.salary.payment': { view: false, viewHistory: false, edit: false } },
        features: ['editLists', 'viewDocs:Shared'],
      },
    ]);
  });
});

describe('a selection', () => {
  it('names fields by label', () => {
    expect(
      read({
        ...ada,
        fields: { add: [{ label: 'Gender identity', category: 'Home', values: ['Woman', 'Man'] }] },
        selection: { unselected: ['equity'], mapped: { gender: 'Gender identity' }, extra: ['FTE %'] },
      }).setup.selection,
    ).toEqual({
      unselected: ['equity'],
      mapped: { gender: 'home.custom.field_1700000300001' },
      extra: ['payroll.employment.fte'],
    });
  });
});

test('keys called like parts of JavaScript are keys like any other', () => {
  const raw = JSON.parse(
    '{"version":1,"company":{"name":"T","employees":1},"lists":{"__proto__":[],"constructor":[]}}',
  );
  expect(readCompanyFile(raw)).toMatchObject({
    kind: 'mistakes',
    mistakes: [{ message: 'No list is called constructor.' }],
  });
});
