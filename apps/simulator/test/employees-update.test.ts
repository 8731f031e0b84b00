import { fields } from '@hibob-kit/schemas';
import { describe, expect, test } from 'vitest';
import { derivedFields } from '../src/company/derived.ts';
import { readOnlyFields } from '../src/company/people/read-only-fields.ts';
import { allRights, everyoneWith, simulate, v, vhe } from './simulation.ts';

describe("a change of an employee's fields", () => {
  test('counts nested, dotted and half and half, is answered by nothing, and is read at once', async () => {
    const { put, post, ids } = await simulate(allRights);
    const [id] = ids(29);
    const answer = await put(`/v1/people/${id}`, {
      about: { about: 'Hello', hobbies: ['yoga'] },
      'home.mobilePhone': '+44 20 7946 0700',
      home: { 'spouse.firstName': 'Kim' },
      firstName: 'Shauna',
      'root.secondName': null,
    });
    expect([answer.status, answer.type, answer.text]).toEqual([200, null, '']);
    const asked = ['about.about', 'about.hobbies', 'home.mobilePhone', 'home.spouse.firstName', 'root.displayName'];
    expect((await post(`/v1/people/${id}`, { fields: asked, humanReadable: 'REPLACE' })).json).toEqual({
      id,
      displayName: 'Shauna Towne',
      about: { about: 'Hello', hobbies: 'yoga' },
      home: { mobilePhone: '+44 20 7946 0700', spouse: { firstName: 'Kim' } },
    });
  });

  test.each([
    ['the same values', { 'root.firstName': 'Shanna', surname: 'Towne' }],
    ['emptying what is empty', { 'about.avatar': null }],
    ['nothing', {}],
    ['unknown fields', { 'no.such.field': 1, nor: { this: { one: 2 } }, __proto__: { firstName: 'x' } }],
    ['derived fields', { 'personal.age': 99, work: { isManager: true, tenureYears: 50 }, fullName: 'X' }],
    ['what is an operation of its own', { email: 'x@example.com', 'work.startDate': '2020-01-01', state: 'active' }],
    [
      'historical fields, which their tables keep',
      { work: { title: '1', department: 'Sales' }, 'payroll.salary.payment': 1 },
    ],
    ['historical fields without a table', { employee: { disabilityStatus: 'Yes' }, 'address.city': 'Bath' }],
    [
      'fields of a table that no one calls historical',
      { 'work.site': 'Berlin', internal: { terminationType: 'Dismissal' } },
    ],
  ])('304 for %s', async (_, body) => {
    const { put, control, id, ids } = await simulate(allRights);
    const before = (await control('GET', `/companies/${id}`)).json;
    const answer = await put(`/v1/people/${ids(29)[0]}`, body);
    expect([answer.status, answer.text]).toEqual([304, '']);
    expect((await control('GET', `/companies/${id}`)).json).toEqual(before);
  });

  test('without Edit on the field’s category is passed over; alone it is 304', async () => {
    const { put, post, ids } = await simulate(everyoneWith({ root: v, home: v, personal: vhe, personalContact: vhe }));
    const [id] = ids(29);
    const hidden = { 'home.familyStatus': 'Married', about: { about: 'x' } };
    expect((await put(`/v1/people/${id}`, hidden)).status).toBe(304);
    expect((await put(`/v1/people/${id}`, { ...hidden, 'home.mobilePhone': '1', firstName: 'X' })).status).toBe(200);
    const read = await post(`/v1/people/${id}`, { fields: ['root.firstName', 'home.mobilePhone'] });
    expect([read.json.firstName, read.json.home]).toEqual(['Shanna', { mobilePhone: '1' }]);
  });

  test('goes by the category a field stands in now', async () => {
    const moved = { movedFields: { 'personal.birthDate': 'about' } };
    const { put, ids } = await simulate(everyoneWith({ root: v, personal: vhe }), moved);
    expect((await put(`/v1/people/${ids(29)[0]}`, { 'personal.birthDate': '1990-01-01' })).status).toBe(304);
    const allowed = await simulate(everyoneWith({ root: v, about: vhe }), moved);
    expect((await allowed.put(`/v1/people/${ids(29)[0]}`, { 'personal.birthDate': '1990-01-01' })).status).toBe(200);
  });

  test.each([
    [{ personal: { pronouns: 'Thou' } }, { 'personal.pronouns': 'The value "Thou" isn\'t valid in list pronouns.' }],
    [{ 'about.hobbies': ['yoga', 'no'] }, { 'about.hobbies': 'The value "object" isn\'t valid in list hobbies.' }],
    [{ 'home.numberOfKids': 1, firstName: null }, { 'root.firstName': 'Missing mandatory field root.firstName' }],
    [{ about: { about: 7 } }, { 'about.about': 'The value of about.about is not of type text-area.' }],
  ])('is refused whole for one bad value: %j', async (body, errors) => {
    const { put, post, ids } = await simulate(allRights);
    const refused = await put(`/v1/people/${ids(29)[0]}`, { ...body, 'home.mobilePhone': 'new' });
    expect(refused.status).toBe(400);
    expect(refused.json).toEqual({ error: Object.values(errors)[0], errors });
    const read = await post(`/v1/people/${ids(29)[0]}`, { fields: ['home.mobilePhone'] });
    expect(read.json.home.mobilePhone).not.toBe('new');
  });

  test('survives a body nested deeper than any field', async () => {
    const { put, ids } = await simulate(allRights);
    const deep = `${'{"work":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    expect((await put(`/v1/people/${ids(29)[0]}`, deep)).status).toBe(304);
    const list = `{"about":{"hobbies":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
    expect((await put(`/v1/people/${ids(29)[0]}`, list)).status).toBe(400);
  });

  test('404 for nobody, 403 outside the access rights', async () => {
    const { put, ids } = await simulate({ ...allRights, accessRights: { select: 'everyone' } });
    expect((await put('/v1/people/1', { firstName: 'X' })).status).toBe(404);
    expect((await put(`/v1/people/${ids(8)[0]}`, { firstName: 'X' })).status).toBe(403);
  });

  test("a manager's new name stands with everybody who reports to them", async () => {
    const { put, post, get, ids } = await simulate(allRights);
    const [manager, report] = ids(0, 5);
    await put(`/v1/people/${manager}`, { firstName: 'Chris' });
    await put(`/v1/people/${manager}/email`, { email: 'chris@example.com' });
    const named = {
      id: manager,
      displayName: 'Chris Mertz',
      firstName: 'Chris',
      surname: 'Mertz',
      email: 'chris@example.com',
    };
    const read = await post(`/v1/people/${report}`, { fields: ['work.reportsTo', 'work.reportsTo.email'] });
    expect([read.json.work.reportsTo, read.json['/work/reportsTo/email'].value]).toEqual([named, 'chris@example.com']);
    expect((await get(`/v1/people/${report}/work`)).json.values.at(-1).reportsTo).toEqual(named);
  });
});

describe('the fields that cannot be written', () => {
  const named = readOnlyFields.flatMap(({ fieldIds }) => fieldIds);

  test('are fields of the catalogue, each named once', () => {
    const known = fields.map(({ id }) => id);
    expect(named.filter((id, at) => !known.includes(id) || named.indexOf(id) !== at)).toEqual([]);
  });

  test('hold everything that is derived but the display name, which can be chosen', () => {
    expect(Object.keys(derivedFields).filter((id) => !named.includes(id))).toEqual(['root.displayName']);
  });
});

describe('a new e-mail address', () => {
  test('finds the employee, and the old one no longer does', async () => {
    const { put, post, ids, person } = await simulate(allRights);
    const [id] = ids(29);
    const answer = await put(`/v1/people/${id}/email`, { email: 'Shanna@example.com' });
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect((await post('/v1/people/shanna@example.com', { fields: ['root.email'] })).json.email).toBe(
      'Shanna@example.com',
    );
    expect((await post(`/v1/people/${person(29).facts['root.email']}`, {})).status).toBe(404);
  });

  test('is refused when it is somebody else’s or none, and needs Edit on Basic info', async () => {
    const { put, ids, person } = await simulate(allRights);
    const path = `/v1/people/${ids(29)[0]}/email`;
    expect((await put(path, { email: person(5).facts['root.email'] })).status).toBe(400);
    expect((await put(path, { email: 'nobody' })).status).toBe(400);
    expect((await put(path, { email: person(29).facts['root.email'] })).status).toBe(200);
    const viewer = await simulate(everyoneWith({ root: v }));
    expect((await viewer.put(path, { email: 'new@example.com' })).status).toBe(403);
    expect((await viewer.put('/v1/people/1/email', { email: 'new@example.com' })).status).toBe(404);
  });
});
