import { describe, expect, it } from 'vitest';
import { isErrorBody, openDoor, person } from './door.ts';

const { send } = openDoor();

describe('Questions that make no sense are refused with 400', () => {
  const id = { fieldPath: 'root.id', operator: 'equals', values: [person] };
  const email = { fieldPath: 'root.email', operator: 'equals', values: ['a@b.example'] };
  it.each([
    ['401 fields', { fields: Array.from({ length: 401 }, (_, index) => `work.field${index}`) }],
    ['a second filter', { filters: [id, email] }],
    ['a filter on another field', { filters: [{ ...id, fieldPath: 'work.title' }] }],
    ['another operator', { filters: [{ ...id, operator: 'contains' }] }],
    ['no values', { filters: [{ ...id, values: [] }] }],
    ['fields that are no list', { fields: 'root.id' }],
    ['a flag that is no boolean', { showInactive: 'yes' }],
  ])('people/search with %s', async (_, body) => {
    const reply = await send('POST', '/people/search', JSON.stringify(body));
    expect([reply.status, isErrorBody(reply)]).toEqual([400, true]);
  });

  it.each([
    '/timeoff/whosout?from=2026-02-30&to=2026-03-01',
    '/timeoff/whosout?from=tomorrow&to=2026-03-01',
    '/timeoff/whosout?from=2026-03-02&to=2026-03-01',
    '/timeoff/whosout',
    '/timeoff/outtoday?today=2026-02-30',
    '/timeoff/requests/changes?since=yesterday',
    '/timeoff/requests/changes?since=2020-01-01T00:00:00Z',
    `/timeoff/employees/${person}/balance?policyType=Holiday&date=2026-02-30`,
    '/bulk/people/work?limit=201',
    '/bulk/people/work?limit=0',
    '/bulk/people/work?limit=many',
    '/bulk/people/work?cursor=none',
    '/company/reports/24301001/download?format=pdf',
  ])('GET %s', async (path) => {
    const reply = await send('GET', path);
    expect([reply.status, isErrorBody(reply)]).toEqual([400, true]);
  });

  it.each([
    '/people/1/work',
    '/people/custom-tables/1/work__table_1700000001000',
    `/people/custom-tables/${person}/work__table_1`,
    '/people/custom-tables/metadata/work__table_1',
    '/bulk/people/custom-tables/work__table_1',
    '/company/named-lists/Department',
    '/docs/people/1',
    '/avatars/1',
    '/tasks/people/1',
    '/timeoff/employees/1/balance?policyType=Holiday&date=2026-11-02',
    `/timeoff/employees/${person}/requests/1`,
    '/timeoff/policy-types/Nothing',
    '/company/reports/1/download',
    '/company/reports/download/none',
    '/hiring/job-ads/1',
  ])('GET %s: 404 without a body', async (path) => {
    const { status, text } = await send('GET', path);
    expect([status, text]).toEqual([404, '']);
  });
});
