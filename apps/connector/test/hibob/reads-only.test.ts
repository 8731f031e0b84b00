import { type Endpoint, endpoints } from '@hibob-kit/schemas';
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

test('of all operations of HiBob that are not GET two are sent', () => {
  const sent = endpoints.filter((endpoint) => endpoint.method !== 'GET' && passes(endpoint));
  expect(sent.map(({ id, method, path }) => `${id}: ${method} ${path}`)).toEqual([
    'people.search: POST /people/search',
    'people.read: POST /people/{identifier}',
  ]);
});

function passes(endpoint: Endpoint): boolean {
  try {
    assertReads(endpoint);
    return true;
  } catch {
    return false;
  }
}
