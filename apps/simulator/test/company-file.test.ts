import { exampleFile, readCompanyText } from '@hibob-kit/scenarios';
import { features } from '@hibob-kit/schemas';
import { describe, expect, it, test } from 'vitest';
import { createSimulator } from '../src/index.ts';
import { authorized } from './simulation.ts';

const file = {
  version: 1,
  company: { name: 'Harbour Bakery', employees: 12, seed: 7, switches: { sensitiveWithoutEdit: 'null' } },
  categories: { add: [{ name: 'Uniform' }], rename: { Home: 'Private life' } },
  fields: {
    add: [{ label: 'Apron size', category: 'Uniform', type: 'list', values: ['Small', 'Large'] }],
    move: { 'Date of Birth': 'Private life' },
  },
  lists: { department: ['Bakery'] },
  people: [
    {
      key: 'marta',
      reason: 'Paid by the month.',
      firstName: 'Marta',
      surname: 'Silva',
      email: 'marta.silva@harbour.example',
      startDate: '2019-04-01',
      site: 'Lisbon',
      department: 'Bakery',
      manager: 'generated 1',
      fields: { 'Apron size': 'Large' },
      tables: { Salary: [{ base: '2400 EUR', payPeriod: 'Monthly', payFrequency: 'Monthly' }] },
    },
  ],
  serviceUsers: ['Sync', { name: 'Old', disabled: true }],
  permissionGroups: [
    {
      name: 'All',
      members: { serviceUsers: ['Sync'] },
      accessRights: { condition: [{ field: 'Lifecycle status', operator: 'exists' }] },
      categories: Object.fromEntries(
        [
          'Basic info',
          'Work',
          'Payroll',
          'Employment',
          'Lifecycle',
          'Private life',
          'Personal',
          'Uniform',
          'About',
          'Training',
        ].map((name) => [name, 'VHE']),
      ),
      features: features.map(({ id }) => id),
    },
  ],
};

