import { scenarios } from '@hibob-kit/scenarios';
import { describe, expect, test } from 'vitest';
import { createSimulator } from '../src/index.ts';
import { authorized } from './simulation.ts';

describe('every scenario boots', () => {
  test.each(scenarios.map(({ id }) => id))('%s', async (id) => {
    const simulator = createSimulator({});
    const created = simulator.createCompany({ scenario: id, employees: 10 });
    if (created.kind !== 'created') throw new Error(created.error);
    const scenario = scenarios.find((one) => one.id === id);
    // A curated company has the people written down for it, however many are asked for.
    const employees = scenario?.company.people?.length ?? 10;
    expect(created.company).toMatchObject({ scenario: id, employees });
    expect(created.company.serviceUsers.map(({ name }) => name)).toEqual(scenario?.serviceUsers);
    expect(created.company.groups.map(({ name }) => name)).toEqual(scenario?.groups.map(({ name }) => name));
    const [user] = created.company.serviceUsers;
    const answer = await simulator.app.request('/v1/company/people/fields', { headers: user ? authorized(user) : {} });
    expect(answer.status).toBe(
      scenario?.credential === 'as issued' && scenario.disabledServiceUsers === undefined ? 200 : 401,
    );
  });
});
