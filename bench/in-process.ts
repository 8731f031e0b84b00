// One person in process: `createSimulator().fetch` against Hono's `app.request` for the same bytes. Says both in one JSON line.

import { createSimulator } from 'hibob-simulator';
import { Hono } from 'hono';
import { medianOf } from './measure.ts';
import { twentyFields } from './workloads.ts';

const rounds = 9;
// Rate limits stay on: the machine's clock goes a minute ahead before they would refuse.
let now = Date.UTC(2026, 10, 2, 12);
const simulator = createSimulator({ clock: { now: () => now } });
const created = simulator.createCompany({ scenario: 'all-rights', employees: 200, seed: 1 });
if (created.kind !== 'created') throw new Error(created.error);
const [user] = created.company.serviceUsers;
const headers = {
  Authorization: `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`,
  'Content-Type': 'application/json',
};
const everybody = await simulator.fetch(asked('/v1/people/search', { fields: ['root.id'] }));
const { employees } = (await everybody.json()) as { employees: readonly { readonly id: string }[] };
const body = { fields: twentyFields };
let calls = 0;
const onePerson = async () => {
  calls += 1;
  if (calls % 40 === 0) now += 61_000;
  const answer = await simulator.fetch(asked(`/v1/people/${employees[(calls * 7) % employees.length]?.id}`, body));
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
  return answer.arrayBuffer();
};
const bytes = new Uint8Array(await onePerson());
const app = new Hono().all('*', () => new Response(bytes, { headers: { 'Content-Type': 'application/json' } }));
const bare = async () => (await app.request('/v1/people/1', init(body))).arrayBuffer();

const effort = { warm: 3_000, batches: 9, calls: 400 };
const costs = { simulator: [] as number[], hono: [] as number[] };
for (let round = 0; round < rounds; round += 1) {
  costs.simulator.push(await medianOf(onePerson, round === 0 ? effort : { ...effort, warm: 50 }));
  costs.hono.push(await medianOf(bare, round === 0 ? effort : { ...effort, warm: 50 }));
}
process.stdout.write(JSON.stringify(costs));

function init(value: unknown): RequestInit {
  return { method: 'POST', headers, body: JSON.stringify(value) };
}

function asked(path: string, value: unknown): Request {
  return new Request(`http://localhost${path}`, init(value));
}
