import { expect, test } from 'vitest';
import { createClient } from '../../src/hibob/create-client.ts';
import { readBatch, readIds } from '../../src/sync/read-people.ts';
import type { ReadPlan } from '../../src/sync/read-plan.ts';
import { fakeClock } from '../hibob/fake-clock.ts';

const plan: ReadPlan = {
  fields: [{ id: 'work.title', label: 'Job title', category: 'Work', type: 'text', list: null }],
  tables: [],
  watched: [],
  mapped: new Map(),
  custom: [],
};

/** The first answer ends in the middle of what it says; the next is whole. */
function breakingOff(first: string, next: string) {
  const answers = [first, next];
  return createClient({
    baseUrl: 'https://api.hibob.com',
    serviceUserId: 'SERVICE-1',
    token: 'token',
    fetch: async () => new Response(answers.shift() ?? next, { headers: { 'content-type': 'application/json' } }),
    clock: fakeClock(0),
    random: () => 0,
    userAgent: 'test',
    timeoutMs: 60_000,
  });
}

/** So much that people of the first answer have been taken before it breaks off. */
const person = (id: string) =>
  JSON.stringify({ id, '/root/id': { value: id }, '/work/title': { value: 'x'.repeat(100_000) } });
const brokenOff = `{"employees":[${['1', '2', '3'].map(person).join(',')},{"id":"4`;
const whole = `{"employees":[${person('1')}]}`;

test('whom only an answer that broke off showed is in no batch', async () => {
  const reader = { client: breakingOff(brokenOff, whole), plan, abandoned: () => false };
  const people = await readBatch(reader as never, ['1', '2', '3', '4']);
  expect(people instanceof Map && [...people.keys()]).toEqual(['1']);
});

test('whom only an answer that broke off showed is not among the ids', async () => {
  expect(await readIds({ client: breakingOff(brokenOff, whole) })).toEqual(['1']);
});

test('an employee that is no object is not HiBob’s doing', async () => {
  expect(await readIds({ client: breakingOff('{"employees":[7]}', whole) })).toMatchObject({ kind: 'not-hibob' });
});
