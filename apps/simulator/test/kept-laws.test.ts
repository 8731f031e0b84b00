import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { allRights, type Simulation, simulate } from './simulation.ts';

/**
 * What is kept written out must never outlive what it stands on: after any writes, with reads between them that fill what is kept,
 * every answer is the one given once everything kept was dropped. Adding an item to a list drops it all and changes none of these
 * answers.
 */
let simulation: Simulation;
let ids: readonly string[];
let added = 0;

const fields = ['root.id', 'root.fullName', 'work.title', 'work.reportsTo', 'work.secondLevelManager', 'employee.hrbp'];
const reads: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ['POST', '/v1/people/search', { showInactive: true, humanReadable: 'APPEND' }],
  ['POST', '/v1/people/search', { fields, humanReadable: 'REPLACE' }],
  ['POST', '/v1/people/search', { fields: ['work.isManager', 'work.indirectReports', 'internal.status'] }],
  ['POST', '/v1/people/search', { fields: ['work.reportsToIdInCompany', 'work.manager'], showInactive: true }],
  ['GET', '/v1/bulk/people/work?limit=200'],
  ['GET', '/v1/bulk/people/lifecycle?limit=7'],
  ['GET', '/v1/profiles'],
];

const ask = ([method, path, body]: (typeof reads)[number]) =>
  method === 'GET' ? simulation.get(path) : simulation.post(path, body);
const answers = async () => {
  const all = await Promise.all(reads.map(ask));
  const tables = await Promise.all(
    ids.slice(0, 12).map((id) => simulation.get(`/v1/people/${id}/work?includeHumanReadable=true`)),
  );
  return [...all, ...tables].map(({ status, text }) => [status, text]);
};

const who = fc.nat({ max: 29 });
const day = fc.constantFrom('2026-09-01', '2026-10-15', '2026-11-01', '2026-11-20');
const step = fc.oneof(
  fc.record({ kind: fc.constant('name' as const), who, text: fc.constantFrom('Ada', 'Bo', 'Cy') }),
  fc.record({ kind: fc.constant('hrbp' as const), who, other: who }),
  fc.record({ kind: fc.constant('about' as const), who }),
  fc.record({ kind: fc.constant('email' as const), who }),
  fc.record({ kind: fc.constant('manager' as const), who, other: who, day }),
  fc.record({ kind: fc.constant('row deleted' as const), who }),
  fc.record({ kind: fc.constant('terminated' as const), who, day }),
  fc.record({ kind: fc.constant('created' as const), other: who }),
  fc.record({ kind: fc.constant('read' as const), which: fc.nat({ max: reads.length - 1 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(one: Step): Promise<void> {
  added += 1;
  const id = (index: number) => ids[index % ids.length];
  switch (one.kind) {
    case 'name':
      await simulation.put(`/v1/people/${id(one.who)}`, { 'root.firstName': `${one.text}${added}` });
      return;
    case 'hrbp':
      await simulation.put(`/v1/people/${id(one.who)}`, { 'employee.hrbp': id(one.other) });
      return;
    case 'about':
      await simulation.put(`/v1/people/${id(one.who)}`, { 'about.about': `text ${added}` });
      return;
    case 'email':
      await simulation.put(`/v1/people/${id(one.who)}/email`, { email: `n${added}@new.example` });
      return;
    case 'manager':
      await simulation.post(`/v1/people/${id(one.who)}/work`, {
        effectiveDate: one.day,
        site: 'London',
        reportsTo: { id: id(one.other) },
      });
      return;
    case 'row deleted': {
      const { json } = await simulation.get(`/v1/people/${id(one.who)}/work`);
      await simulation.del(`/v1/people/${id(one.who)}/work/${json.values.at(-1).id}`);
      return;
    }
    case 'terminated':
      await simulation.post(`/v1/employees/${id(one.who)}/terminate`, { terminationDate: one.day });
      return;
    case 'created':
      await simulation.post('/v1/people', {
        email: `c${added}@new.example`,
        firstName: 'New',
        surname: `Person ${added}`,
        work: { site: 'London', startDate: '2026-11-02', reportsTo: id(one.other) },
      });
      return;
    case 'read':
      await ask(reads[one.which] ?? ['GET', '/v1/profiles']);
      return;
    default:
      one satisfies never;
  }
}

beforeAll(async () => {
  simulation = await simulate(allRights);
  const { json } = await simulation.post('/v1/people/search', { fields: ['root.id'], showInactive: true });
  ids = json.employees.map((one: { id: string }) => one.id);
});

test('what is kept never outlives what it stands on', async () => {
  const sequences = fc.sample(fc.array(step, { minLength: 3, maxLength: 8 }), { seed: 11, numRuns: 25 });
  for (const [number, sequence] of sequences.entries()) {
    for (const one of sequence) await take(one);
    const kept = await answers();
    const dropped = await simulation.post('/v1/company/named-lists/hobbies', { name: `hobby ${number}` });
    expect(dropped.status).toBe(200);
    expect({ sequence, answers: kept }).toEqual({ sequence, answers: await answers() });
  }
}, 120_000);
