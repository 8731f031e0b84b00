import { describe, expect, it, test } from 'vitest';
import { everyoneWith, type Simulation, simulate, v, vh, vhe } from './simulation.ts';

const table = 'work__table_1700000001000';
const column = (digit: number) => `column_170000000100${digit}`;
const [item, condition, accessories, serial, price, handedOut, handedOutBy, note] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  column,
) as [string, string, string, string, string, string, string, string];
const answered = ({ status, type, text }: Awaited<ReturnType<Simulation['post']>>) => [status, type, text];
const done = [200, null, ''];

/** Employee 1 has no equipment yet. */
async function simulateOne() {
  const simulation = await simulate(everyoneWith({ root: vh, work: vhe }));
  const [id = ''] = simulation.ids(1);
  const base = `/v1/people/custom-tables/${id}/${table}`;
  const rows = async (query = '') => (await simulation.get(`${base}${query}`)).json.values;
  return { ...simulation, id, base, rows };
}

const laptop = {
  [item]: 'Laptop',
  [condition]: '252614472',
  [accessories]: ['252614471', '252614473'],
  [serial]: 5_185_395,
  [price]: { value: 1240, currency: 'USD' },
  [handedOut]: '2026-10-30',
  [handedOutBy]: '2871255975417872769',
  [note]: 'text text',
};

