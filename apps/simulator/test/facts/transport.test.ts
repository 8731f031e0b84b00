import { describe, expect, test } from 'vitest';
import { authorized, everyoneWith, simulate, v } from '../simulation.ts';

describe('authentication and transport', () => {
  test('fact 1: without valid id and token every request is 401, and ids look like SERVICE-1234', async () => {
    const { simulator, serviceUser, get } = await simulate(everyoneWith({ root: v }));
    const status = async (headers: Record<string, string>) =>
      (await simulator.app.request('/v1/company/people/fields', { headers })).status;

    expect(serviceUser.id).toMatch(/^SERVICE-\d+$/);
    expect((await get('/v1/company/people/fields')).status).toBe(200);
    expect([
      await status({}),
      await status(authorized({ id: serviceUser.id, token: 'wrong' })),
      await status(authorized({ id: 'SERVICE-1', token: serviceUser.token })),
      await status(authorized({ id: serviceUser.token, token: serviceUser.id })),
      await status({ Authorization: `Bearer ${serviceUser.token}` }),
      await status({ Authorization: serviceUser.token }),
      await status({ Authorization: 'Basic %%%' }),
    ]).toEqual([401, 401, 401, 401, 401, 401, 401]);
  });

  test('fact 2: a service user in no group signs in and reads no employee', async () => {
    const { get, post, search, ids } = await simulate(null);
    expect((await get('/v1/company/people/fields')).status).toBe(200);
    expect(await search({ showInactive: true })).toEqual([]);
    expect((await post(`/v1/people/${ids(0)[0]}`, {})).status).toBe(403);
    expect((await get('/v1/bulk/people/work')).status).toBe(403);
  });

  test('fact 3: a token is shown by what issues it and nowhere else', async () => {
    const { control, id } = await simulate(everyoneWith({ root: v }));
    const issued = (await control('POST', `/companies/${id}/service-users`, { name: 'Second' })).json;
    const reset = (await control('POST', `/companies/${id}/service-users/${issued.id}/reset-token`)).json;
    expect(issued.token).toMatch(/^[\w-]{40}$/);
    expect(reset.token).not.toBe(issued.token);
    const everything = await Promise.all(
      ['', '/service-users', '/permission-groups', '/journal'].map((path) => control('GET', `/companies/${id}${path}`)),
    );
    const shown = everything.map(({ text }) => text).join(' ');
    expect([shown.includes(issued.token), shown.includes(reset.token), shown.includes('token')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('fact 4: the old GETs of people are gone', async () => {
    const { get, ids } = await simulate(everyoneWith({ root: v }));
    const all = await get('/v1/people');
    const one = await get(`/v1/people/${ids(0)[0]}`);
    expect([all.status, all.type, all.text, one.status]).toEqual([404, null, '', 404]);
  });

  test('fact 5: a mistyped GET below a person is 200 with the web page', async () => {
    const { get, ids } = await simulate(everyoneWith({ root: v, payroll: v }));
    const typo = await get(`/v1/people/${ids(0)[0]}/variables`);
    expect([typo.status, typo.type, typo.text.startsWith('<!DOCTYPE html>')]).toEqual([
      200,
      'text/html; charset=UTF-8',
      true,
    ]);
    expect((await get(`/v1/people/${ids(0)[0]}/variable`)).type).toBe('application/json');
  });

  test.each([
    ['true', 'application/json'],
    ['false', 'application/json'],
    ['True', 'text/html; charset=UTF-8'],
    ['1', 'text/html; charset=UTF-8'],
    ['', 'text/html; charset=UTF-8'],
  ])('fact 7: includeHumanReadable=%s on a table is answered with %s', async (spelling, type) => {
    const { get, ids } = await simulate(everyoneWith({ work: v }));
    const answer = await get(`/v1/people/${ids(0)[0]}/work?includeHumanReadable=${spelling}`);
    expect([answer.status, answer.type]).toEqual([200, type]);
  });

  test('fact 8: JSON errors carry key and error', async () => {
    const { post, simulator } = await simulate(everyoneWith({ root: v }));
    const malformed = await post('/v1/people/search', '{"fields":');
    const misshapen = await post('/v1/people/search', { fields: 'root.id' });
    const stranger = await simulator.app.request('/v1/profiles');
    expect([malformed.status, malformed.type, malformed.json]).toEqual([
      400,
      'application/json',
      { key: 'exception.bad.request', error: 'The body is not JSON. Send an object, e.g. {}.' },
    ]);
    expect([misshapen.status, Object.keys(misshapen.json)]).toEqual([400, ['key', 'error']]);
    expect(misshapen.json.error).toMatch(/^body\.fields: /);
    expect([stranger.status, await stranger.json()]).toEqual([
      401,
      { key: 'exception.security.tokenNotMatch', error: 'The service user id and token do not match.' },
    ]);
  });
});
