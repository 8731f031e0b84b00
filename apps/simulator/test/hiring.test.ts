import { describe, expect, test } from 'vitest';
import { allRights, everyoneWith, simulate } from './simulation.ts';

const ads = '/v1/hiring/job-ads/search';
const salesAd = '137cba6e-8dd6-5cac-a16e-0191c921cd88';
const productAd = '1eb226a3-731c-5161-a1bb-7a18bf75645b';

describe('job ads', () => {
  test('are a bare list, with their id even if nobody asked for it, under either name of a field', async () => {
    const { post } = await simulate(allRights);
    expect((await post(ads, { fields: ['title', '/jobAd/country', 'jobAd/site', 'x'], filters: [] })).json).toEqual([
      {
        '/jobAd/id': { value: salesAd },
        '/jobAd/title': { value: 'Sales Development Representative' },
        '/jobAd/country': { value: 'Portugal' },
      },
      {
        '/jobAd/id': { value: productAd },
        '/jobAd/title': { value: 'Product Manager' },
        '/jobAd/country': { value: 'Germany' },
      },
    ]);
  });

  test.each([
    [[{ fieldId: '/jobAd/departmentId', operator: 'equals', values: ['Product'] }], [productAd]],
    [[{ fieldId: '/jobAd/siteId', operator: 'equals', values: ['2606113'] }], [salesAd]],
    [[{ fieldId: '/jobAd/title', operator: 'notEqual', values: ['Product Manager'] }], [salesAd]],
    [[{ fieldId: 'languageCode', operator: 'notEqual', values: ['en'] }], []],
    [null, [salesAd, productAd]],
  ])('are filtered by %j', async (filters, ids) => {
    const { post } = await simulate(allRights);
    const { json } = await post(ads, { fields: ['/jobAd/id'], filters });
    expect(json).toEqual(ids.map((value) => ({ '/jobAd/id': { value } })));
  });

  test.each([
    [
      'a filter on the country',
      { fields: ['title'], filters: [{ fieldId: '/jobAd/country', operator: 'equals', values: ['x'] }] },
    ],
    [
      'a filter without values',
      { fields: ['title'], filters: [{ fieldId: '/jobAd/id', operator: 'equals', values: [] }] },
    ],
    ['no field', { fields: [], filters: [] }],
  ])('refuse %s', async (_, body) => {
    const { post } = await simulate(allRights);
    expect((await post(ads, body)).status).toBe(400);
  });

  test('are read one by one, whole', async () => {
    const { get } = await simulate(allRights);
    expect((await get(`/v1/hiring/job-ads/${productAd}?preferredLanguage=fr`)).json).toEqual({
      '/jobAd/id': { value: productAd },
      '/jobAd/applyUrl': { value: `https://careers.example/apply/${productAd}` },
      '/jobAd/title': { value: 'Product Manager' },
      '/jobAd/departmentId': { value: 'Product' },
      '/jobAd/department': { value: 'Product' },
      '/jobAd/employmentTypeId': { value: 'Permanent' },
      '/jobAd/employmentType': { value: 'Permanent' },
      '/jobAd/siteId': { value: 2606111 },
      '/jobAd/site': { value: 'Berlin' },
      '/jobAd/country': { value: 'Germany' },
      '/jobAd/languageCode': { value: 'en' },
      '/jobAd/description': { value: '<p>Northwind Instruments is looking for a Product Manager.</p>' },
      '/jobAd/requirements': { value: '<ul><li>Experience in a similar role</li></ul>' },
      '/jobAd/responsibilities': { value: '<ul><li>The work of a Product Manager</li></ul>' },
      '/jobAd/benefits': { value: '<ul><li>Thirty days of holiday</li></ul>' },
    });
    expect((await get('/v1/hiring/job-ads/nobody')).status).toBe(404);
  });

  test('come and go with the openings they are for', async () => {
    const { post, patch } = await simulate(allRights);
    const hold = {
      items: [{ objectType: 'positionOpening', fields: { '/positionOpening/recruitmentStatus': { value: 'onHold' } } }],
    };
    await patch('/v1/workforce-planning/positions/31000027/position-openings/32000027', hold);
    expect((await post(ads, { fields: ['/jobAd/id'], filters: [] })).json).toEqual([
      { '/jobAd/id': { value: salesAd } },
    ]);
  });

  test('need their feature', async () => {
    const { post, get } = await simulate({ ...everyoneWith({}), features: ['managePositions'] });
    expect((await post(ads, { fields: ['title'], filters: [] })).status).toBe(403);
    expect((await get(`/v1/hiring/job-ads/${salesAd}`)).status).toBe(403);
  });
});

