import { expect, it } from 'vitest';
import { endpoints, missingPermissionEntry, problems } from '../../src/index.ts';

it('lists every operation with its path and its limit a minute', () => {
  expect(endpoints.map(({ id, method, path, perMinute }) => `${id}: ${method} ${path} ${perMinute}`)).toEqual([
    'people.search: POST /people/search 50',
    'people.read: POST /people/{identifier} 50',
    'profiles.list: GET /profiles 50',
    'fields.list: GET /company/people/fields 50',
    'named-lists.list: GET /company/named-lists 50',
    'named-lists.read: GET /company/named-lists/{listName} 50',
    'table.work: GET /people/{id}/work 50',
    'table.employment: GET /people/{id}/employment 50',
    'table.salaries: GET /people/{id}/salaries 10',
    'table.lifecycle: GET /people/{id}/lifecycle 50',
    'table.equities: GET /people/{id}/equities 50',
    'table.variable: GET /people/{id}/variable 50',
    'bulk.work: GET /bulk/people/work 50',
    'bulk.employment: GET /bulk/people/employment 50',
    'bulk.salaries: GET /bulk/people/salaries 50',
    'bulk.lifecycle: GET /bulk/people/lifecycle 50',
    'bulk.equities: GET /bulk/people/equities 50',
    'bulk.variable: GET /bulk/people/variable 50',
  ]);
});

it('marks the limits that could not be read', () => {
  expect(endpoints.filter((one) => one.limitEvidence.grade !== 'inferred').map(({ id }) => id)).toEqual([
    'people.search',
    'fields.list',
    'named-lists.list',
    'named-lists.read',
    'table.salaries',
  ]);
});

it('refuses with key and error, except for 404, which is blank', () => {
  expect(Object.entries(problems).map(([name, { status, body }]) => [name, status, body])).toEqual([
    [
      'badCredentials',
      401,
      { key: 'exception.security.tokenNotMatch', error: 'The service user id and token do not match.' },
    ],
    [
      'noPermission',
      403,
      {
        key: 'exception.access.denied',
        error: 'The service user has no permission to access this table or employee.',
      },
    ],
    ['notFound', 404, null],
    ['badRequest', 400, { key: 'exception.bad.request', error: 'Bad request.' }],
    [
      'tooManyRequests',
      429,
      { key: 'exception.rate.limit', error: 'Too many requests. Wait until the time in X-RateLimit-Reset.' },
    ],
  ]);
});

it('names an employee outside the access rights in the errors of a bulk answer', () => {
  expect(missingPermissionEntry('3980342332732990999')).toEqual({
    '3980342332732990999': {
      error: 'MISSING_PERMISSION',
      message: "You don't have permission to access data for employees with ids: 3980342332732990999",
    },
  });
});
