import { rightsOf } from '@hibob-kit/permissions';
import { lifecycleStatusEqualsEmployed, lifecycleStatusExists } from '@hibob-kit/scenarios';
import { describe, expect, test } from 'vitest';
import { everyoneWith, simulate, v, vh, vhe } from '../simulation.ts';

describe('permissions', () => {
  test('fact 9: fields of a category without View leave no trace, and the status stays 200', async () => {
    const { post, ids } = await simulate(everyoneWith({ root: v, work: v }));
    const [id] = ids(0);
    const answer = await post('/v1/people/search', {
      fields: ['root.id', 'work.site', 'home.legalGender', 'payroll.salary.payment'],
      filters: [{ fieldPath: 'root.id', operator: 'equals', values: [id] }],
    });
    expect([answer.status, Object.keys(answer.json.employees[0])]).toEqual([
      200,
      ['id', 'work', '/root/id', '/work/site'],
    ]);
  });

  test('fact 10: an unknown field id is passed over with 200', async () => {
    const { post } = await simulate(everyoneWith({ root: v }));
    const answer = await post('/v1/people/search', { fields: ['root.email', 'root.shoeSize', 'nonsense'] });
    expect([answer.status, Object.keys(answer.json.employees[0])]).toEqual([200, ['id', 'email', '/root/email']]);
  });

  test('fact 11: an empty value that may be seen is null in the nested form and has no slash key', async () => {
    const { search } = await simulate(everyoneWith({ lifecycle: v }));
    const [employee] = await search({ fields: ['internal.terminationDate', 'internal.status'] });
    expect(employee).toEqual({
      internal: { terminationDate: null, status: 'Active' },
      '/internal/status': { value: 'Active' },
    });
  });

  test('fact 12: View shows the row in force, View history all rows', async () => {
    const id = (await simulate(null)).ids(0)[0];
    const current = await simulate(everyoneWith({ payroll: v }));
    const all = await simulate(everyoneWith({ payroll: vh }));
    const rows = current.person(0).tables.salaries.length;
    expect(rows).toBeGreaterThan(1);
    const seen = (await current.get(`/v1/people/${id}/salaries`)).json.values;
    expect(seen.map((row: { isCurrent: boolean }) => row.isCurrent)).toEqual([true]);
    expect((await all.get(`/v1/people/${id}/salaries`)).json.values).toHaveLength(rows);
    const bulk = (await current.get(`/v1/bulk/people/salaries?employeeIds=${id}`)).json.results[0];
    expect(bulk).toEqual({ employeeId: id, values: seen });
  });

  test('fact 13: with neither, the table of an employee and the bulk table are 403', async () => {
    const { get, ids } = await simulate(everyoneWith({ work: vh, payroll: rightsOf('E') }));
    const statuses = await Promise.all(
      [`/v1/people/${ids(0)[0]}/salaries`, '/v1/bulk/people/salaries', `/v1/people/${ids(0)[0]}/work`].map(
        async (path) => (await get(path)).status,
      ),
    );
    expect(statuses).toEqual([403, 403, 200]);
  });

  test('fact 14: employees outside the access rights are missing from a search without a word', async () => {
    const chosen = (await simulate(null)).ids(1, 2);
    const { post } = await simulate({
      accessRights: { select: 'people', employeeIds: chosen },
      categories: { root: v },
    });
    const answer = await post('/v1/people/search', { fields: ['root.id'] });
    expect([answer.status, answer.json.employees.map((one: { id: string }) => one.id)]).toEqual([200, chosen]);
  });

  test('fact 15: a bulk read names asked-for employees outside the access rights in errors, with 200', async () => {
    const [inside, outside] = (await simulate(null)).ids(1, 2);
    const { get } = await simulate({
      accessRights: { select: 'people', employeeIds: [inside ?? ''] },
      categories: { work: v },
    });
    const answer = await get(`/v1/bulk/people/work?employeeIds=${outside},${inside}`);
    expect([answer.status, answer.json.results.map((one: { employeeId: string }) => one.employeeId)]).toEqual([
      200,
      [inside],
    ]);
    expect(answer.json.errors).toEqual([
      {
        [outside ?? '']: {
          error: 'MISSING_PERMISSION',
          message: `You don't have permission to access data for employees with ids: ${outside}`,
        },
      },
    ]);
    expect((await get('/v1/bulk/people/work')).json).not.toHaveProperty('errors');
    const first = (await get(`/v1/bulk/people/work?limit=1&employeeIds=${outside},${inside}`)).json;
    const cursor = encodeURIComponent(Buffer.from('work:1:0').toString('base64'));
    const later = (await get(`/v1/bulk/people/work?limit=1&employeeIds=${outside},${inside}&cursor=${cursor}`)).json;
    expect([Object.keys(first), Object.keys(later)]).toEqual([
      ['results', 'response_metadata', 'errors'],
      ['results', 'response_metadata'],
    ]);
  });

  test('fact 16: leavers need the access rights and showInactive, and a new group has neither', async () => {
    const categories = { root: v, lifecycle: v };
    const asDefault = await simulate({ categories });
    const asEmployed = await simulate({ categories, accessRights: lifecycleStatusEqualsEmployed });
    const asExists = await simulate({ categories, accessRights: lifecycleStatusExists });
    const body = { fields: ['internal.lifecycleStatus'] };
    const statuses = async ({ search }: typeof asDefault, showInactive: boolean) => [
      ...new Set(
        (await search({ ...body, showInactive })).map(
          (one: { internal: { lifecycleStatus: string } }) => one.internal.lifecycleStatus,
        ),
      ),
    ];
    expect((await asDefault.search({ ...body, showInactive: true })).length).toBe(
      (await asEmployed.search({ ...body, showInactive: true })).length,
    );
    expect(await statuses(asDefault, true)).toEqual(['employed']);
    expect(await statuses(asExists, false)).not.toContain('terminated');
    expect(await statuses(asExists, true)).toEqual(
      expect.arrayContaining(['employed', 'terminated', 'hired', 'leave']),
    );
    expect(await asExists.search({ ...body, showInactive: true })).toHaveLength(30);
  });

  test('fact 17: birth date, age and social security number need View and Edit', async () => {
    const fields = ['personal.birthDate', 'personal.age', 'personal.shortBirthDate', 'identification.ssn'];
    const view = await simulate(everyoneWith({ personal: v, identification: v }));
    const edit = await simulate(everyoneWith({ personal: vhe, identification: vhe }));
    const onlyEdit = await simulate(everyoneWith({ personal: rightsOf('E') }));
    const [seen] = await view.search({ fields });
    expect([Object.keys(seen), Object.keys(seen.personal)]).toEqual([
      ['personal', '/personal/shortBirthDate'],
      ['shortBirthDate'],
    ]);
    const [all] = await edit.search({ fields });
    expect(Object.keys(all.personal)).toEqual(['birthDate', 'age', 'shortBirthDate']);
    expect(all.identification).toHaveProperty('ssn');
    expect((await onlyEdit.search({ fields }))[0]).toEqual({});
  });

  test('fact 18: gender is home.legalGender in Home, the birth date personal.birthDate in Personal', async () => {
    const { search, person } = await simulate(everyoneWith({ home: v, personal: vhe }));
    const [employee] = await search({ fields: ['home.legalGender', 'personal.birthDate'] });
    expect([employee.home.legalGender, employee.personal.birthDate]).toEqual([
      person(0).facts['home.legalGender'],
      person(0).facts['personal.birthDate'],
    ]);
  });

  test('fact 19: a moved field keeps id and path, and the new category governs it', async () => {
    const moved = { movedFields: { 'work.title': 'home' } };
    const withHome = await simulate(everyoneWith({ home: v }), moved);
    const withWork = await simulate(everyoneWith({ work: v }), moved);
    const row = (await withHome.get('/v1/company/people/fields')).json.find(
      (one: { id: string }) => one.id === 'work.title',
    );
    expect(row).toMatchObject({
      jsonPath: 'work.title',
      category: 'home',
      categoryId: 'home',
      categoryDisplayName: 'Home',
    });
    expect(Object.keys((await withHome.search({ fields: ['work.title'] }))[0])).toEqual(['work', '/work/title']);
    expect((await withWork.search({ fields: ['work.title'] }))[0]).toEqual({});
  });

  test('fact 20: metadata is answered in full whatever the permissions', async () => {
    const none = await simulate(null);
    const everything = await simulate(
      everyoneWith(Object.fromEntries(none.truth.categories.map(({ id }) => [id, vhe]))),
    );
    for (const path of ['/v1/company/people/fields', '/v1/company/named-lists', '/v1/company/named-lists/department']) {
      const answer = await none.get(path);
      expect([answer.status, answer.text]).toEqual([200, (await everything.get(path)).text]);
    }
  });

  test.each(['Employee', 'Admin'] as const)('fact 21: a group of type %s serves no service user', async (type) => {
    const { search, get } = await simulate({ ...everyoneWith({ root: v, work: vh }), type });
    expect(await search({ showInactive: true })).toEqual([]);
    expect((await get('/v1/bulk/people/work')).status).toBe(403);
  });

  test('rights of several groups add up, each for the employees it covers', async () => {
    const [one, other] = (await simulate(null)).ids(1, 2);
    const { search, addGroup } = await simulate({
      accessRights: { select: 'people', employeeIds: [one ?? '', other ?? ''] },
      categories: { root: v },
    });
    await addGroup({
      name: 'More',
      accessRights: { select: 'people', employeeIds: [other ?? ''] },
      categories: { work: v },
    });
    const employees = await search({ fields: ['root.id', 'work.site'] });
    expect(employees.map((employee: object) => Object.keys(employee))).toEqual([
      ['id', '/root/id'],
      ['id', 'work', '/root/id', '/work/site'],
    ]);
  });
});