describe('the metadata of custom tables', () => {
  it('is the same for everybody, all of it or one table', async () => {
    const { get } = await simulate(null);
    const { tables } = (await get('/v1/people/custom-tables/metadata')).json;
    const one = await get(`/v1/people/custom-tables/metadata/${table}`);
    expect(tables).toEqual([one.json]);
    expect({ ...one.json, columns: one.json.columns.slice(0, 2) }).toEqual({
      id: table,
      category: 'work',
      name: 'Equipment',
      description: 'What was handed out and must come back',
      columns: [
        { id: item, name: 'Item', description: null, mandatory: true, type: 'text', typeData: {} },
        {
          id: condition,
          name: 'Condition',
          description: null,
          mandatory: false,
          type: 'list',
          typeData: { listId: `${table}.${condition}` },
        },
      ],
    });
    const list = await get(`/v1/company/named-lists/${table}.${condition}`);
    expect(list.json.items.map(({ id, name }: { id: string; name: string }) => [id, name])).toEqual([
      ['252614471', 'New'],
      ['252614472', 'Used'],
      ['252614473', 'Repaired'],
    ]);
  });

  it('is 404 for a table nobody made', async () => {
    const { get, post, ids } = await simulate(everyoneWith({ work: vhe }));
    const rows = `/v1/people/custom-tables/${ids(0)[0]}/work__table_1700000009999`;
    const attempts = [
      await get('/v1/people/custom-tables/metadata/work__table_1700000009999'),
      await get('/v1/people/custom-tables/metadata/toString'),
      await get(rows),
      await post(rows, { values: [{}] }),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

describe('rows of a custom table', () => {
  it('are added below values and read back as they were sent, with texts on request', async () => {
    const { post, base, rows } = await simulateOne();
    expect(await rows()).toEqual([]);
    expect(answered(await post(base, { values: [laptop, { [item]: 'Phone' }] }))).toEqual(done);
    const [first, second] = await rows('?includeHumanReadable=true');
    expect(first).toEqual({
      id: 56000001,
      changedBy: null,
      ...laptop,
      humanReadable: {
        [item]: 'Laptop',
        [condition]: 'Used',
        [accessories]: 'Bag, Docking station',
        [serial]: '5185395',
        [price]: '$1,240.00',
        [handedOut]: '30/10/2026',
        [handedOutBy]: '2871255975417872769',
        [note]: 'text text',
      },
    });
    expect([second.id, second[item], second[condition], second.humanReadable]).toEqual([
      56000002,
      'Phone',
      null,
      { [item]: 'Phone' },
    ]);
  });

  it('are changed by a flat patch; a wrapped one is 200 and does nothing', async () => {
    const { post, put, base, rows } = await simulateOne();
    await post(base, { values: [laptop] });
    expect(answered(await put(`${base}/56000001`, { values: [{ [note]: 'lost' }] }))).toEqual(done);
    expect((await rows())[0][note]).toBe('text text');
    expect(answered(await put(`${base}/56000001`, { [note]: 'lost', [serial]: null }))).toEqual(done);
    expect(await rows()).toEqual([{ id: 56000001, changedBy: null, ...laptop, [note]: 'lost', [serial]: null }]);
  });

  it('are deleted, once', async () => {
    const { post, del, put, base, rows } = await simulateOne();
    await post(base, { values: [laptop] });
    expect(answered(await del(`${base}/56000001`))).toEqual(done);
    expect(await rows()).toEqual([]);
    expect((await del(`${base}/56000001`)).status).toBe(404);
    expect((await put(`${base}/56000001`, {})).status).toBe(404);
  });

  it('keep null of money in a currency there is not, with 200', async () => {
    const { post, base, rows } = await simulateOne();
    expect(answered(await post(base, { values: [{ ...laptop, [price]: { value: 5, currency: 'XYZ' } }] }))).toEqual(
      done,
    );
    expect((await rows())[0][price]).toBeNull();
  });

  test.each([
    [{ [condition]: '252614472' }, `${item} column is mandatory`],
    [{ [item]: null }, `${item} column is mandatory`],
    [{ [item]: 'Laptop', [condition]: 'Used' }, `The value "Used" isn't valid in list ${table}.${condition}.`],
    [{ [item]: 'Laptop', [handedOut]: '2026-02-30' }, `The value of ${handedOut} is not of type date.`],
    [{ [item]: 'Laptop', [serial]: '7' }, `The value of ${serial} is not of type number.`],
  ])('refuse %j', async (row, says) => {
    const { post, base, rows } = await simulateOne();
    const answer = await post(base, { values: [{ [item]: 'Phone' }, row] });
    expect([answer.status, answer.json.error]).toEqual([400, says]);
    expect(await rows()).toEqual([]);
  });

  it('refuse a flat row, and an emptied mandatory column', async () => {
    const { post, put, base } = await simulateOne();
    await post(base, { values: [laptop] });
    const [flat, emptied] = [await post(base, laptop), await put(`${base}/56000001`, { [item]: null })];
    expect([flat.status, flat.json.error]).toEqual([400, 'Missing required field: values']);
    expect([emptied.status, emptied.json.error]).toEqual([400, `${item} column is mandatory`]);
  });

  it('follow the rights on the category: View reads, Edit writes', async () => {
    const base = (simulation: Simulation) => `/v1/people/custom-tables/${simulation.ids(1)[0]}/${table}`;
    const none = await simulate(everyoneWith({ root: vhe, payroll: vhe }));
    const viewer = await simulate(everyoneWith({ work: v }));
    expect([(await none.get(base(none))).status, (await viewer.get(base(viewer))).status]).toEqual([403, 200]);
    expect((await viewer.post(base(viewer), { values: [laptop] })).status).toBe(403);
    expect((await none.get(`/v1/bulk/people/custom-tables/${table}`)).status).toBe(403);
  });

  it('come in bulk, in pages, and with whoever may not be seen', async () => {
    const { get, post, base, id } = await simulateOne();
    await post(base, { values: [laptop, { [item]: 'Phone' }] });
    const path = `/v1/bulk/people/custom-tables/${table}?employeeIds=${id},404&limit=1`;
    const first = (await get(path)).json;
    expect([first.results[0].values.length, first.errors.map(Object.keys)]).toEqual([1, [['404']]]);
    const cursor = encodeURIComponent(first.response_metadata.next_cursor);
    const second = (await get(`${path}&cursor=${cursor}`)).json;
    expect([second.results[0].values[0][item], second.response_metadata]).toEqual(['Phone', { next_cursor: null }]);
  });
});
