import { describe, expect, test } from 'vitest';
import { allRights, everyoneWith, simulate, taking, v } from './simulation.ts';

const equals = (fieldId: string, ...values: readonly string[]) => ({ fieldId, operator: 'equals', values });
const profiles = '/v1/job-catalog/job-profiles/search';

describe('the library of the job catalog', () => {
  test('gives roles page by page, with texts if asked, as the named list has them', async () => {
    const { get } = await simulate(allRights);
    const first = (await get('/v1/job-catalog/job-roles?limit=2&includeHumanReadable=true')).json;
    expect(first).toEqual({
      JobRoleEntries: [
        {
          '/jobRole/id': { value: 82000, humanReadable: '82000' },
          '/jobRole/name': { value: 'Chief Executive', humanReadable: 'Chief Executive' },
        },
        {
          '/jobRole/id': { value: 82010, humanReadable: '82010' },
          '/jobRole/name': { value: 'Software Engineer', humanReadable: 'Software Engineer' },
        },
      ],
      response_metadata: { next_cursor: expect.any(String) },
    });
    const cursor = encodeURIComponent(first.response_metadata.next_cursor);
    const rest = (await get(`/v1/job-catalog/job-roles?cursor=${cursor}`)).json;
    expect(rest.JobRoleEntries).toHaveLength(13);
    expect(rest.JobRoleEntries[0]).toEqual({
      '/jobRole/id': { value: 82011 },
      '/jobRole/name': { value: 'Data Engineer' },
    });
    expect(rest.response_metadata).toEqual({ next_cursor: null });
  });

  test('gives families and family groups under keys of their own', async () => {
    const { get } = await simulate(allRights);
    const families = (await get('/v1/job-catalog/job-families?limit=1')).json;
    expect(families.JobFamilyEntries).toEqual([
      { '/jobFamily/id': { value: 83000 }, '/jobFamily/name': { value: 'Executive' } },
    ]);
    const groups = (await get('/v1/job-catalog/job-family-groups')).json;
    expect(groups.JobFamilyGroupEntries.map((one: Entry) => one['/jobFamilyGroup/name']?.value)).toEqual([
      'Leadership',
      'Technology',
      'Commercial',
      'Corporate',
    ]);
  });

  test.each(['limit=0', 'limit=101', 'limit=x', 'cursor=nonsense'])('refuses %s', async (query) => {
    const { get } = await simulate(allRights);
    expect((await get(`/v1/job-catalog/job-roles?${query}`)).status).toBe(400);
  });

  test.each([
    ['job-profiles', 10, '/jobProfile/id'],
    ['job-roles', 3, '/jobRole/id'],
    ['job-families', 3, '/jobFamily/id'],
    ['job-family-groups', 3, '/jobFamilyGroup/id'],
  ])('describes the fields of %s', async (kind, count, id) => {
    const { get } = await simulate(allRights);
    const { json } = await get(`/v1/job-catalog/${kind}/metadata`);
    expect(json).toHaveLength(count);
    expect(json[0]).toEqual({
      id,
      name: 'ID',
      description: null,
      fieldType: { type: 'number', typeData: {} },
      jsonPath: { root: id, rawData: `${id}/value` },
    });
  });
});

type Entry = Readonly<Record<string, { readonly value: unknown }>>;

