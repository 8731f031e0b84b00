import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { allRights, simulate } from './simulation.ts';

/** How often rights on somebody are worked out tells whether a list is put together. */
async function company() {
  let evaluations = 0;
  const onEvaluation = () => {
    evaluations += 1;
  };
  const sim = await simulate(allRights, { employees: 120 }, { rateLimits: 'off', onEvaluation });
  const [someone = ''] = sim.ids(7);
  return {
    sim,
    rename: async (firstName: string) => {
      await sim.put(`/v1/people/${someone}`, { 'root.firstName': firstName });
      await setImmediate();
    },
    search: async () => {
      const before = evaluations;
      const people = await sim.search({ fields: ['root.firstName'], showInactive: true });
      return { evaluations: evaluations - before, name: people[7].firstName };
    },
  };
}

test('a list that was asked for is put together again after a change, before anybody asks', async () => {
  const { rename, search } = await company();
  expect((await search()).evaluations).toBeGreaterThan(0);
  await rename('Robin');
  expect(await search()).toEqual({ evaluations: 0, name: 'Robin' });
});

test('one that nobody asked for since the change before is not', async () => {
  const { rename, search } = await company();
  await search();
  await rename('Robin');
  await rename('Kim');
  const asked = await search();
  expect(asked.evaluations).toBeGreaterThan(0);
  expect(asked.name).toBe('Kim');
});

test('a service user whose rights were taken away meanwhile is shown nothing that was put together for it', async () => {
  const { sim, rename, search } = await company();
  await search();
  await rename('Robin');
  const { json } = await sim.control('GET', `/companies/${sim.id}/permission-groups`);
  const groups = json.permissionGroups ?? json;
  const { id } = groups.find(({ name }: { readonly name: string }) => name === 'Test');
  expect((await sim.control('DELETE', `/companies/${sim.id}/permission-groups/${id}`)).status).toBe(200);
  const { status, json: shown } = await sim.post('/v1/people/search', {
    fields: ['root.firstName'],
    showInactive: true,
  });
  expect([status, shown]).toEqual([200, { employees: [] }]);
});
