import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRights, authorized, type GroupBody, jsonOf, simulate, vh } from './simulation.ts';

/**
 * A search is put together of rows that service users share who are shown the same. Whoever asks, after whatever changes and whoever asked
 * before: it has exactly those whom the same service user may read one by one, each as read alone.
 */
const fields = ['root.firstName', 'work.site', 'internal.status', 'home.legalGender'];
const inLondon: GroupBody['accessRights'] = {
  select: 'condition',
  conditions: [{ field: 'Site', operator: 'equals', values: ['London'] }],
};
const { lifecycle = vh, root = vh, work = vh, home = vh } = allRights.categories ?? {};
const shownTo: readonly (readonly GroupBody[])[] = [
  [allRights],
  [{ ...allRights, accessRights: inLondon }],
  [
    { ...allRights, categories: { root } },
    { accessRights: inLondon, categories: { root, work, home, lifecycle } },
  ],
  [{ ...allRights, categories: { root, work, home, lifecycle } }],
];

async function company() {
  const simulation = await simulate(allRights, { employees: 40 });
  const { simulator, id, control } = simulation;
  const callers = await Promise.all(
    shownTo.map(async (groups, n) => {
      const user = (await control('POST', `/companies/${id}/service-users`, { name: `User ${n}` })).json;
      const members = { serviceUserIds: [user.id], condition: null };
      for (const [at, group] of groups.entries())
        await control('POST', `/companies/${id}/permission-groups`, { name: `G${n}.${at}`, members, ...group });
      const headers = { ...authorized(user), 'Content-Type': 'application/json' };
      return (path: string, body: unknown) =>
        simulator.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    }),
  );
  const everybody = await simulation.search({ fields: ['root.id'], showInactive: true });
  return { ...simulation, callers, ids: everybody.map((one: { id: string }) => one.id) as readonly string[] };
}

const who = fc.nat({ max: 39 });
const step = fc.oneof(
  fc.record({ do: fc.constant('name' as const), who }),
  fc.record({ do: fc.constant('site' as const), who, site: fc.constantFrom('London', 'Berlin') }),
  fc.record({ do: fc.constant('leave' as const), who }),
  fc.record({ do: fc.constant('ask' as const), caller: fc.nat({ max: shownTo.length - 1 }), all: fc.boolean() }),
  fc.record({ do: fc.constant('ask' as const), caller: fc.nat({ max: shownTo.length - 1 }), all: fc.boolean() }),
);

test('a search has whom its service user may read, each as read alone, whoever asked before', async () => {
  const { callers, ids, put, post } = await company();
  const seen = new Set<string>();
  let asked = 0;
  for (const [n, one] of fc.sample(step, { seed: 5, numRuns: 160 }).entries()) {
    if (one.do === 'name') await put(`/v1/people/${ids[one.who]}`, { 'root.firstName': `Robin${n}` });
    if (one.do === 'site')
      await post(`/v1/people/${ids[one.who]}/work`, { effectiveDate: '2026-11-01', site: one.site });
    if (one.do === 'leave') await post(`/v1/employees/${ids[one.who]}/terminate`, { terminationDate: '2026-11-01' });
    if (one.do !== 'ask') continue;
    const call = callers[one.caller];
    if (!call) throw new Error('nobody calls');
    const { employees } = await jsonOf(call('/v1/people/search', { fields, showInactive: one.all }));
    const alone: unknown[] = [];
    for (const id of ids) {
      const answer = await call(`/v1/people/${id}`, { fields });
      if (answer.status !== 200) continue;
      const truth = (await post(`/v1/people/${id}`, { fields: ['internal.status'] })).json.internal.status;
      if (one.all || truth === 'Active') alone.push(await answer.json());
    }
    expect(employees).toEqual(alone);
    asked += 1;
    seen.add(`${one.caller} ${employees.map((shown: object) => Object.keys(shown).join()).join(';')}`);
  }
  // Callers see different people differently, and changes show.
  expect([asked, seen.size]).toEqual([75, 35]);
}, 60_000);
