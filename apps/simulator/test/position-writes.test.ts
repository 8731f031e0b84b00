import { describe, expect, test } from 'vitest';
import { allRights, everyoneWith, type Simulation, simulate } from './simulation.ts';

const base = '/v1/workforce-planning/positions';
const item = (objectType: string, values: Readonly<Record<string, unknown>>, more: object = {}) => {
  const fields = Object.fromEntries(
    Object.entries(values).map(([part, value]) => [`/${objectType}/${part}`, { value }]),
  );
  return { objectType, fields: { ...fields, ...more } };
};
const items = (...all: readonly object[]) => ({ items: all });

const opening = item('positionOpening', { expectedStartDate: '2027-02-01' });
const budget = item('positionBudget', {
  salaryPayPeriod: 'Annual',
  currency: 'EUR',
  expectedBaseSalaryCurrencyValue: 65000,
  totalPositionCostCurrencyValue: 80000,
});
const seller = {
  effectiveDate: '2027-01-01',
  fte: 100,
  department: 'Sales',
  site: 2606110,
  jobProfile: 85200,
  managerPositionId: 31000002,
};
const whole = item('position', seller, { '/position/positionOpening': opening });
const costed = item('position', seller, { '/position/positionOpening': opening, '/position/positionBudget': budget });

const positionOf = async ({ post }: Simulation, id: number, ...parts: readonly string[]) => {
  const fields = parts.map((part) => `/position/${part}`);
  const filters = [{ fieldId: '/position/id', operator: 'equals', values: [String(id)] }];
  return (await post('/v1/objects/position/search', { fields, filters })).json;
};
const openingOf = async ({ post }: Simulation, id: number, ...parts: readonly string[]) => {
  const fields = parts.map((part) => `/positionOpening/${part}`);
  const filters = [{ fieldId: '/positionOpening/id', operator: 'equals', values: [String(id)] }];
  return (await post('/v1/positions/position-openings/search', { fields, filters })).json.values;
};

describe('creating a position', () => {
  test('makes it with its opening and its budget, and all three are found', async () => {
    const simulation = await simulate(allRights);
    const created = await simulation.post(base, items(costed));
    expect([created.status, created.json]).toEqual([200, [{ positionId: 34000001, positionOpeningId: 34000002 }]]);
    const parts = [
      'name',
      'status',
      'department',
      'managerPositionId',
      'recruitmentStatus',
      'expectedStartDate',
      'budget',
    ];
    expect(await positionOf(simulation, 34000001, ...parts)).toEqual([
      {
        '/position/name': { value: 'P-0034000001' },
        '/position/status': { value: 'vacant' },
        '/position/department': { value: 'Sales' },
        '/position/managerPositionId': { value: 31000002 },
        '/position/recruitmentStatus': { value: 'open' },
        '/position/expectedStartDate': { value: '2027-02-01' },
        '/position/budget': { value: 34000003 },
      },
    ]);
    expect(await openingOf(simulation, 34000002, 'positionId', 'status')).toEqual([
      { '/positionOpening/positionId': { value: 34000001 }, '/positionOpening/status': { value: 'vacant' } },
    ]);
    const fields = [
      '/positionBudget/expectedBaseSalaryCurrencyValue',
      '/positionBudget/convertedTotalCostCurrencyValue',
      '/positionBudget/proRatedCostCurrencyValue',
    ];
    const filters = [{ fieldId: '/positionBudget/id', operator: 'equals', values: ['34000003'] }];
    expect((await simulation.post('/v1/positions/position-budget/search', { fields, filters })).json.values).toEqual([
      {
        '/positionBudget/expectedBaseSalaryCurrencyValue': { value: { value: 65000, currency: 'EUR' } },
        '/positionBudget/convertedTotalCostCurrencyValue': { value: { value: 68800, currency: 'GBP' } },
        '/positionBudget/proRatedCostCurrencyValue': { value: { value: 0, currency: 'GBP' } },
      },
    ]);
  });

  test('names every mandatory field that is missing, by its id', async () => {
    const { post } = await simulate(allRights);
    const { status, json } = await post(base, items(item('position', { effectiveDate: '2027-01-01', fte: null })));
    expect([status, json]).toEqual([
      400,
      {
        errors: Object.fromEntries(
          ['department', 'site', 'jobProfile', 'fte'].map((part) => [
            `/position/${part}`,
            { error: 'MISSING_MANDATORY_FIELD', message: `Missing mandatory field '/position/${part}'` },
          ]),
        ),
      },
    ]);
    expect((await post(base, items(item('position', seller)))).json).toEqual({
      errors: {
        '/position/positionOpening': {
          error: 'MISSING_MANDATORY_FIELD',
          message: "Missing mandatory field '/position/positionOpening'",
        },
      },
    });
    const bare = { '/position/positionOpening': opening, '/position/positionBudget': item('positionBudget', {}) };
    expect(Object.keys((await post(base, items(item('position', seller, bare)))).json.errors)).toEqual([
      '/positionBudget/salaryPayPeriod',
      '/positionBudget/currency',
    ]);
  });

  test.each([
    ['an entity id as a text', { site: '2606110' }],
    ['a department nobody has', { department: 'Alchemy' }],
    ['a family in place of a job profile', { jobProfile: 83002 }],
    ['a manager position nobody has', { managerPositionId: 1 }],
    ['a day there is not', { effectiveDate: '2027-02-30' }],
    ['a share that is no number', { fte: '100' }],
  ])('refuses %s and makes nothing', async (_, wrong) => {
    const simulation = await simulate(allRights);
    const body = items(whole, item('position', { ...seller, ...wrong }, { '/position/positionOpening': opening }));
    expect((await simulation.post(base, body)).status).toBe(400);
    expect(await positionOf(simulation, 34000001, 'id')).toEqual([]);
  });

  test('needs the right to openings, and with a budget the right to budgets, refused with 401', async () => {
    const group = { ...everyoneWith({}), features: ['managePositions'] };
    const { post } = await simulate(group);
    expect((await post(base, items(whole))).status).toBe(403);
    const planner = await simulate({ ...group, features: ['managePositions', 'editOpenings'] });
    expect((await planner.post(base, items(whole))).status).toBe(200);
    const refused = await planner.post(base, items(costed));
    expect([refused.status, refused.json]).toEqual([401, { errorMessage: 'No permissions to position budget' }]);
  });
});

