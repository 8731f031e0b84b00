import { describe, expect, test } from 'vitest';
import { allRights, everyoneWith, simulate, v } from './simulation.ts';

const positions = '/v1/objects/position/search';
const openings = '/v1/positions/position-openings/search';
const budgets = '/v1/positions/position-budget/search';
const equals = (fieldId: string, ...values: readonly string[]) => ({ fieldId, operator: 'equals', values });
const every = (kind: string) => ({ fieldId: `/${kind}/id`, operator: 'notEqual', values: ['1'] });

describe('positions', () => {
  test('are a bare list, one for everybody the company began with, vacant where somebody left', async () => {
    const { post } = await simulate(allRights);
    const fields = ['/position/id', '/position/status', '/position/filledBy'];
    const { json } = await post(positions, { fields, filters: [every('position')] });
    expect(json).toHaveLength(30);
    expect(json.slice(8, 10)).toEqual([
      { '/position/id': { value: 31000008 }, '/position/status': { value: 'vacant' } },
      {
        '/position/id': { value: 31000009 },
        '/position/status': { value: 'filled' },
        '/position/filledBy': { value: '3540797213504000010' },
      },
    ]);
    const notFilled = { fieldId: '/position/status', operator: 'notEqual', values: ['filled'] };
    const rest = (await post(positions, { fields: ['/position/id', '/position/status'], filters: [notFilled] })).json;
    expect(rest.map((one: Entry) => [one['/position/id']?.value, one['/position/status']?.value])).toEqual([
      [31000008, 'vacant'],
      [31000013, 'vacant'],
      [31000016, 'starting'],
      [31000020, 'vacant'],
      [31000027, 'vacant'],
    ]);
  });

  test('hold what their holder was hired for, with texts beside the values', async () => {
    const { post, get } = await simulate(allRights);
    const fields = (await get('/v1/metadata/objects/position')).json.map((field: { id: string }) => field.id);
    const filters = [equals('/position/name', 'P-0031000003')];
    const [entry] = (await post(positions, { fields, filters, includeHumanReadable: true })).json;
    expect(entry).toEqual({
      '/position/id': { value: 31000003, humanReadable: '31000003' },
      '/position/name': { value: 'P-0031000003', humanReadable: 'P-0031000003' },
      '/position/status': { value: 'filled', humanReadable: 'Filled' },
      '/position/effectiveDate': { value: '2020-06-23', humanReadable: '23/06/2020' },
      '/position/department': { value: 'Product', humanReadable: 'Product' },
      '/position/site': { value: 2606112, humanReadable: 'New York' },
      '/position/jobProfile': { value: 85307, humanReadable: 'Vice President Product' },
      '/position/job': { value: 85307, humanReadable: 'Vice President Product' },
      '/position/fte': { value: 80, humanReadable: '80' },
      '/position/employmentType': { value: 'Permanent', humanReadable: 'Permanent' },
      '/position/positionType': { value: 'Growth', humanReadable: 'Growth' },
      '/position/managerPositionId': {
        value: 31000000,
        humanReadable: 'Executive  Chief Executive Officer  P-0031000000 · London · Columbus Mertz',
      },
      '/position/managerPositionFilledBy': {
        value: 31000000,
        humanReadable: 'Executive  Chief Executive Officer  P-0031000000 · London · Columbus Mertz',
      },
      '/position/filledBy': { value: '3540797213504000004', humanReadable: 'Missouri Mayert' },
      '/position/recruitmentStatus': { value: 'closed', humanReadable: 'Closed' },
      '/position/expectedStartDate': { value: '2020-06-23', humanReadable: '23/06/2020' },
      '/position/actualStartDate': { value: '2020-06-23', humanReadable: '23/06/2020' },
      '/position/calculatedRecruitmentStatus': { value: 'closed', humanReadable: 'Closed' },
      '/position/calculatedExpectedStartDate': { value: '2020-06-23', humanReadable: '23/06/2020' },
      '/position/calculatedActualStartDate': { value: '2020-06-23', humanReadable: '23/06/2020' },
      '/position/hasOpenRequests': { value: false, humanReadable: 'No' },
      '/position/modificationDate': { value: '2020-06-23', humanReadable: '23/06/2020' },
      '/position/budget': { value: 33000003, humanReadable: '33000003' },
    });
  });

  test('pass over unknown fields, and take the id of the document’s misspelt filter', async () => {
    const { post } = await simulate(allRights);
    const body = { fields: ['/position/id', '/positionBudget/id', 'x'], filters: [equals('position/id', '31000000')] };
    expect((await post(positions, body)).json).toEqual([{ '/position/id': { value: 31000000 } }]);
  });

  test('follow their holder: who is terminated makes the position vacant', async () => {
    const { post, ids, control, id: company } = await simulate(allRights);
    const body = { fields: ['/position/status', '/position/filledBy'], filters: [equals('/position/id', '31000010')] };
    const [id] = ids(10);
    const terminated = await post(`/v1/employees/${id}/terminate`, { terminationDate: '2026-12-01' });
    expect(terminated.status).toBe(200);
    expect((await post(positions, body)).json).toEqual([
      { '/position/status': { value: 'departing' }, '/position/filledBy': { value: id } },
    ]);
    await control('PUT', `/companies/${company}/clock`, { today: '2026-12-10' });
    expect((await post(positions, body)).json).toEqual([{ '/position/status': { value: 'vacant' } }]);
  });

  test.each([
    ['no field', { fields: [], filters: [every('position')] }],
    ['51 fields', { fields: Array(51).fill('/position/id'), filters: [every('position')] }],
    ['no filter', { fields: ['/position/id'], filters: [] }],
    ['a filter on what cannot be filtered', { fields: ['/position/id'], filters: [equals('/position/fte', '100')] }],
    ['a filter without values', { fields: ['/position/id'], filters: [equals('/position/id')] }],
    ['another operator', { fields: ['/position/id'], filters: [{ ...every('position'), operator: 'contains' }] }],
  ])('refuse %s', async (_, body) => {
    const { post } = await simulate(allRights);
    expect((await post(positions, body)).status).toBe(400);
  });

  test('need their feature and nothing of people', async () => {
    const body = { fields: ['/position/filledBy'], filters: [equals('/position/id', '31000001')] };
    const allowed = await simulate({ ...everyoneWith({}), features: ['managePositions'] });
    expect((await allowed.post(positions, body)).json).toEqual([
      { '/position/filledBy': { value: '3540797213504000002' } },
    ]);
    const refused = await simulate(everyoneWith({ work: v }));
    expect((await refused.post(positions, body)).status).toBe(403);
    expect((await refused.get('/v1/metadata/objects/position')).status).toBe(403);
  });
});