describe('the search of job profiles', () => {
  test('answers the fields asked for, ids as numbers, with labels beside them', async () => {
    const { post } = await simulate(allRights);
    const fields = ['id', 'title', 'code', 'jobLevelRoleId', 'jobRoleId', 'jobFamilyGroupId', 'status'].map(
      (part) => `/jobProfile/${part}`,
    );
    const filters = [equals('/jobProfile/id', '85102')];
    expect((await post(profiles, { fields, filters, includeHumanReadable: true })).json).toEqual({
      JobProfileEntries: [
        {
          '/jobProfile/id': { value: 85102, humanReadable: '85102' },
          '/jobProfile/title': { value: 'Senior Software Engineer', humanReadable: 'Senior Software Engineer' },
          '/jobProfile/code': { value: 'ENG-SWE-IC3', humanReadable: 'ENG-SWE-IC3' },
          '/jobProfile/jobLevelRoleId': { value: 81003, humanReadable: 'IC3' },
          '/jobProfile/jobRoleId': { value: 82010, humanReadable: 'Software Engineer' },
          '/jobProfile/jobFamilyGroupId': { value: 84002, humanReadable: 'Technology' },
          '/jobProfile/status': { value: 'active', humanReadable: 'Active' },
        },
      ],
      response_metadata: { next_cursor: null },
    });
  });

  test('pages through everything a filter leaves', async () => {
    const { post } = await simulate(allRights);
    const body = { fields: ['/jobProfile/id'], filters: [equals('/jobProfile/jobFamilyId', '83001', '83002')] };
    const first = (await post(profiles, { ...body, pagination: { limit: 20 } })).json;
    const { next_cursor: cursor } = first.response_metadata;
    const second = (await post(profiles, { ...body, pagination: { limit: 20, cursor } })).json;
    expect([first.JobProfileEntries.length, second.JobProfileEntries.length, second.response_metadata]).toEqual([
      20,
      6,
      { next_cursor: null },
    ]);
    const drafts = { fields: ['/jobProfile/id'], filters: [equals('/jobProfile/status', 'draft')] };
    expect((await post(profiles, drafts)).json.JobProfileEntries).toEqual([]);
    const others = { ...drafts, filters: [{ ...equals('/jobProfile/status', 'draft'), operator: 'notEqual' }] };
    expect((await post(profiles, others)).json.JobProfileEntries).toHaveLength(92);
  });

  test('names the active employees of a profile as far as the section Jobs may be viewed', async () => {
    const body = {
      fields: ['/jobProfile/assignedEmployees'],
      filters: [equals('/jobProfile/id', '85102')],
      includeHumanReadable: true,
    };
    const { post } = await simulate(allRights);
    expect((await post(profiles, body)).json.JobProfileEntries).toEqual([
      { '/jobProfile/assignedEmployees': { value: ['3540797213504000011'], humanReadable: ['Ashley Jerde'] } },
    ]);
    const blind = await simulate({ ...everyoneWith({ work: v }), features: ['viewJobProfiles'] });
    expect((await blind.post(profiles, body)).json.JobProfileEntries).toEqual([
      { '/jobProfile/assignedEmployees': { value: [], humanReadable: [] } },
    ]);
  });

  test.each([
    ['no filter', { fields: ['/jobProfile/id'], filters: [] }],
    ['no field', { fields: [], filters: [equals('/jobProfile/status', 'active')] }],
    ['51 fields', { fields: Array(51).fill('/jobProfile/id'), filters: [equals('/jobProfile/status', 'active')] }],
    ['a filter on the title', { fields: ['/jobProfile/id'], filters: [equals('/jobProfile/title', 'x')] }],
  ])('refuses %s', async (_, body) => {
    const { post } = await simulate(allRights);
    expect((await post(profiles, body)).status).toBe(400);
  });
});

describe('the right to the job catalog', () => {
  test('is one feature for profiles and another for the library', async () => {
    const { get, post } = await simulate({ ...everyoneWith({}), features: ['viewJobProfiles'] });
    const body = { fields: ['/jobProfile/id'], filters: [equals('/jobProfile/id', '85102')] };
    expect((await post(profiles, body)).status).toBe(200);
    expect((await get('/v1/job-catalog/job-roles')).status).toBe(403);
  });

  test('helps nothing where the company runs the previous catalog: 404', async () => {
    const { get } = await simulate(allRights, taking('jobCatalog', 'previous'));
    const { status, text } = await get('/v1/job-catalog/job-roles');
    expect([status, text]).toEqual([404, '']);
    expect((await get('/v1/job-catalog/job-profiles/metadata')).status).toBe(404);
  });
});