describe('changing a position', () => {
  test('keeps what was written and when, passing over what HiBob sets itself', async () => {
    const simulation = await simulate(allRights);
    const change = item('position', { fte: 50, managerPositionId: null, status: 'cancelled' });
    const { status, text } = await simulation.patch(`${base}/31000003`, items(change));
    expect([status, text]).toEqual([200, '']);
    expect(
      await positionOf(simulation, 31000003, 'fte', 'managerPositionId', 'status', 'department', 'modificationDate'),
    ).toEqual([
      {
        '/position/fte': { value: 50 },
        '/position/status': { value: 'filled' },
        '/position/department': { value: 'Product' },
        '/position/modificationDate': { value: '2026-11-02' },
      },
    ]);
  });

  test('refuses to empty a mandatory field, and knows no other position', async () => {
    const { patch } = await simulate(allRights);
    expect((await patch(`${base}/31000003`, items(item('position', { site: null })))).json).toEqual({
      errors: {
        '/position/site': { error: 'MISSING_MANDATORY_FIELD', message: "Missing mandatory field '/position/site'" },
      },
    });
    const unknown = await patch(`${base}/1`, items(item('position', { fte: 50 })));
    expect([unknown.status, unknown.text]).toEqual([404, '']);
  });
});

describe('cancelling', () => {
  test('a vacant position ends it and its opening today, a filled one is refused', async () => {
    const simulation = await simulate(allRights);
    expect((await simulation.patch(`${base}/31000008/cancel`)).status).toBe(200);
    expect(await positionOf(simulation, 31000008, 'status', 'endEffectiveDate', 'recruitmentStatus')).toEqual([
      {
        '/position/status': { value: 'cancelled' },
        '/position/endEffectiveDate': { value: '2026-11-02' },
        '/position/recruitmentStatus': { value: 'closed' },
      },
    ]);
    expect(await openingOf(simulation, 32000008, 'status')).toEqual([
      { '/positionOpening/status': { value: 'cancelled' } },
    ]);
    const refused = await simulation.patch(`${base}/31000003/cancel`);
    expect([refused.status, refused.json]).toEqual([400, { key: 'position_filled', error: 'Position is filled' }]);
    expect((await simulation.patch(`${base}/1/cancel`)).status).toBe(404);
  });

  test('for a day to come leaves the holder until then', async () => {
    const simulation = await simulate(allRights);
    const later = { positionIds: [31000003], cancellationDate: '2026-12-31' };
    expect((await simulation.post(`${base}/schedule-cancellation`, later)).status).toBe(200);
    expect(await positionOf(simulation, 31000003, 'status', 'filledBy')).toEqual([
      { '/position/status': { value: 'cancelledSoon' }, '/position/filledBy': { value: '3540797213504000004' } },
    ]);
    await simulation.control('PUT', `/companies/${simulation.id}/clock`, { today: '2026-12-31' });
    expect(await positionOf(simulation, 31000003, 'status', 'filledBy')).toEqual([
      { '/position/status': { value: 'cancelled' } },
    ]);
    const past = { positionIds: [31000004], cancellationDate: '2026-12-31' };
    expect((await simulation.post(`${base}/schedule-cancellation`, past)).status).toBe(400);
    const nobody = { positionIds: [1], cancellationDate: '2027-12-31' };
    expect((await simulation.post(`${base}/schedule-cancellation`, nobody)).status).toBe(400);
  });
});