/** A simulator with a company from a file, and its two doors. */
async function started(from: unknown) {
  const { app } = createSimulator({ rateLimits: 'off' });
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await app.request(`/_sim/v1${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: JSON.parse(await response.text()) };
  };
  const made = await control('POST', '/companies', { file: from });
  if (made.status !== 201) throw new Error(JSON.stringify(made.json));
  const { id, serviceUsers } = made.json;
  const hibob = async (method: string, path: string, body?: unknown) => {
    const response = await app.request(path, {
      method,
      headers: { ...authorized(serviceUsers[0]), 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? null : JSON.parse(text) };
  };
  return { id, made, control, hibob };
}

const search = { fields: ['root.id', 'root.displayName', 'work.department', 'work.reportsTo'], showInactive: true };

describe('a company from a file over the control API', () => {
  it('has the people, groups and service users of the file', async () => {
    const { made, hibob, control, id } = await started(file);
    expect(made.json).toMatchObject({
      id: 'harbour-bakery-1',
      scenario: 'harbour-bakery',
      name: 'Harbour Bakery',
      employees: 13,
      today: '2026-11-02',
      serviceUsers: [{ name: 'Sync' }, { name: 'Old' }],
      groups: [{ id: 'group-1', name: 'All' }],
    });
    const { json } = await hibob('POST', '/v1/people/search', { ...search, humanReadable: 'REPLACE' });
    expect(json.employees.length).toBe(13);
    expect(json.employees[12]).toMatchObject({ displayName: 'Marta Silva', work: { department: 'Bakery' } });
    const users = await control('GET', `/companies/${id}/service-users`);
    expect(users.json.map((one: { name: string; enabled: boolean }) => [one.name, one.enabled])).toEqual([
      ['Sync', true],
      ['Old', false],
    ]);
  });

  it('is refused with all mistakes at once, and nothing of it is there', async () => {
    const { control } = await started(file);
    const wrong = { ...file, peple: [], lists: { departmnt: [] }, version: 2 };
    expect(await control('POST', '/companies', { file: wrong })).toEqual({
      status: 400,
      json: {
        error: 'The company file has 4 mistakes. peple: A company file has no peple.',
        fix: 'Did you mean people?',
        path: 'file.peple',
        nearest: 'people',
        mistakes: [
          { path: 'peple', error: 'A company file has no peple.', fix: 'Did you mean people?', nearest: 'people' },
          { path: 'version', error: 'It cannot be 2.', fix: 'Did you mean 1?', nearest: '1' },
          {
            path: 'lists.departmnt',
            error: 'No list is called departmnt.',
            fix: 'Did you mean department?',
            nearest: 'department',
          },
          {
            path: 'people[0].department',
            error: 'The list department has no item Bakery.',
            fix: 'There are: Executive, Engineering, Sales, Product, Customer Success, Marketing, Finance, People.',
            nearest: null,
          },
        ],
      },
    });
    expect((await control('GET', '/companies')).json.length).toBe(1);
  });

  it('comes from a scenario or a file, and not from both', async () => {
    const { control } = await started(file);
    const refused = {
      status: 400,
      json: {
        error: 'A company comes from a scenario or from a file.',
        fix: 'Send one of the two.',
        path: 'scenario',
      },
    };
    expect(await control('POST', '/companies', {})).toEqual(refused);
    expect(await control('POST', '/companies', { scenario: 'guide-complete', file })).toEqual(refused);
  });

  it('may have more generated people than its file says, beside those written down', async () => {
    const { control } = await started(file);
    const { json } = await control('POST', '/companies', { file, employees: 40 });
    expect(json.employees).toBe(41);
  });
});

describe('an export', () => {
  test.each(['lower', 'title'] as const)(
    'starts the same company anywhere, whatever was done to it, with statuses in %s case',
    async (lifecycleCase) => {
      const { id, control, hibob } = await started({
        ...file,
        company: { ...file.company, switches: { lifecycleCase, sensitiveWithoutEdit: 'null' } },
      });
      const done = async (answer: Promise<{ status: number; json: unknown }>) => {
        const { status, json } = await answer;
        if (status >= 300) throw new Error(`${status} ${JSON.stringify(json)}`);
        return json as { id: string };
      };
      const { json } = await hibob('POST', '/v1/people/search', search);
      const [head, second, third, , fifth] = json.employees.map((one: { id: string }) => one.id);
      const marta = json.employees[12].id;

      // People: changed, added, dismissed, on leave; rows of tables.
      await done(hibob('PUT', `/v1/people/${head}`, { root: { surname: 'Renamed' } }));
      await done(hibob('PUT', `/v1/people/${marta}`, { root: { secondName: 'Benedita' } }));
      await done(
        hibob('POST', '/v1/people', {
          root: { firstName: 'New', surname: 'Comer', email: 'new@harbour.example' },
          work: { site: 'Berlin', startDate: '2026-12-01' },
        }),
      );
      await done(
        hibob('POST', `/v1/people/${second}/salaries`, {
          effectiveDate: '2026-12-01',
          base: { value: 61_000, currency: 'EUR' },
          payPeriod: 'Annual',
          payFrequency: 'Monthly',
        }),
      );
      await done(
        hibob('POST', `/v1/employees/${third}/terminate`, {
          terminationDate: '2026-11-20',
          reasonType: 'Resignation',
        }),
      );
      await done(control('POST', `/companies/${id}/employees/${fifth}/leave`, { startDate: '2026-11-09' }));
      const holiday = {
        requestRangeType: 'days',
        policyType: 'Holiday',
        startDate: '2026-11-16',
        startDatePortion: 'all_day',
        endDate: '2026-11-20',
        endDatePortion: 'all_day',
      };
      await done(hibob('POST', `/v1/timeoff/employees/${second}/requests`, holiday));
      // Fields, categories, lists.
      const { id: uniform } = await done(control('POST', `/companies/${id}/categories`, { name: 'Locker' }));
      await done(hibob('POST', '/v1/company/people/fields', { name: 'Key', category: uniform, type: 'list' }));
      await done(control('PUT', `/companies/${id}/fields/home.legalGender`, { category: 'Personal', label: 'Sex' }));
      await done(hibob('POST', '/v1/company/named-lists/department', { name: 'Delivery' }));
      // Groups, service users, model, clock.
      const everybody = { name: 'Second', accessRights: { select: 'people', employeeIds: [marta] }, features: [] };
      await done(control('POST', `/companies/${id}/permission-groups`, { name: 'First' }));
      await done(control('POST', `/companies/${id}/permission-groups`, everybody));
      await done(control('DELETE', `/companies/${id}/permission-groups/group-2`));
      await done(control('POST', `/companies/${id}/service-users`, { name: 'Sync' }));
      await done(control('PUT', `/companies/${id}/regime`, { regime: 'field-level', from: '2026-11-15' }));
      await done(
        control('PUT', `/companies/${id}/lifecycle-statuses`, {
          statuses: [
            { name: 'Sabbatical', basedOn: 'leave' },
            { name: 'Leave', access: 'Inactive' },
          ],
        }),
      );
      await done(control('PUT', `/companies/${id}/clock`, { today: '2026-12-03' }));

      const exported = await control('GET', `/companies/${id}/file`);
      expect(exported.status).toBe(200);
      const again = await started(exported.json);
      const { id: againId } = again;
      expect((await again.control('GET', `/companies/${againId}/file`)).json).toEqual(exported.json);

      const everything = { fields: [], showInactive: true };
      for (const [method, path, body] of [
        ['POST', '/v1/people/search', search],
        [
          'POST',
          '/v1/people/search',
          { ...everything, fields: ['/root/fullName', '/work/isManager', '/internal/status', '/personal/age'] },
        ],
        ['GET', '/v1/company/people/fields'],
        ['GET', '/v1/company/named-lists'],
        ['GET', '/v1/bulk/people/salaries?limit=50'],
        ['GET', '/v1/bulk/people/lifecycle?limit=50'],
        ['GET', '/v1/bulk/people/work?limit=50'],
        ['GET', `/v1/people/${head}/training`],
        ['GET', '/v1/timeoff/requests/changes?since=2026-11-01T00:00:00Z&includePending=true'],
        ['GET', `/v1/timeoff/employees/${second}/balance?policyType=Holiday&date=2026-12-31`],
      ] as const) {
        const [one, other] = [await hibob(method, path, body), await again.hibob(method, path, body)];
        expect([path, one.status]).toEqual([path, 200]);
        expect([path, other]).toEqual([path, one]);
      }
      for (const path of ['permission-groups', 'categories', 'regime', 'lifecycle-statuses', 'clock']) {
        const withoutIds = (json: unknown) => JSON.parse(JSON.stringify(json).replaceAll(/SERVICE-\d+/g, 'SERVICE'));
        const [one, other] = [
          await control('GET', `/companies/${id}/${path}`),
          await again.control('GET', `/companies/${againId}/${path}`),
        ];
        expect(withoutIds(other)).toEqual(withoutIds(one));
      }
    },
  );

  test('holds no token, nor its hash', async () => {
    const { id, made, control } = await started(file);
    const { json } = await control('GET', `/companies/${id}/file`);
    expect(JSON.stringify(json)).not.toContain(made.json.serviceUsers[0].token);
    expect(json.serviceUsers).toEqual([
      { name: 'Sync', disabled: false },
      { name: 'Old', disabled: true },
    ]);
  });

  test('of a company that nobody changed is short, and names whom the file named', async () => {
    const { id, control } = await started(file);
    const { json } = await control('GET', `/companies/${id}/file`);
    expect(json.people.map((one: { key: string; reason: string }) => [one.key, one.reason])).toEqual([
      ['marta', 'Paid by the month.'],
    ]);
    expect(Object.keys(json.lists)).toEqual(['department']);
    expect(json.company).toEqual({
      name: 'Harbour Bakery',
      employees: 12,
      seed: 7,
      today: '2026-11-02',
      regime: 'category',
      lifecycleStatuses: [
        { name: 'Leave', access: 'Active' },
        { name: 'Parental Leave', access: 'Active' },
      ],
      switches: { sensitiveWithoutEdit: 'null' },
    });
  });
});

test('a file that was read can be started in this process', async () => {
  const read = await readCompanyText(exampleFile);
  if (read.kind === 'mistakes') throw new Error(JSON.stringify(read.mistakes));
  const created = createSimulator().createCompany({ scenario: read.setup });
  expect(created).toMatchObject({ kind: 'created', company: { id: 'harbour-bakery-1', employees: 22 } });
});
