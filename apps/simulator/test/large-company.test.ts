import { companyOf, defaultCompany } from '@hibob-kit/scenarios';
import { describe, expect, test } from 'vitest';
import { foundCompany } from '../src/company/company.ts';
import { derivedFields } from '../src/company/derived.ts';
import { type People, type Person, peopleOf } from '../src/company/people.ts';
import { readPeople } from '../src/company/people-reading.ts';
import { createSimulator } from '../src/index.ts';
import { authorized } from './simulation.ts';

/** A company that counts whom it derives. */
function counting(employees: number) {
  const spec = { ...defaultCompany, employees };
  const data = companyOf(spec);
  let derived = 0;
  const at = (index: number) => {
    derived += 1;
    return data.people.at(index);
  };
  const company = foundCompany({ id: 'c', scenarioId: 's', spec, data: { ...data, people: { ...data.people, at } } });
  return { people: peopleOf(company), derived: () => derived };
}

describe('a company of 200,000', () => {
  test('derives nobody until somebody is asked for', () => {
    expect(counting(200_000).derived()).toBe(0);
  });

  test.each([
    ['the last one', (people: People) => people.at(people.size - 1)],
    ['a head of department', (people: People) => people.at(3)],
  ])('derives a handful of people for everything about %s', (_who, find) => {
    const { people, derived } = counting(200_000);
    const person: Person = find(people);
    const fields = Object.keys(derivedFields).filter((id) => id !== 'work.indirectReports');
    expect(fields.map((id) => person.value(id) !== undefined)).toEqual(fields.map(() => true));
    expect(derived()).toBeLessThan(15);
  });

  test('answers about one of them, and a search for one, without reading the others', async () => {
    const events: string[] = [];
    const simulator = createSimulator({ rateLimits: 'off', log: ({ event }) => events.push(event) });
    const created = simulator.createCompany({ scenario: 'guide-complete', employees: 200_000 });
    if (created.kind === 'refused') throw new Error(created.error);
    const [user] = created.company.serviceUsers;
    const ask = async (path: string, body: unknown) => {
      const answer = await simulator.app.request(path, {
        method: 'POST',
        headers: { ...authorized(user ?? { id: '', token: '' }), 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      return JSON.parse(await answer.text());
    };
    const id = '3540797213504200000';
    const found = await ask('/v1/people/search', {
      fields: ['root.id', 'work.isManager', 'work.directReports'],
      filters: [{ fieldPath: 'root.id', operator: 'equals', values: [id] }],
      showInactive: true,
    });
    expect([found.employees.length, found.employees[0].work]).toEqual([1, { isManager: false, directReports: 0 }]);
    expect(events).toEqual([]);
  });

  test.each([
    ['a search of named fields', 'POST', '/v1/people/search', { fields: ['root.id'] }],
    ['payroll', 'GET', '/v1/payroll/history', undefined],
  ])(
    'sends %s while it is read: the first people are there before a tenth of it was looked at',
    async (_what, method, path, body) => {
      const told: string[] = [];
      const simulator = createSimulator({ rateLimits: 'off', log: ({ event }) => told.push(event) });
      const created = simulator.createCompany({ scenario: 'all-rights', employees: 200_000 });
      if (created.kind === 'refused') throw new Error(created.error);
      const [user] = created.company.serviceUsers;
      const answer = await simulator.app.request(path, {
        method,
        headers: { ...authorized(user ?? { id: '', token: '' }), 'Content-Type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const reader = answer.body?.getReader();
      const first = new TextDecoder().decode((await reader?.read())?.value);
      const second = new TextDecoder().decode((await reader?.read())?.value);
      await reader?.cancel();
      expect([answer.status, first, second.slice(0, 2)]).toEqual([200, '{"employees":[', '{"']);
      expect(told).toEqual([]);
    },
  );

  test('still sends while it is read where the weather only makes a call wait', async () => {
    const told: string[] = [];
    const slept: number[] = [];
    const simulator = createSimulator({
      rateLimits: 'off',
      control: 'any',
      log: ({ event }) => told.push(event),
      sleep: async (ms) => void slept.push(ms),
    });
    const created = simulator.createCompany({ scenario: 'all-rights', employees: 200_000 });
    if (created.kind === 'refused') throw new Error(created.error);
    const { id, serviceUsers } = created.company;
    await simulator.app.request(`/_sim/v1/companies/${id}/weather`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ rules: [{ effect: { kind: 'latency', ms: 250 } }] }),
    });
    const answer = await simulator.app.request('/v1/people/search', {
      method: 'POST',
      headers: { ...authorized(serviceUsers[0] ?? { id: '', token: '' }), 'Content-Type': 'application/json' },
      body: JSON.stringify({ fields: ['root.id'] }),
    });
    const reader = answer.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
    expect([first, slept, told]).toEqual(['{"employees":[', [250], []]);
  });
});

test('of whom people stand on who pass, nothing is noted: it would grow with the company', () => {
  const spec = { ...defaultCompany, employees: 200_000 };
  const company = foundCompany({ id: 'c', scenarioId: 's', spec, data: companyOf(spec) });
  const noted = (read: (people: People, index: number) => Person) => {
    const { people, memory } = readPeople(company);
    // Their rows name managers as they are called today.
    for (let index = 20; index < 40; index += 1)
      people.readFor(index, () => {
        read(people, index).value('work.title');
      });
    return [...memory().known().readers.values()].flatMap((ofOne) => [...ofOne.keys()]);
  };
  expect(new Set(noted((people, index) => people.at(index)))).toEqual(new Set(['name']));
  expect(noted((people, index) => people.passing(index))).toEqual([]);
});
