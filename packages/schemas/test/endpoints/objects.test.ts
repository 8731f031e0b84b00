import { describe, expect, it } from 'vitest';
import {
  employerEndpoints,
  goalEndpoints,
  hiringEndpoints,
  jobCatalogEndpoints,
  positionEndpoints,
  positionWriteEndpoints,
  skillEndpoints,
} from '../../src/index.ts';

const vacant = { fieldId: '/position/status', operator: 'equals', values: ['vacant'] };

describe('the search of positions', () => {
  const { body, answer } = positionEndpoints.search;

  it('takes 1 to 50 fields and filters on known ones', () => {
    const asked = { fields: ['/position/name'], filters: [vacant] };
    expect(body.parse({ ...asked, includeHumanReadable: null })).toEqual({ ...asked, includeHumanReadable: null });
  });

  it.each([
    ['no fields', { fields: [], filters: [vacant] }],
    ['51 fields', { fields: Array.from({ length: 51 }, (_, at) => `/position/${at}`), filters: [vacant] }],
    ['no filters', { fields: ['/position/name'] }],
    ['an empty list of filters', { fields: ['/position/name'], filters: [] }],
    ['a filter on another field', { fields: ['a'], filters: [{ ...vacant, fieldId: '/position/fte' }] }],
    ['another operator', { fields: ['a'], filters: [{ ...vacant, operator: 'contains' }] }],
    ['a filter without values', { fields: ['a'], filters: [{ ...vacant, values: [] }] }],
  ])('refuses %s', (_, raw) => {
    expect(body.safeParse(raw).success).toBe(false);
  });

  it('answers a bare array', () => {
    expect(answer.parse([{ '/position/name': { value: 'P-1' } }])).toEqual([{ '/position/name': { value: 'P-1' } }]);
    expect(answer.safeParse({ values: [] }).success).toBe(false);
  });
});

describe('a search in pages', () => {
  const id = { fieldId: '/positionBudget/id', operator: 'equals', values: ['1'] };
  const entry = { '/positionBudget/id': { value: 1 } };

  it('needs a filter and has 100 entries a page', () => {
    const { body } = positionEndpoints.searchBudgets;
    expect(body.parse({ fields: ['/positionBudget/id'], filters: [id] })).toEqual({
      fields: ['/positionBudget/id'],
      filters: [id],
      pagination: { limit: 100, cursor: null },
    });
    expect(body.safeParse({ fields: ['a'], filters: [] }).success).toBe(false);
    expect(body.safeParse({ fields: ['a'], filters: [id], pagination: { limit: 1001 } }).success).toBe(false);
    expect(body.safeParse({ fields: ['a'], filters: [id], pagination: { cursor: null, limit: null } }).success).toBe(
      true,
    );
  });

  it('answers under either key, entries alone or each in a list', () => {
    const { answer } = positionEndpoints.searchBudgets;
    const read = { entries: [entry], nextCursor: 'c' };
    expect(answer.parse({ values: [entry], response_metadata: { next_cursor: 'c' } })).toEqual(read);
    expect(answer.parse({ positionBudgetEntries: [[entry]], response_metadata: { next_cursor: 'c' } })).toEqual(read);
    expect(answer.parse({ values: [] })).toEqual({ entries: [], nextCursor: null });
    expect(answer.safeParse({ items: [entry] }).success).toBe(false);
  });

  it('of job profiles has a filter too, its lists a query', () => {
    const filter = { fieldId: '/jobProfile/status', operator: 'equals', values: ['active'] };
    const { searchProfiles, roles } = jobCatalogEndpoints;
    expect(searchProfiles.body.safeParse({ fields: ['/jobProfile/code'], filters: [filter] }).success).toBe(true);
    expect(searchProfiles.body.safeParse({ fields: ['/jobProfile/code'], filters: [] }).success).toBe(false);
    expect(roles.query.parse({})).toEqual({ limit: 100, includeHumanReadable: false });
    expect(roles.query.safeParse({ limit: '0' }).success).toBe(false);
    expect(roles.answer.parse({ JobRoleEntries: [[entry]], response_metadata: { next_cursor: null } })).toEqual({
      entries: [entry],
      nextCursor: null,
    });
    expect(jobCatalogEndpoints.roleFields.answer.parse({ id: '/jobRole/id' })).toEqual([{ id: '/jobRole/id' }]);
  });
});