type Entry = Readonly<Record<string, { readonly value: unknown }>>;

describe('openings', () => {
  test('come in pages under values', async () => {
    const { post } = await simulate(allRights);
    const body = {
      fields: ['/positionOpening/id', '/positionOpening/positionId', '/positionOpening/recruitmentStatus'],
      filters: [equals('/positionOpening/status', 'vacant')],
      includeHumanReadable: true,
    };
    const first = (await post(openings, { ...body, pagination: { limit: 1 } })).json;
    expect(first).toEqual({
      values: [
        {
          '/positionOpening/id': { value: 32000008, humanReadable: '32000008' },
          '/positionOpening/positionId': {
            value: 31000008,
            humanReadable: 'Engineering  Junior Data Engineer  P-0031000008 · New York · TBH',
          },
          '/positionOpening/recruitmentStatus': { value: 'onHold', humanReadable: 'On hold' },
        },
      ],
      response_metadata: { next_cursor: expect.any(String) },
    });
    const pagination = { limit: 100, cursor: first.response_metadata.next_cursor };
    const second = (await post(openings, { ...body, pagination })).json;
    expect(second.values.map((one: Entry) => one['/positionOpening/id']?.value)).toEqual([
      32000013, 32000020, 32000027,
    ]);
    expect(second.response_metadata).toEqual({ next_cursor: null });
  });

  test('refuse a search without a filter, and a cursor of another list', async () => {
    const { post } = await simulate(allRights);
    const body = { fields: ['/positionOpening/id'], filters: [every('positionOpening')] };
    expect((await post(openings, { ...body, filters: [] })).status).toBe(400);
    expect((await post(openings, { ...body, pagination: { cursor: 'x' } })).status).toBe(400);
  });
});

describe('budgets', () => {
  test('hold the cost of the position that names them, in the currency of its site and of the company', async () => {
    const { post } = await simulate(allRights);
    const parts = ['id', 'expectedBaseSalaryCurrencyValue', 'salaryPayPeriod', 'currency', 'Currency'];
    const costs = ['totalPositionCostCurrencyValue', 'convertedTotalCostCurrencyValue', 'proRatedCostCurrencyValue'];
    const fields = [...parts, ...costs].map((part) => `/positionBudget/${part}`);
    const filters = [equals('/positionBudget/id', '33000008')];
    expect((await post(budgets, { fields, filters, includeHumanReadable: true })).json).toEqual({
      values: [
        {
          '/positionBudget/id': { value: 33000008, humanReadable: '33000008' },
          '/positionBudget/expectedBaseSalaryCurrencyValue': {
            value: { value: 49600, currency: 'USD' },
            humanReadable: '$49,600.00',
          },
          '/positionBudget/salaryPayPeriod': { value: 'Annual', humanReadable: 'Annual' },
          '/positionBudget/currency': { value: 'USD', humanReadable: 'USD' },
          '/positionBudget/Currency': { value: 'USD', humanReadable: 'USD' },
          '/positionBudget/totalPositionCostCurrencyValue': {
            value: { value: 62790, currency: 'USD' },
            humanReadable: '$62,790.00',
          },
          '/positionBudget/convertedTotalCostCurrencyValue': {
            value: { value: 47093, currency: 'GBP' },
            humanReadable: '£47,093.00',
          },
          '/positionBudget/proRatedCostCurrencyValue': {
            value: { value: 47093, currency: 'GBP' },
            humanReadable: '£47,093.00',
          },
        },
      ],
      response_metadata: { next_cursor: null },
    });
  });

  test('fit a thousand on a page, and not one more', async () => {
    const { post } = await simulate(allRights);
    const body = { fields: ['/positionBudget/id'], filters: [every('positionBudget')] };
    expect((await post(budgets, { ...body, pagination: { limit: 1000 } })).json.values).toHaveLength(30);
    expect((await post(budgets, { ...body, pagination: { limit: 1001 } })).status).toBe(400);
  });
});
