import { companyOf } from '@hibob-kit/scenarios';
import type { HumanReadable, Value } from '@hibob-kit/schemas';
import { expect, test, vi } from 'vitest';
import { type Company, foundCompany } from '../src/company/company.ts';
import { updatePerson } from '../src/company/people/update-person.ts';
import { peopleOf } from '../src/company/people.ts';
import { PersonRead } from '../src/company/person-read.ts';
import { createSheets } from '../src/company/sheets.ts';
import { keptFor, keptPartFor } from '../src/hibob/kept.ts';
import { personSheet } from '../src/hibob/person-sheet.ts';
import { type View, viewOf } from '../src/hibob/view.ts';
import { allRights, bare, simulate, vh } from './simulation.ts';

/** What a change makes anew, counted: time differs from machine to machine, this does not. */
const founded = foundCompany({ id: 'c', scenarioId: 's', spec: bare, data: companyOf(bare) });
const group = {
  id: 'g',
  name: 'All',
  type: 'Service user',
  members: { serviceUserIds: ['SERVICE-1', 'SERVICE-2'], employeeIds: [], condition: null },
  accessRights: allRights.accessRights ?? { select: 'everyone' },
  categories: allRights.categories ?? {},
  fields: {},
  features: [],
} as const;
const company: Company = { ...founded, groups: [group] };

/** Who is worked out when everybody's name and manager is asked for. */
function workedOut(view: View): readonly number[] {
  const anew: number[] = [];
  const kept = keptFor<string>(view, 'names');
  for (let index = 0; index < view.people.size; index += 1) {
    kept.of(index, () =>
      view.people.readFor(index, () => {
        anew.push(index);
        const person = view.people.at(index);
        return JSON.stringify([person.value('root.displayName'), person.value('work.reportsTo')]);
      }),
    );
  }
  return anew;
}

function changed(before: Company, index: number, values: Readonly<Record<string, Value>>): Company {
  const change = updatePerson(before, peopleOf(before).at(index), new Map(Object.entries(values)));
  if (change.kind !== 'changed') throw new Error(change.kind);
  return change.company;
}

/** Whoever reports to this one or once did: their work rows name the manager. */
const reportsOf = (one: Company, index: number) =>
  Array.from({ length: 30 }, (_, at) => at).filter((at) =>
    peopleOf(one)
      .at(at)
      .stored.tables.work.some(({ columns: { reportsTo } }) => isNamed(reportsTo, peopleOf(one).at(index).id)),
  );

const isNamed = (reference: Value | undefined, id: string) =>
  typeof reference === 'object' && reference !== null && 'id' in reference && reference.id === id;

test('asked again, nobody is worked out again; a change makes one of them anew, and a new name of a manager the reports', () => {
  expect(workedOut(viewOf(company, 'SERVICE-1'))).toHaveLength(30);
  expect(workedOut(viewOf(company, 'SERVICE-1'))).toEqual([]);

  const about = changed(company, 29, { 'about.about': 'Hello' });
  expect(workedOut(viewOf(about, 'SERVICE-1'))).toEqual([29]);

  const renamed = changed(about, 0, { 'root.firstName': 'Robin' });
  const reports = reportsOf(renamed, 0);
  expect(reports.length).toBeGreaterThan(0);
  expect(workedOut(viewOf(renamed, 'SERVICE-1'))).toEqual([0, ...reports]);

  const told = changed(renamed, 0, { 'about.about': 'The manager' });
  expect(workedOut(viewOf(told, 'SERVICE-1'))).toEqual([0]);
});

test('a change of a manager makes nobody anew who is stored as before', () => {
  let made = 0;
  const data = companyOf(bare);
  const at = (index: number) => {
    made += 1;
    return data.people.at(index);
  };
  const counted: Company = { ...company, data: { ...data, people: { ...data.people, at } } };
  const told = changed(counted, 0, { 'about.about': 'The manager' });
  expect(workedOut(viewOf(told, 'SERVICE-1'))).toHaveLength(30);
  made = 0;
  const renamed = changed(told, 0, { 'root.firstName': 'Robin' });
  expect(workedOut(viewOf(renamed, 'SERVICE-1'))).toEqual([0, ...reportsOf(company, 0)]);
  expect(made).toBe(0);
});

test('another service user, and the same one with other groups, is shown nothing that was kept for somebody', () => {
  expect(workedOut(viewOf(company, 'SERVICE-2'))).toHaveLength(30);
  const other: Company = { ...company, groups: [{ ...group, id: 'h' }] };
  expect(workedOut(viewOf(other, 'SERVICE-1'))).toHaveLength(30);
});