describe('a write of workforce planning', () => {
  const item = {
    objectType: 'position',
    fields: {
      '/position/fte': { value: 100 },
      '/position/positionOpening': { objectType: 'positionOpening', fields: {} },
    },
  };

  it('carries one to ten objects of its kind', () => {
    const { body } = positionWriteEndpoints.create;
    expect(body.parse({ items: [item] })).toEqual({ items: [item] });
    expect(body.safeParse({ items: [] }).success).toBe(false);
    expect(body.safeParse({ items: Array.from({ length: 11 }, () => item) }).success).toBe(false);
    expect(body.safeParse({ items: [{ ...item, fields: { '/position/fte': 100 } }] }).success).toBe(false);
    expect(positionWriteEndpoints.createOpening.body.safeParse({ items: [item] }).success).toBe(false);
    expect(positionWriteEndpoints.cancel.body).toBe(null);
  });

  it('needs rights of its own for openings and budgets', () => {
    const { update, createOpening, createBudget } = positionWriteEndpoints;
    expect([update.feature, createOpening.feature, createBudget.feature]).toEqual([
      'managePositions',
      'editOpenings',
      'editPositionBudgets',
    ]);
  });
});

describe('job ads', () => {
  const filter = { fieldId: '/jobAd/departmentId', operator: 'notEqual', values: ['Accounting'] };

  it('are searched with at least one field and any filters', () => {
    const { body, answer } = hiringEndpoints.searchJobAds;
    const ad = { '/jobAd/id': { value: 'a1' }, '/jobAd/title': { value: 'Cook' } };
    expect(body.safeParse({ fields: ['title'], filters: [filter] }).success).toBe(true);
    expect(body.safeParse({ fields: ['/jobAd/title'], filters: [] }).success).toBe(true);
    expect(body.safeParse({ fields: [], filters: [] }).success).toBe(false);
    expect(body.parse({ fields: ['title'], filters: null })).toEqual({ fields: ['title'], filters: [] });
    expect(answer.parse([ad])).toEqual([ad]);
    expect(hiringEndpoints.readJobAd.answer.safeParse({ id: 'a1' }).success).toBe(false);
  });
});

describe('the searches of the newer modules', () => {
  it('page beside fields and filters, 50 at a time unless asked otherwise, null counting as not said', () => {
    const { body } = employerEndpoints.search;
    expect(body.parse({ filters: [], fields: null, limit: null, cursor: null })).toEqual({
      filters: [],
      fields: null,
      limit: 50,
      cursor: null,
    });
    expect(body.parse({ filters: [], limit: 200, cursor: 'c' })).toEqual({ filters: [], limit: 200, cursor: 'c' });
    expect(body.safeParse({ filters: [], limit: 201 }).success).toBe(false);
    expect(body.safeParse({}).success).toBe(false);
  });

  it('answer items', () => {
    const answered = { items: [{ '/employer/id': '7' }], response_metadata: { next_cursor: null } };
    const read = { entries: [{ '/employer/id': '7' }], nextCursor: null };
    expect(employerEndpoints.searchWorkLocations.answer.parse(answered)).toEqual(read);
    expect(goalEndpoints.searchKeyResults.answer.parse(answered)).toEqual(read);
    expect(skillEndpoints.search.answer.parse(answered)).toEqual(read);
    expect(skillEndpoints.levels.answer.parse([{ id: 1 }])).toEqual([{ id: 1 }]);
    expect(hiringEndpoints.searchCandidates.answer.safeParse([]).success).toBe(false);
  });
});
