import { test } from 'hibob-simulator/vitest';
import { describe, expect } from 'vitest';
import { readEmployees } from './read-employees.ts';

describe('reading employees', () => {
  test.override('bobCompany', { scenario: 'guide-complete', employees: 5, seed: 7 });

  test('asks HiBob once, over the network', async ({ bob }) => {
    const employees = await readEmployees(bob.url, bob.headers.Authorization);
    expect(employees.length).toBeGreaterThan(0);
    await bob.journal.verify(
      { endpoint: 'people.search', times: 1, status: 200, body: { humanReadable: 'REPLACE' } },
      { endpoint: 'profiles.list', never: true },
    );
  });

  test('gets no titles when nobody may see them, and no error either', async ({ bob }) => {
    const params = { path: { id: bob.company.id } };
    const { data: groups = [] } = await bob.control.GET('/companies/{id}/permission-groups', { params });
    for (const group of groups.filter(({ builtIn }) => !builtIn)) {
      await bob.control.PUT('/companies/{id}/permission-groups/{groupId}', {
        params: { path: { id: bob.company.id, groupId: group.id } },
        body: { ...group, categories: { root: { view: true } } },
      });
    }
    const employees = await readEmployees(bob.url, bob.headers.Authorization);
    expect(employees.map(({ title }) => title)).toEqual(employees.map(() => null));
  });

  test('asks again when it is told to wait', async ({ bob }) => {
    await bob.control.PUT('/companies/{id}/weather', {
      params: { path: { id: bob.company.id } },
      body: { rules: [{ endpoint: 'people.search', nth: 1, effect: { kind: '429' } }] },
    });
    expect((await readEmployees(bob.url, bob.headers.Authorization)).length).toBeGreaterThan(0);
    await bob.journal.verify({ endpoint: 'people.search', times: 2 });
  });

  test('a fresh company for every test: this one was asked nothing', async ({ bob }) => {
    expect(await bob.journal.entries()).toEqual([]);
  });

  test('without a network, in this process', async ({ bob }) => {
    const answer = await bob.fetch('/v1/profiles');
    expect(answer.status).toBe(200);
  });
});
