import { expect, test } from 'vitest';
import { assertReads } from '../../src/hibob/reads-only.ts';

test.each([
  ['any.get', 'GET', '/company/people/fields'],
  ['people.search', 'POST', '/people/search'],
  ['people.read', 'POST', '/people/{identifier}'],
] as const)('%s is sent', (id, method, path) => {
  expect(() => assertReads({ id, method, path })).not.toThrow();
});

test.each([
  ['people.create', 'POST', '/people'],
  ['people.update', 'PUT', '/people/{identifier}'],
  ['people.search', 'PUT', '/people/search'],
  ['people.search', 'DELETE', '/people/search'],
  ['people.search', 'POST', '/employees/{identifier}/terminate'],
  ['people.read', 'POST', '/people/{id}/work'],
  ['tables.work.create', 'POST', '/people/search'],
] as const)('%s as %s %s is never sent', (id, method, path) => {
  expect(() => assertReads({ id, method, path })).toThrow('The connector never writes to HiBob');
});
