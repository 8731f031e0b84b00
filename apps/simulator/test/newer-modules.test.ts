import { describe, expect, test } from 'vitest';
import { allRights, everyoneWith, simulate } from './simulation.ts';

const equals = (fieldId: string, ...values: readonly string[]) => ({ fieldId, operator: 'equals', values });

describe('goals', () => {
  test('have the company’s types, from the company down to the individual', async () => {
    const { post } = await simulate(allRights);
    const { json, headers } = await post('/v1/goals/goal-types/search', { filters: [] });
    expect(json).toEqual({
      items: [
        { '/goalType/id': 1, '/goalType/name': 'Company', '/goalType/custom': false, '/goalType/order': 0 },
        {
          '/goalType/id': 2,
          '/goalType/name': 'Department',
          '/goalType/custom': true,
          '/goalType/order': 1,
          '/goalType/listId': 'department',
        },
        { '/goalType/id': 3, '/goalType/name': 'Individual', '/goalType/custom': false, '/goalType/order': 2 },
      ],
      response_metadata: { next_cursor: null },
    });
    expect(headers.get('x-simulator-evidence')).toMatch(/^inferred: goals reference/);
  });

  test('come all at once whatever the limit, and must meet every filter', async () => {
    const { post } = await simulate(allRights);
    const all = (await post('/v1/goals/goals/search', { filters: [], limit: 1 })).json;
    expect([all.items.length, all.response_metadata]).toEqual([13, { next_cursor: null }]);
    const fields = ['/goal/id', '/goal/title', '/goal/ownerId', '/goal/dueDate'];
    const filters = [equals('/goal/goalTypeId', '1'), equals('/goal/id', '61000002', '63000011')];
    expect((await post('/v1/goals/goals/search', { fields, filters })).json.items).toEqual([
      {
        '/goal/id': 61000002,
        '/goal/title': 'Keep the people we have',
        '/goal/ownerId': '3540797213504000001',
        '/goal/dueDate': '2026-12-31',
      },
    ]);
  });

  test('of employees out of reach are not found; the company’s are', async () => {
    const { post, ids } = await simulate({
      accessRights: { select: 'people', employeeIds: [...(await simulate(null)).ids(11)] },
      categories: {},
      features: ['viewGoals'],
    });
    const { json } = await post('/v1/goals/goals/search', { filters: [], fields: ['/goal/id', '/goal/ownerId'] });
    const [chief, own] = ids(0, 11);
    expect(json.items).toEqual([
      { '/goal/id': 61000001, '/goal/ownerId': chief },
      { '/goal/id': 61000002, '/goal/ownerId': chief },
      { '/goal/id': 63000011, '/goal/ownerId': own },
    ]);
  });

  test('show key results goal by goal only', async () => {
    const { post } = await simulate(allRights);
    const search = '/v1/goals/goals/key-results/search';
    const filters = [equals('/keyResult/goalId', '61000001')];
    const fields = ['/keyResult/startValue', '/keyResult/target', '/keyResult/currentValue', '/keyResult/progress'];
    expect((await post(search, { fields, filters })).json.items).toEqual([
      {
        '/keyResult/startValue': 0,
        '/keyResult/target': 100,
        '/keyResult/currentValue': 20,
        '/keyResult/progress': 20,
      },
      {
        '/keyResult/startValue': 20,
        '/keyResult/target': 60,
        '/keyResult/currentValue': 24,
        '/keyResult/progress': 10,
      },
    ]);
    const refused = await post(search, { filters: [] });
    expect([refused.status, refused.json]).toEqual([
      400,
      {
        error: 'Bad Request',
        message: 'A filter on /keyResult/goalId is needed.',
        statusCode: 400,
        timestamp: expect.stringMatching(/^2026-11-02T\d{2}:\d{2}:\d{2}\.\d{3}$/),
      },
    ]);
  });

  test('need their feature', async () => {
    const { post } = await simulate(everyoneWith({}));
    expect((await post('/v1/goals/goals/search', { filters: [] })).status).toBe(403);
  });
});

describe('skills', () => {
  test('are those another system pushed, found by its name for them', async () => {
    const { post } = await simulate(allRights);
    const filters = [equals('/skill/source', 'learning-system'), equals('/skill/externalId', 'skill-3')];
    const fields = ['/skill/id', '/skill/name', '/skill/categoryName', '/skill/proficiencyLevels'];
    expect((await post('/v1/skills/search', { fields, filters })).json).toEqual({
      items: [
        {
          '/skill/id': 71003,
          '/skill/name': 'Negotiation',
          '/skill/categoryName': 'Sales',
          '/skill/proficiencyLevels': [
            { proficiencyLevelId: 1, description: 'Beginner in Negotiation' },
            { proficiencyLevelId: 2, description: 'Intermediate in Negotiation' },
            { proficiencyLevelId: 3, description: 'Advanced in Negotiation' },
            { proficiencyLevelId: 4, description: 'Expert in Negotiation' },
          ],
        },
      ],
      response_metadata: { next_cursor: null },
    });
  });

  test('are known at levels with a number', async () => {
    const { get } = await simulate({ ...everyoneWith({}), features: ['viewSkills'] });
    expect((await get('/v1/skills/proficiency-levels')).json).toEqual({
      items: [
        { id: 1, name: 'Beginner' },
        { id: 2, name: 'Intermediate' },
        { id: 3, name: 'Advanced' },
        { id: 4, name: 'Expert' },
      ],
    });
  });
});

describe('employers', () => {
  test('are the legal entities of the company’s list, in pages', async () => {
    const { post } = await simulate(allRights);
    const fields = ['/employer/id', '/employer/legalName', '/employer/city', '/employer/fein'];
    const first = (await post('/v1/employers/search', { fields, filters: [], limit: 2 })).json;
    expect(first).toEqual({
      items: [
        { '/employer/id': '71001', '/employer/legalName': 'Northwind Instruments Ltd', '/employer/city': 'London' },
        { '/employer/id': '71002', '/employer/legalName': 'Northwind Instruments GmbH', '/employer/city': 'Berlin' },
      ],
      response_metadata: { next_cursor: expect.any(String) },
    });
    const one = { filters: [equals('/employer/id', '71003')] };
    expect((await post('/v1/employers/search', one)).json.items).toEqual([
      {
        '/employer/id': '71003',
        '/employer/legalName': 'Northwind Instruments Inc.',
        '/employer/country': 'United States',
        '/employer/employerStatus': 'active',
      },
    ]);
  });

  test('have an office and a remote location', async () => {
    const { post } = await simulate({ ...everyoneWith({}), features: ['viewEmployers'] });
    const fields = ['/workLocation/id', '/workLocation/name', '/workLocation/type', '/workLocation/postalCode'];
    expect((await post('/v1/employers/71002/work-locations/search', { fields, filters: [] })).json.items).toEqual([
      {
        '/workLocation/id': '72002',
        '/workLocation/name': 'Berlin',
        '/workLocation/type': 'Public',
        '/workLocation/postalCode': '10115',
      },
      { '/workLocation/id': '72900', '/workLocation/name': 'Remote', '/workLocation/type': 'Remote' },
    ]);
    expect((await post('/v1/employers/1/work-locations/search', { filters: [] })).status).toBe(404);
  });

  test('need their feature', async () => {
    const { post } = await simulate({ ...everyoneWith({}), features: ['viewSkills'] });
    expect((await post('/v1/employers/search', { filters: [] })).status).toBe(403);
  });
});
