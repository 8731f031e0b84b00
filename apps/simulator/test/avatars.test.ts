import { describe, expect, test } from 'vitest';
import { allRights, everyoneWith, type Simulation, simulate, v, vhe } from './simulation.ts';

describe('an avatar', () => {
  test('is a URL, by id or e-mail, and the one that was set', async () => {
    const { get, put, post, ids, person } = await simulate(allRights);
    const [id] = ids(29);
    const email = encodeURIComponent(String(person(29).facts['root.email']));
    const before = await get(`/v1/avatars/${id}`);
    expect([before.status, before.type]).toEqual([200, 'text/plain; charset=UTF-8']);
    expect(before.text).toBe(`https://images.example/avatars/${id}`);

    const set = await put(`/v1/avatars/${id}`, { url: 'https://example.com/shanna.png' });
    expect([set.status, set.text]).toEqual([200, '']);
    expect((await get(`/v1/avatars?email=${email}`)).text).toBe('https://example.com/shanna.png');
    const read = await post(`/v1/people/${id}`, { fields: ['root.avatarUrl'] });
    expect(read.json.avatarUrl).toBe('https://example.com/shanna.png');
  });

  test('is Basic info: seen with View, set with Edit', async () => {
    const { get, put, ids } = await simulate(everyoneWith({ root: v }));
    const path = `/v1/avatars/${ids(29)[0]}`;
    expect([(await get(path)).status, (await put(path, { url: 'https://example.com/x.png' })).status]).toEqual([
      200, 403,
    ]);
    const blind = await simulate(everyoneWith({ work: vhe }));
    expect((await blind.get(path)).status).toBe(403);
  });

  test('of nobody is 404, of no address 400, and a text that is no URL is refused', async () => {
    const { get, put, ids } = await simulate(allRights);
    expect((await get('/v1/avatars/1')).status).toBe(404);
    expect((await get('/v1/avatars?email=nobody@example.com')).status).toBe(404);
    expect((await get('/v1/avatars')).status).toBe(400);
    expect((await put(`/v1/avatars/${ids(29)[0]}`, { url: 'shanna.png' })).status).toBe(400);
  });
});

describe('access to HiBob', () => {
  test('is given by an invitation with a wizard and taken away again', async () => {
    const simulation = await simulate(allRights);
    const { get, post, ids } = simulation;
    const { wizards } = (await get('/v1/onboarding/wizards')).json;
    expect(wizards).toEqual([
      { id: 301_001, name: 'Welcome to the team' },
      { id: 301_002, name: 'Welcome back' },
      { id: 301_003, name: 'Managers' },
    ]);
    const [id] = ids(29);
    const taken = await post(`/v1/employees/${id}/uninvite`, '');
    expect([taken.status, taken.text, await stateOf(simulation, 29)]).toEqual([200, '', 'uninvited']);
    const given = await post(`/v1/employees/${id}/invitations`, { welcomeWizardId: 301_002 });
    expect([given.status, given.text, await stateOf(simulation, 29)]).toEqual([200, '', 'invited']);
  });

  test('of who is in already stays as it is', async () => {
    const simulation = await simulate(allRights);
    await simulation.post(`/v1/employees/${simulation.ids(29)[0]}/invitations`, { welcomeWizardId: 301_001 });
    expect(await stateOf(simulation, 29)).toBe('active');
  });

  test('needs a wizard there is, somebody there is, and Edit on User data', async () => {
    const { post, ids } = await simulate(allRights);
    const path = `/v1/employees/${ids(29)[0]}/invitations`;
    expect((await post(path, { welcomeWizardId: 7 })).status).toBe(400);
    expect((await post(path, {})).status).toBe(400);
    expect((await post('/v1/employees/1/uninvite', '')).status).toBe(404);
    const viewer = await simulate(everyoneWith({ root: vhe, userData: v }));
    expect((await viewer.post(path, { welcomeWizardId: 301_001 })).status).toBe(403);
  });
});

async function stateOf({ post, ids }: Simulation, index: number): Promise<unknown> {
  return (await post(`/v1/people/${ids(index)[0]}`, { fields: ['root.state'] })).json.state;
}