describe('the searches of 2026', () => {
  test('find candidates in pages of bare values, some fields if none were named', async () => {
    const { post } = await simulate(allRights);
    const first = (await post('/v1/hiring/candidates/search', { filters: [], limit: 2 })).json;
    expect(first).toEqual({
      items: [
        {
          '/candidate/id': 320000200,
          '/candidate/firstName': 'Chiara',
          '/candidate/lastName': 'Fischer',
          '/candidate/email': 'chiara.fischer.320000200@mail.example',
        },
        {
          '/candidate/id': 320000201,
          '/candidate/firstName': 'Goran',
          '/candidate/lastName': 'Iversen',
          '/candidate/email': 'goran.iversen.320000201@mail.example',
        },
      ],
      response_metadata: { next_cursor: expect.any(String) },
    });
    const { next_cursor: cursor } = first.response_metadata;
    const rest = (await post('/v1/hiring/candidates/search', { fields: ['/candidate/id'], filters: [], cursor })).json;
    expect(rest.items[0]).toEqual({ '/candidate/id': 320000270 });
    expect(rest.response_metadata).toEqual({ next_cursor: null });
  });

  test('lead from an application to its candidate, job opening and ad', async () => {
    const { post } = await simulate(allRights);
    const fields = ['candidateId', 'jobOpeningId', 'jobAdId'].map((part) => `/application/${part}`);
    const filters = [{ fieldId: '/application/id', operator: 'equals', values: ['1320000201'] }];
    expect((await post('/v1/hiring/applications/search', { fields, filters })).json.items).toEqual([
      {
        '/application/candidateId': 320000201,
        '/application/jobOpeningId': 42000020,
        '/application/jobAdId': salesAd,
      },
    ]);
    const openings = await post('/v1/hiring/job-openings/search', { filters: [], fields: ['/jobOpening/id'] });
    expect(openings.json.items).toEqual([{ '/jobOpening/id': 42000020 }, { '/jobOpening/id': 42000027 }]);
  });

  test('say so where their shape is only inferred, and are 501 where not even that is possible', async () => {
    const { post } = await simulate(allRights);
    const listed = await post('/v1/hiring/candidates/search', { filters: [] });
    expect(listed.headers.get('x-simulator-evidence')).toBe(null);
    const likened = await post('/v1/hiring/job-openings/search', { filters: [] });
    expect(likened.headers.get('x-simulator-evidence')).toBe(
      'inferred: job openings reference, 2026, gives path, fields, filters, limit, cursor; field ids by likeness',
    );
    for (const kind of ['interviews', 'evaluations', 'evaluation-scorecard-templates']) {
      const unknown = await post(`/v1/hiring/${kind}/search`, { filters: [] });
      expect([unknown.status, unknown.headers.get('x-simulator-not-built')]).toEqual([501, `hiring.${kind}.search`]);
    }
  });

  test.each([
    ['a filter on another object', { filters: [{ fieldId: '/application/id', operator: 'equals', values: ['1'] }] }],
    ['a cursor of another search', { filters: [], cursor: 'YXBwbGljYXRpb246Mg==' }],
    ['a page of 201', { filters: [], limit: 201 }],
    ['no filters at all', {}],
  ])('refuse %s', async (_, body) => {
    const { post } = await simulate(allRights);
    expect((await post('/v1/hiring/candidates/search', body)).status).toBe(400);
  });
});
