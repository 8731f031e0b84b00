// What the console's screens cost in companies of 100 and of 10,000 people: CPU of an answer, in process.
import { createSimulator, type Simulator } from 'hibob-simulator';
import { medianOf, ms, print, times } from './measure.ts';

const sizes = [100, 10_000] as const;
const companies = new Map(sizes.map((size) => [size, opened(size)]));
const screens = [
  ['This company', ''],
  ['Service users', '/service-users'],
  ['Permission groups', '/permission-groups'],
  ['People’s data, edit', '/permission-groups/group-1/edit?tab=people'],
  ['People, page 3', '/people?page=3'],
  ['People, search', '/people?search=a'],
  ['Profile', '/people/{person}?category=work'],
  ['Fields', '/fields?category=payroll'],
  ['What can it see?', '/sight'],
  ['Requests', '/requests'],
  ['Time', '/time'],
] as const;

const lines = [];
for (const [what, path] of screens) {
  const [few, many] = [await costOf(100, path), await costOf(10_000, path)];
  lines.push({ what, is: `${ms(few)} of 100, ${ms(many)} of 10,000: ${times(many / few)}`, goal: '≤ 1.25 ×' });
}
print('The console, median CPU of a page', lines);

function opened(employees: number): { readonly simulator: Simulator; readonly id: string } {
  const simulator = createSimulator({ rateLimits: 'off' });
  const made = simulator.createCompany({ scenario: 'guide-complete', employees });
  if (made.kind === 'refused') throw new Error(made.error);
  return { simulator, id: made.company.id };
}

async function costOf(size: (typeof sizes)[number], path: string): Promise<number> {
  const company = companies.get(size);
  if (!company) throw new Error(`no company of ${size}`);
  const get = async (at: string) => {
    const answer = await company.simulator.app.request(`http://127.0.0.1/console/companies/${company.id}${at}`);
    if (answer.status !== 200) throw new Error(`${at}: ${answer.status}`);
    return answer.text();
  };
  const person = /people\/(\d{19})"/.exec(await get('/people?page=3'))?.[1] ?? '';
  return medianOf(() => get(path.replace('{person}', person)), { warm: 20, batches: 7, calls: 20 });
}
