import { createSimulator } from 'hibob-simulator';
import { cpuOf } from '../measure.ts';

const employees = Number(process.argv[2]);
const simulator = createSimulator({ rateLimits: 'off' });
const created = simulator.createCompany({ scenario: 'guide-complete', employees });
if (created.kind !== 'created') throw new Error(created.error);
const [user] = created.company.serviceUsers;
const headers = {
  Authorization: `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`,
  'Content-Type': 'application/json',
};
// What the program loads and compiles at a first answer is no matter of the company's size.
await warmUp();
const id = await lastId();

const firstMs = await cpuOf(() => post(`/v1/people/${id}`, {}));
const rssMb = rss();
const first = { firstMs, rssMb };
if (process.argv[3] === 'all') {
  const allMs = await cpuOf(() => post('/v1/people/search', { fields: ['root.id', 'work.title'], showInactive: true }));
  process.stdout.write(JSON.stringify({ ...first, allMs, rssAfterAllMb: rss() }));
} else process.stdout.write(JSON.stringify(first));

async function warmUp(): Promise<void> {
  const other = simulator.createCompany({ scenario: 'guide-complete', employees: 10, seed: 1 });
  if (other.kind !== 'created') throw new Error(other.error);
  const [one] = other.company.serviceUsers;
  const Authorization = `Basic ${Buffer.from(`${one?.id}:${one?.token}`).toString('base64')}`;
  const answer = await simulator.app.request('/v1/people/search', {
    method: 'POST',
    headers: { ...headers, Authorization },
    body: '{"showInactive":true}',
  });
  const { employees: people } = JSON.parse(await answer.text());
  for (const { id } of people) {
    const path = `/v1/people/${id}`;
    const init = { method: 'POST', headers: { ...headers, Authorization }, body: '{}' };
    for (let call = 0; call < 20; call += 1) await (await simulator.app.request(path, init)).text();
  }
}

/** Ids count up: the last employee's follows from the first's. */
async function lastId(): Promise<string> {
  const seed = created.kind === 'created' ? created.company.seed : 0;
  const twin = simulator.createCompany({ scenario: 'guide-complete', employees: 1, seed });
  if (twin.kind !== 'created') throw new Error(twin.error);
  const [one] = twin.company.serviceUsers;
  const Authorization = `Basic ${Buffer.from(`${one?.id}:${one?.token}`).toString('base64')}`;
  const answer = await simulator.app.request('/v1/people/search', {
    method: 'POST',
    headers: { ...headers, Authorization },
    body: '{"fields":["root.id"],"showInactive":true}',
  });
  const [first] = JSON.parse(await answer.text()).employees;
  return `${String(first.id).slice(0, -6)}${String(employees).padStart(6, '0')}`;
}

async function post(path: string, body: unknown): Promise<string> {
  const answer = await simulator.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.text();
}

function rss(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}
