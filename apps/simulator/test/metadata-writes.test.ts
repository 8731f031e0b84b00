import { describe, expect, it, test } from 'vitest';
import { allRights, everyoneWith, type Simulation, simulate, vhe } from './simulation.ts';

const answered = ({ status, type, text }: Awaited<ReturnType<Simulation['post']>>) => [status, type, text];
const done = [200, null, ''];
const fieldsPath = '/v1/company/people/fields';

interface Item {
  readonly id: string | number;
  readonly name: string;
  readonly archived: boolean;
  readonly children: readonly Item[];
}

async function simulateAll() {
  const simulation = await simulate(allRights, {}, { rateLimits: 'off', clock: { now: () => 1_793_000_000_123 } });
  const { get, post, ids } = simulation;
  const [id = ''] = ids(0);
  const items = async (list: string, query = ''): Promise<readonly Item[]> =>
    (await get(`/v1/company/named-lists/${list}${query}`)).json.items;
  const field = async (fieldId: string) =>
    (await get(fieldsPath)).json.find((one: { id: string }) => one.id === fieldId);
  const read = async (fieldId: string, humanReadable?: string) =>
    (await post(`/v1/people/${id}`, { fields: [fieldId], humanReadable })).json;
  return { ...simulation, id, items, field, read };
}

describe('a new field', () => {
  it('is described, written and read like any other', async () => {
    const { post, put, id, field, read } = await simulateAll();
    const made = await post(fieldsPath, { name: 'Shoe size', category: 'work', type: 'number' });
    expect([made.status, made.json]).toEqual([200, { id: 'work.custom.field_1793604800123' }]);
    expect(await field(made.json.id)).toEqual({
      id: 'work.custom.field_1793604800123',
      category: 'work',
      categoryId: 'work',
      categoryDisplayName: 'Work',
      name: 'Shoe size',
      description: null,
      jsonPath: 'work.custom.field_1793604800123',
      type: 'number',
      typeData: {},
      historical: false,
    });
    expect((await put(`/v1/people/${id}`, { work: { custom: { field_1793604800123: 43 } } })).status).toBe(200);
    expect((await read(made.json.id)).work.custom).toEqual({ field_1793604800123: 43 });
  });

  it('with items gets an empty list of its own, to be filled and chosen from', async () => {
    const { post, put, id, items, read } = await simulateAll();
    const made = (await post(fieldsPath, { name: 'Parking', category: 'work', type: 'list' })).json;
    expect(await items(made.id)).toEqual([]);
    const item = (await post(`/v1/company/named-lists/${made.id}`, { name: 'Level 2' })).json;
    expect(item).toEqual({ id: '269000001' });
    expect((await put(`/v1/people/${id}`, { [made.id]: 'Level 2' })).status).toBe(400);
    expect((await put(`/v1/people/${id}`, { [made.id]: item.id })).status).toBe(200);
    expect((await read(made.id, 'REPLACE')).work.custom).toEqual({ field_1793604800123: 'Level 2' });
  });

  it('that keeps its history is a column of the category’s table', async () => {
    const { post, get, id, read } = await simulateAll();
    const wish = { name: 'Cost centre', category: 'work', type: 'text', historical: true };
    const { id: fieldId } = (await post(fieldsPath, wish)).json;
    expect(fieldId).toBe('work.customColumns.column_1793604800123');
    const row = { effectiveDate: '2026-11-01', site: 'London' };
    await post(`/v1/people/${id}/work`, { ...row, customColumns: { column_1793604800123: 'A1' } });
    await post(`/v1/people/${id}/work`, { ...row, effectiveDate: '2026-11-02', column_1793604800123: 'B2' });
    const { values } = (await get(`/v1/people/${id}/work`)).json;
    expect(values.slice(-2).map((one: { customColumns: unknown }) => one.customColumns)).toEqual([
      { column_1793604800123: 'A1' },
      { column_1793604800123: 'B2' },
    ]);
    expect((await read(fieldId)).work.customColumns).toEqual({ column_1793604800123: 'B2' });
  });

  it('gets an id of its own, and one of a custom category another pattern', async () => {
    const categories = [{ id: 'category_1700000000100', name: 'Benefits' }];
    const { post } = await simulate(
      everyoneWith({ work: vhe }),
      { customCategories: categories },
      {
        rateLimits: 'off',
        clock: { now: () => 1_793_000_000_123 },
      },
    );
    const idOf = async (category: string) => (await post(fieldsPath, { name: 'X', category, type: 'text' })).json.id;
    expect([await idOf('work'), await idOf('work'), await idOf('category_1700000000100')]).toEqual([
      'work.custom.field_1793604800123',
      'work.custom.field_1793604800124',
      'custom.category_1700000000100.field_1793604800125',
    ]);
  });

  test.each([
    [{ name: 'X', category: 'root', type: 'text' }, 400],
    [{ name: 'X', category: 'nowhere', type: 'text' }, 404],
    [{ name: 'X', category: 'home', type: 'text', historical: true }, 400],
    [{ name: 'X', category: 'payroll', type: 'text', historical: true }, 200],
    [{ name: 'X', category: 'work', type: 'boolean' }, 400],
    [{ category: 'work', type: 'text' }, 400],
  ])('%j is answered with %i', async (wish, status) => {
    const { post, get } = await simulateAll();
    const before = (await get(fieldsPath)).json.length;
    expect((await post(fieldsPath, wish)).status).toBe(status);
    expect((await get(fieldsPath)).json.length).toBe(status === 200 ? before + 1 : before);
  });
});