test('what two service users are shown alike is written once; whoever is shown less or otherwise has a text of its own', () => {
  const { root = vh } = group.categories;
  const fewer = {
    ...group,
    id: 'h',
    members: { ...group.members, serviceUserIds: ['SERVICE-3'] },
    categories: { root },
  };
  const three: Company = { ...company, groups: [group, fewer] };
  const written = (serviceUserId: string, human: HumanReadable = 'none') => {
    const view = viewOf(three, serviceUserId);
    const fields = view.company.data.fields.filter(({ id }) => id === 'root.firstName' || id === 'work.title');
    const reached = view.reachedAt(0, true);
    if (!reached) throw new Error('nobody is reached');
    return personSheet(view, fields, human).of(reached);
  };
  const keysOf = ({ bytes }: { readonly bytes: Uint8Array }) => Object.keys(JSON.parse(Buffer.from(bytes).toString()));
  expect(written('SERVICE-2')).toBe(written('SERVICE-1'));
  expect(keysOf(written('SERVICE-1'))).toEqual(['id', 'firstName', 'work', '/root/firstName', '/work/title']);
  expect(keysOf(written('SERVICE-3'))).toEqual(['id', 'firstName', '/root/firstName']);
  expect(keysOf(written('SERVICE-2', 'REPLACE'))).toEqual(['id', 'firstName', 'work']);
});

test('whoever may see a sensitive field and whoever sees dots there share no text, whoever asks first', () => {
  const spec = { ...bare, switches: { ...bare.switches, sensitiveWithoutEdit: 'masked text' } } as const;
  const masking = foundCompany({ id: 'm', scenarioId: 's', spec, data: companyOf(spec) });
  const may = (serviceUserId: string, edit: boolean) => ({
    ...group,
    id: serviceUserId,
    members: { ...group.members, serviceUserIds: [serviceUserId] },
    categories: { root: vh, personal: { ...vh, edit } },
  });
  const both: Company = { ...masking, groups: [may('SERVICE-1', true), may('SERVICE-2', false)] };
  const born = (serviceUserId: string) => {
    const view = viewOf(both, serviceUserId);
    const fields = view.company.data.fields.filter(({ id }) => id === 'personal.birthDate');
    const reached = view.reachedAt(0, true);
    if (!reached) throw new Error('nobody is reached');
    const { bytes } = personSheet(view, fields, 'none').of(reached);
    return JSON.parse(Buffer.from(bytes).toString()).personal.birthDate;
  };
  expect(born('SERVICE-1')).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(born('SERVICE-2')).toBe('••••••••');
});

test('whoever is shown together what others were shown is written out of it, and nobody is read anew until a change', () => {
  const { root = vh, home = vh } = group.categories;
  const fewer = {
    ...group,
    id: 'h',
    members: { ...group.members, serviceUserIds: ['SERVICE-3'] },
    categories: { root, home },
  };
  const fresh = foundCompany({ id: 'p', scenarioId: 's', spec: bare, data: companyOf(bare) });
  const two: Company = { ...fresh, groups: [group, fewer] };
  const ids = ['root.firstName', 'root.surname', 'work.title', 'home.legalGender'];
  const readsOf = (one: Company, serviceUserId: string, human: HumanReadable = 'none') => {
    const view = viewOf(one, serviceUserId);
    const reached = view.reachedAt(3, true);
    if (!reached) throw new Error('nobody is reached');
    const reads = vi.spyOn(PersonRead.prototype, 'value');
    const { bytes } = personSheet(
      view,
      view.company.data.fields.filter(({ id }) => ids.includes(id)),
      human,
    ).of(reached);
    const { length } = reads.mock.calls;
    reads.mockRestore();
    return [length, Object.keys(JSON.parse(Buffer.from(bytes).toString())).join()];
  };
  expect(readsOf(two, 'SERVICE-1')[0]).toBe(4);
  expect(readsOf(two, 'SERVICE-3')).toEqual([
    0,
    'id,firstName,surname,home,/root/firstName,/root/surname,/home/legalGender',
  ]);
  const renamed = changed(two, 3, { 'root.firstName': 'Robin' });
  expect(readsOf(renamed, 'SERVICE-3')[0]).toBe(3);
  expect(readsOf(renamed, 'SERVICE-1')[0]).toBe(1);
});