describe('openings of a position', () => {
  test('are added, changed and deleted', async () => {
    const simulation = await simulate(allRights);
    const added = await simulation.post(`${base}/31000003/position-openings`, items(opening));
    expect([added.status, added.json]).toEqual([200, { id: 31000003, positionOpeningId: 34000001 }]);
    expect(await positionOf(simulation, 31000003, 'status', 'recruitmentStatus')).toEqual([
      { '/position/status': { value: 'filled' }, '/position/recruitmentStatus': { value: 'open' } },
    ]);
    const one = `${base}/31000003/position-openings/34000001`;
    const hold = items(item('positionOpening', { recruitmentStatus: 'onHold' }));
    expect((await simulation.patch(one, hold)).status).toBe(200);
    expect(await openingOf(simulation, 34000001, 'recruitmentStatus', 'updateEffectiveDate')).toEqual([
      {
        '/positionOpening/recruitmentStatus': { value: 'onHold' },
        '/positionOpening/updateEffectiveDate': { value: '2026-11-02' },
      },
    ]);
    expect((await simulation.del(one)).status).toBe(200);
    expect(await openingOf(simulation, 34000001, 'id')).toEqual([]);
    expect((await simulation.del(one)).status).toBe(404);
  });

  test('are those of their own position, and one that is filled stays', async () => {
    const { patch, del, post } = await simulate(allRights);
    const hold = items(item('positionOpening', { recruitmentStatus: 'onHold' }));
    expect((await patch(`${base}/31000003/position-openings/32000008`, hold)).status).toBe(404);
    expect((await del(`${base}/31000003/position-openings/32000003`)).status).toBe(400);
    const wrong = items(item('positionOpening', { recruitmentStatus: 'maybe' }));
    expect((await patch(`${base}/31000008/position-openings/32000008`, wrong)).status).toBe(400);
    expect((await post(`${base}/31000003/position-openings`, hold)).json).toEqual({
      errors: {
        '/positionOpening/expectedStartDate': {
          error: 'MISSING_MANDATORY_FIELD',
          message: "Missing mandatory field '/positionOpening/expectedStartDate'",
        },
      },
    });
  });
});

describe('the budget of a position', () => {
  test('is made once and changed under its own position', async () => {
    const simulation = await simulate(allRights);
    await simulation.post(base, items(whole));
    const made = await simulation.post(`${base}/34000001/position-budget`, items(budget));
    expect([made.status, made.json]).toEqual([200, { positionBudgetId: 34000003 }]);
    expect((await simulation.post(`${base}/34000001/position-budget`, items(budget))).status).toBe(400);
    const raise = items(item('positionBudget', { expectedBaseSalaryCurrencyValue: 70000 }));
    expect((await simulation.patch(`${base}/34000001/position-budget/34000003`, raise)).status).toBe(200);
    const fields = ['/positionBudget/expectedBaseSalaryCurrencyValue'];
    const filters = [{ fieldId: '/positionBudget/id', operator: 'equals', values: ['34000003'] }];
    expect((await simulation.post('/v1/positions/position-budget/search', { fields, filters })).json.values).toEqual([
      { '/positionBudget/expectedBaseSalaryCurrencyValue': { value: { value: 70000, currency: 'EUR' } } },
    ]);
    expect((await simulation.patch(`${base}/31000003/position-budget/34000003`, raise)).status).toBe(404);
  });

  test('is refused with 401 where the right is missing, in a body of its own', async () => {
    const { patch } = await simulate({ ...everyoneWith({}), features: ['managePositions', 'editOpenings'] });
    const raise = items(item('positionBudget', { expectedBaseSalaryCurrencyValue: 70000 }));
    const { status, json } = await patch(`${base}/31000003/position-budget/33000003`, raise);
    expect([status, json]).toEqual([401, { errorMessage: 'No permissions to position budget' }]);
  });
});

test('ten writes a minute, then 429', async () => {
  const clock = { now: () => Date.parse('2026-11-02T10:00:00Z') };
  const { patch } = await simulate(allRights, {}, { clock });
  const answers: number[] = [];
  for (let call = 0; call < 11; call += 1) answers.push((await patch(`${base}/31000008/cancel`)).status);
  expect(answers).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 429]);
});