describe('a field', () => {
  it('is renamed and described, HiBob’s own too', async () => {
    const { put, field } = await simulateAll();
    const path = `${fieldsPath}/home.legalGender`;
    expect(answered(await put(path, { name: 'Gender identity', description: 'As entered' }))).toEqual(done);
    expect(await field('home.legalGender')).toMatchObject({ name: 'Gender identity', description: 'As entered' });
    expect(answered(await put(path, { description: null }))).toEqual(done);
    expect(await field('home.legalGender')).toMatchObject({ name: 'Gender identity', description: null });
  });

  it('is deleted with its list, unless it is HiBob’s own or nobody’s', async () => {
    const { post, put, del, get, field } = await simulateAll();
    const { id } = (await post(fieldsPath, { name: 'Parking', category: 'work', type: 'list' })).json;
    expect(answered(await del(`${fieldsPath}/${id}`))).toEqual(done);
    expect([await field(id), (await get(`/v1/company/named-lists/${id}`)).status]).toEqual([undefined, 404]);
    const attempts = [
      await del(`${fieldsPath}/work.title`),
      await del(`${fieldsPath}/${id}`),
      await put(`${fieldsPath}/${id}`, { name: 'X' }),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([400, 404, 404]);
  });
});

describe('items of a list', () => {
  it('are added and can be chosen at once', async () => {
    const { post, id, items, get } = await simulateAll();
    const made = await post('/v1/company/named-lists/department', { name: 'Space' });
    expect([made.status, made.json]).toEqual([200, { id: '269000001' }]);
    expect((await items('department')).at(-1)).toMatchObject({ id: '269000001', name: 'Space', archived: false });
    const row = { effectiveDate: '2026-11-01', department: '269000001', site: 'London' };
    expect((await post(`/v1/people/${id}/work`, row)).status).toBe(200);
    const { values } = (await get(`/v1/people/${id}/work?includeHumanReadable=true`)).json;
    expect(values.at(-1).humanReadable.department).toBe('Space');
  });

  it('of an entity list get a number, and those below a parent stand there', async () => {
    const { post, items } = await simulateAll();
    expect((await post('/v1/company/named-lists/site', { name: 'Oslo' })).json).toEqual({ id: 269000001 });
    const below = (await post('/v1/company/named-lists/department', { name: 'Pricing', parentId: 'Product' })).json;
    const product = (await items('department')).find(({ id }) => id === 'Product');
    expect(product?.children.map(({ id, name }) => [id, name])).toEqual([[below.id, 'Pricing']]);
  });

  it('are renamed, and moved with their children', async () => {
    const { put, post, items } = await simulateAll();
    const { id } = (await post('/v1/company/named-lists/department', { name: 'Pricing', parentId: 'Product' })).json;
    expect(answered(await put('/v1/company/named-lists/department/Product', { name: 'Products' }))).toEqual(done);
    expect(answered(await put('/v1/company/named-lists/department/Product', { parentId: 'Sales' }))).toEqual(done);
    const sales = (await items('department')).find((item) => item.id === 'Sales');
    expect(sales?.children).toMatchObject([{ id: 'Product', name: 'Products', children: [{ id, name: 'Pricing' }] }]);
    expect(answered(await put(`/v1/company/named-lists/department/${id}`, { parentId: null }))).toEqual(done);
    expect((await items('department')).at(-1)).toMatchObject({ id, name: 'Pricing' });
  });

  it('that are deleted are archived: gone, but their label stays with those who have them', async () => {
    const { del, post, items, search, person } = await simulateAll();
    const title = String(person(0).tables.work.at(-1)?.columns.title);
    const label = (await items('title')).find(({ id }) => id === title)?.name;
    expect(answered(await del(`/v1/company/named-lists/title/${title}`))).toEqual(done);
    expect((await items('title')).some(({ id }) => id === title)).toBe(false);
    const archived = (await items('title', '?includeArchived=true')).filter((one) => one.archived);
    expect(archived.map(({ name }) => name).toSorted()).toEqual(['Telex Operator', label].toSorted());
    const [employee] = await search({ fields: ['work.title'], humanReadable: 'REPLACE' });
    expect(employee.work.title).toBe(label);
    const chosen = await post(`/v1/people/${person(0).id}/work`, { effectiveDate: '2026-11-01', title });
    expect(chosen.status).toBe(400);
    expect((await del(`/v1/company/named-lists/title/${title}`)).status).toBe(404);
  });

  test.each([
    ['POST', 'nowhere', { name: 'X' }, 404],
    ['POST', 'Department', { name: 'X' }, 404],
    ['POST', 'department', { name: 'Sales' }, 409],
    ['POST', 'department', { name: 'X', parentId: 'nobody' }, 404],
    ['POST', 'department', {}, 400],
    ['PUT', 'department/nobody', { name: 'X' }, 404],
    ['PUT', 'department/Product', { name: 'Sales' }, 409],
    ['PUT', 'department/Product', { parentId: 'Product' }, 400],
    ['PUT', 'department/Product', {}, 400],
    ['DELETE', 'department/nobody', undefined, 404],
    ['DELETE', 'nowhere/nobody', undefined, 404],
  ] as const)('%s %s %j is answered with %i and changes nothing', async (method, path, body, status) => {
    const { post, put, del, items } = await simulateAll();
    const before = await items('department');
    const url = `/v1/company/named-lists/${path}`;
    const answer = method === 'POST' ? await post(url, body) : method === 'PUT' ? await put(url, body) : await del(url);
    expect(answer.status).toBe(status);
    expect(await items('department')).toEqual(before);
  });

  it('need Lists > Edit all lists', async () => {
    const { post, put, del } = await simulate(everyoneWith({ work: vhe }));
    const path = '/v1/company/named-lists/department';
    const attempts = [
      await post(path, { name: 'X' }),
      await put(`${path}/Sales`, { name: 'X' }),
      await del(`${path}/Sales`),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('that are archived are shown on request only', async () => {
    const { items, get } = await simulateAll();
    const names = async (query: string) => (await items('title', query)).map(({ name }) => name);
    expect([(await names('')).includes('Telex Operator'), (await names('?includeArchived=false')).length]).toEqual([
      false,
      (await names('')).length,
    ]);
    expect((await items('title', '?includeArchived=true')).at(-1)).toEqual({
      id: '265590499',
      value: 'Telex Operator',
      name: 'Telex Operator',
      archived: true,
      children: [],
    });
    const all = (await get('/v1/company/named-lists?includeArchived=true')).json;
    expect(all.title.items.at(-1).name).toBe('Telex Operator');
  });
});