test('asked again, no byte is encoded anew, whoever is shown the same; after a change those of one row are', () => {
  const spec = { ...bare, employees: 100 };
  const hundred: Company = {
    ...foundCompany({ id: 'b', scenarioId: 's', spec, data: companyOf(spec) }),
    groups: [group],
  };
  const known = new Set<ArrayBufferLike>();
  const encodedAnew = (one: Company, serviceUserId: string) => {
    const view = viewOf(one, serviceUserId);
    const fields = view.company.data.fields.filter(({ id }) => id.startsWith('root.'));
    const result = personSheet(view, fields, 'none').all(true);
    if (result.kind !== 'written') throw new Error(result.kind);
    // What begins and ends an answer are a few bytes of a pool.
    const rows = result.body.pieces.slice(1, -1);
    const anew = rows.filter(({ buffer }) => !known.has(buffer));
    for (const { buffer } of rows) known.add(buffer);
    return { rows: rows.length, anew: anew.length, bytes: anew.reduce((sum, { length }) => sum + length, 0) };
  };
  const first = encodedAnew(hundred, 'SERVICE-1');
  expect(first.rows).toBe(4);
  expect(first.anew).toBe(4);
  expect(encodedAnew(hundred, 'SERVICE-1').bytes).toBe(0);
  expect(encodedAnew(hundred, 'SERVICE-2').bytes).toBe(0);
  const after = encodedAnew(changed(hundred, 50, { 'about.about': 'Hello' }), 'SERVICE-2');
  expect(after.anew).toBe(1);
  expect(after.bytes).toBeLessThan(first.bytes / 2);
  expect(after.bytes).toBeGreaterThan(first.bytes / 10);
});

test('of parts that are ever new the latest 64 are kept, and none of many fields', () => {
  const view = viewOf(company, 'SERVICE-1');
  const part = (id: string) => keptPartFor(view, [[id, 'value']]);
  const text = { nested: '"a":1', beside: '' };
  part('first')?.of(0, () => text);
  for (let n = 0; n < 63; n += 1) part(`other ${n}`)?.of(0, () => text);
  expect(part('first')?.ready(0)).toBe(text);
  part('one more');
  expect(part('first')?.ready(0)).toBeUndefined();
  const many = (count: number) => Array.from({ length: count }, (_, n) => [`f${n}`, 'value'] as const);
  expect([12, 13].map((count) => keptPartFor(view, many(count)) === null)).toEqual([false, true]);
});

test('the oldest question is forgotten first, whoever asked it', () => {
  const sheets = createSheets(2);
  let made = 0;
  const ask = (owner: string, name: string) =>
    sheets.of(owner, name, () => {
      made += 1;
      return { forget: () => {} };
    });
  ask('one', 'a');
  ask('other', 'b');
  ask('one', 'c');
  ask('other', 'b');
  ask('one', 'c');
  expect(made).toBe(3);
  ask('one', 'a');
  ask('one', 'c');
  expect(made).toBe(4);
});

test('of questions that are ever new, the latest 64 are remembered', () => {
  const view = viewOf(company, 'SERVICE-1');
  const madeAnew = (name: string) => {
    let made = 0;
    keptFor<string>(view, name).of(0, () => {
      made += 1;
      return 'kept';
    });
    return made;
  };
  const names = Array.from({ length: 65 }, (_, n) => `question ${n}`);
  expect(names.map(madeAnew)).toEqual(names.map(() => 1));
  expect(names.slice(1).map(madeAnew)).toEqual(names.slice(1).map(() => 0));
  expect(madeAnew('question 0')).toBe(1);
});

test('over HTTP, groups that the service user is not in cost nothing, and no answer is explained by the way', async () => {
  const evaluationsAmong = async (others: number) => {
    const counts = { 'access rights of a group': 0, 'sum of groups': 0 };
    const sim = await simulate(
      { ...allRights, categories: { root: vh, work: vh } },
      {},
      { rateLimits: 'off', onEvaluation: (evaluation) => (counts[evaluation] += 1) },
    );
    const stranger = await sim.control('POST', `/companies/${sim.id}/service-users`, { name: 'Stranger' });
    const strange = { serviceUserIds: [stranger.json.id], condition: null };
    const add = (n: number) =>
      sim.control('POST', `/companies/${sim.id}/permission-groups`, { ...allRights, name: `G${n}`, members: strange });
    for (let n = 0; n < others; n += 1) expect((await add(n)).status).toBe(201);
    const [id] = sim.ids(3);
    const statuses = [
      await sim.post('/v1/people/search', { fields: ['work.title'], showInactive: true }),
      await sim.post(`/v1/people/${id}`, { fields: ['work.title'] }),
      await sim.get(`/v1/people/${id}/work`),
      await sim.get('/v1/bulk/people/work'),
      await sim.get('/v1/people/1/work'),
    ].map(({ status }) => status);
    return { statuses, counts, explained: sim.simulator.explained() };
  };
  const alone = {
    statuses: [200, 200, 200, 200, 404],
    // Thirty employees under one group, each looked at once for all these answers; one sum for anyone, one for whoever is covered.
    counts: { 'access rights of a group': 30, 'sum of groups': 1 },
    explained: 0,
  };
  expect(await evaluationsAmong(0)).toEqual(alone);
  expect(await evaluationsAmong(60)).toEqual(alone);
});
