import { expect, test } from 'vitest';
import { addressOf, nameOf } from '../../src/hibob/address.ts';

const person = { method: 'POST', path: '/people/{identifier}' } as const;

test.each([
  ['https://api.hibob.com', 'https://api.hibob.com/v1/people/a%2Fb%40c.example'],
  ['https://api.hibob.com/', 'https://api.hibob.com/v1/people/a%2Fb%40c.example'],
  ['https://api.hibob.com/v1', 'https://api.hibob.com/v1/people/a%2Fb%40c.example'],
  ['http://127.0.0.1:4010/gateway/v1/', 'http://127.0.0.1:4010/gateway/v1/people/a%2Fb%40c.example'],
])('below %s', (base, address) => {
  expect(addressOf(base, person, { path: { identifier: 'a/b@c.example' } })).toBe(address);
});

test('a query is encoded', () => {
  const input = { query: { cursor: 'a+b/=', limit: '200', employeeIds: '1,2' } };
  expect(addressOf('https://api.hibob.com', { path: '/bulk/people/work' }, input)).toBe(
    'https://api.hibob.com/v1/bulk/people/work?cursor=a%2Bb%2F%3D&limit=200&employeeIds=1%2C2',
  );
});

test.each(['', '.', '..'])('a path parameter "%s" is a bug', (identifier) => {
  expect(() => addressOf('https://api.hibob.com', person, { path: { identifier } })).toThrow('{identifier}');
});

test('the name of a call says which list, but not whose record', () => {
  expect(nameOf(person, { path: { identifier: 'ana@example.com' } })).toBe('POST /v1/people/{identifier}');
  const list = { method: 'GET', path: '/company/named-lists/{name}' } as const;
  expect(nameOf(list, { path: { name: 'title' } })).toBe('GET /v1/company/named-lists/title');
});
