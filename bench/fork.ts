// Fork, reset, snapshot and restore at 10,000 people against answering one person.
import { createSimulator } from 'hibob-simulator';
import { medianOf, ms, print, times } from './measure.ts';

const employees = 10_000;
const simulator = createSimulator({ rateLimits: 'off' });
const created = simulator.createCompany({ scenario: 'guide-complete', employees });
if (created.kind !== 'created') throw new Error(created.error);
const { id, serviceUsers } = created.company;
const [user] = serviceUsers;
const headers = {
  Authorization: `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`,
  'Content-Type': 'application/json',
};

const everybody = await post('/v1/people/search', { fields: ['root.id'], showInactive: true });
const ids = JSON.parse(everybody).employees.map((one: { id: string }) => one.id);
let asked = 0;
const onePerson = () => {
  asked += 1;
  return post(`/v1/people/${ids[(asked * 7) % ids.length]}`, {});
};

const person = await medianOf(onePerson);
const fork = await medianOf(async () => {
  const made = JSON.parse(await control('POST', '/fork'));
  await simulator.app.request(`/_sim/v1/companies/${made.id}`, { method: 'DELETE' });
});
await control('POST', '/snapshots', { name: 'first' });
const snapshot = await medianOf(async () => {
  const taken = JSON.parse(await control('POST', '/snapshots'));
  await control('DELETE', `/snapshots/${taken.id}`);
});
const restore = await medianOf(() => control('POST', '/restore', { snapshot: 'first' }));
const reset = await medianOf(() => control('POST', '/reset'));

print(`At ${employees.toLocaleString('en-GB')} people, in process, through the HTTP interface`, [
  { what: 'answering one person', is: ms(person) },
  ...Object.entries({ 'fork and delete': fork, 'snapshot and delete': snapshot, restore, reset }).map(
    ([what, cost]) => ({
      what,
      is: `${ms(cost)}, ${times(cost / person)}`,
      goal: '< 1 ms, ≤ 1.00 ×',
    }),
  ),
]);

async function post(path: string, body: unknown): Promise<string> {
  const answer = await simulator.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.text();
}

async function control(method: string, path: string, body?: unknown): Promise<string> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await simulator.app.request(`/_sim/v1/companies/${id}${path}`, init);
  return answer.text();
}
