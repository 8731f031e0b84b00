import { searchPeople } from '@hibob-kit/schemas';
import { expect, test } from 'vitest';
import { recordExchanges } from '../../src/capture/recorder.ts';
import { createClient } from '../../src/hibob/create-client.ts';
import { fakeClock } from '../hibob/fake-clock.ts';

/** What is kept of the answers, each asked for once person by person. */
async function traced(...answers: readonly Response[]) {
  const left = [...answers];
  const clock = fakeClock(0);
  const recorder = recordExchanges(async () => left.shift() ?? new Response(null, { status: 204 }), clock.now);
  const client = createClient({
    baseUrl: 'https://api.hibob.com',
    serviceUserId: 'SERVICE-1',
    token: 'token',
    fetch: recorder.fetch,
    clock,
    random: () => 0,
    userAgent: 'test',
    timeoutMs: 60_000,
  });
  for (const _ of answers) await client.stream(searchPeople, { body: {} }, { key: 'employees', take: async () => {} });
  return recorder.trace();
}

test('of people who pass one after another their number and keys are kept, and no value', async () => {
  const [kept] = await traced(Response.json({ employees: [{ id: '7', firstName: 'Ann' }, { id: '8' }] }));
  expect(kept).toMatchObject({ status: 200, items: 2, otherKeys: 0 });
  expect(kept?.keys.map(({ key, of, present }) => [key, of, present])).toEqual([
    ['employees', 1, 1],
    ['employees[].id', 2, 2],
    ['employees[].firstName', 2, 1],
  ]);
  expect(JSON.stringify(kept)).not.toContain('Ann');
});

test('that nobody came is kept as well', async () => {
  const [kept] = await traced(Response.json({ employees: [] }));
  expect(kept).toMatchObject({ items: 0, keys: [{ key: 'employees', of: 1, present: 1, types: ['array'] }] });
});

test('of a refusal its words are kept where they are HiBob’s own, and no key', async () => {
  const [kept] = await traced(Response.json({ error: 'forbidden' }, { status: 403 }));
  expect(kept).toMatchObject({ status: 403, items: null, keys: [] });
});
