import { randomBytes } from 'node:crypto';
import { type Change, choices, outcomeOf, type PermissionGroup, rights, rightsOf } from '@hibob-kit/permissions';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Company } from '../src/company/company.ts';
import { createCompany } from '../src/company/create-company.ts';
import { peopleOf } from '../src/company/people.ts';
import { caseOf } from '../src/explain/case-of.ts';
import type { Explanation } from '../src/explain/explanation.ts';
import { fixesFor, tryOut } from '../src/explain/fixes.ts';
import type { PastRequest } from '../src/explain/past-request.ts';
import { readingOf } from '../src/explain/reading.ts';
import { subjectOf } from '../src/explain/subject.ts';
import { trialsIn } from '../src/explain/trials.ts';
import { viewOf } from '../src/hibob/view.ts';
import { bare, type GroupBody, type Simulation, scenarioWith, simulate } from './simulation.ts';

/** Ids always stand, so that a test can find an employee in an answer by itself. */
const spec = { employees: 12, switches: { idWithoutBasicInfo: 'yes' } } as const;
const fields = [
  'work.title',
  'work.reportsTo',
  'payroll.nin',
  'personal.birthDate',
  'internal.terminationDate',
  'internal.terminationReason',
  'home.legalGender',
];
const categoryIds = ['work', 'payroll', 'personal', 'lifecycle', 'home', 'identification'];

const boxes = fc.constantFrom('', 'V', 'V', 'VH', 'H', 'E', 'VE', 'VHE').map((one) => rightsOf(one as 'V'));
const group = (ids: Simulation['ids'], serviceUserId: string): fc.Arbitrary<GroupBody> =>
  fc.record({
    type: fc.constantFrom('Service user', 'Service user', 'Service user', 'Employee'),
    members: fc
      .constantFrom([serviceUserId], [serviceUserId], [])
      .map((serviceUserIds) => ({ serviceUserIds, employeeIds: [], condition: null })),
    accessRights: fc.constantFrom<NonNullable<GroupBody['accessRights']>>(
      { select: 'everyone' },
      { select: 'people', employeeIds: ids(0, 1, 2, 8) },
      { select: 'condition', conditions: [] },
      { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'exists' }] },
      { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }] },
      {
        select: 'condition',
        conditions: [
          { field: 'Site', operator: 'not equals', values: ['London', 'Berlin'] },
          { field: 'Lifecycle status', operator: 'any of', values: ['Employed', 'Hired'] },
        ],
      },
    ),
    categories: fc.dictionary(fc.constantFrom(...categoryIds), boxes),
    fields: fc.dictionary(fc.constantFrom(...fields), boxes, { maxKeys: 2 }),
  });

interface Asked {
  readonly kind: 'search' | 'read' | 'work' | 'lifecycle' | 'bulk';
  readonly fields: readonly string[];
  readonly showInactive: boolean;
  readonly person: number;
  readonly field: string;
  readonly past: boolean;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  kind: fc.constantFrom('search', 'search', 'read', 'work', 'lifecycle', 'bulk'),
  fields: fc.oneof(fc.constant([]), fc.subarray(fields)),
  showInactive: fc.boolean(),
  // The ninth has left.
  person: fc.constantFrom(0, 1, 5, 8),
  field: fc.constantFrom(...fields),
  past: fc.boolean(),
});

function send(sim: Simulation, one: Asked, changes: Explanation['fixes'][number]['changes'] = []) {
  const [id = ''] = sim.ids(one.person);
  const inactive = one.showInactive || changes.some(({ kind }) => kind === 'ask for inactive');
  const more = changes.flatMap((change) => (change.kind === 'ask for field' ? change.fieldId : []));
  const body = { fields: [...more, ...one.fields], showInactive: inactive };
  if (one.kind === 'search') return sim.post('/v1/people/search', body);
  if (one.kind === 'read') return sim.post(`/v1/people/${id}`, body);
  if (one.kind === 'bulk') return sim.get('/v1/bulk/people/work?limit=200');
  return sim.get(`/v1/people/${id}/${one.kind}`);
}

/** Looks the answer through without any of the simulator's code: is there a value? */
function stands(
  sim: Simulation,
  { kind, person, field, past }: Asked,
  { status, json }: Awaited<ReturnType<Simulation['get']>>,
): boolean {
  if (status !== 200) return false;
  const [id] = sim.ids(person);
  if (kind === 'search' || kind === 'read') {
    const wire = kind === 'read' ? json : json.employees.find((one: { id: string }) => one.id === id);
    return wire?.[`/${field.replaceAll('.', '/')}`] !== undefined;
  }
  const rows =
    kind === 'bulk'
      ? (json.results.find((one: { employeeId: string }) => one.employeeId === id)?.values ?? [])
      : json.values;
  return rows.some((row: { isCurrent: boolean }) => row.isCurrent !== past);
}

async function explained(sim: Simulation, one: Asked, id: string | null): Promise<Explanation> {
  const isTable = one.kind !== 'search' && one.kind !== 'read';
  const about = isTable ? { rows: one.past ? 'past' : 'current' } : { field: one.field };
  const query = new URLSearchParams({ id: id ?? '', employee: sim.ids(one.person)[0] ?? '', ...about });
  const { status, json } = await sim.control('GET', `/companies/${sim.id}/explain?${query}`);
  if (status !== 200) throw new Error(JSON.stringify(json));
  return json;
}

async function withGroups(sim: Simulation, groups: readonly GroupBody[]): Promise<void> {
  for (const [at, body] of groups.entries())
    await sim.control('PUT', `/companies/${sim.id}/permission-groups/group-${at + 1}`, {
      name: `Group ${at + 1}`,
      ...body,
    });
}

async function prepared(regime: 'category' | 'field-level'): Promise<Simulation> {
  const sim = await simulate({}, { ...spec, regime });
  await sim.addGroup({});
  return sim;
}

test.each(['category', 'field-level'] as const)(
  'with %s permissions explain says visible exactly when the value is in the answer, and every fix it proposes brings it',
  async (regime) => {
    const sim = await prepared(regime);
    const seen = { visible: 0, empty: 0, hidden: 0, fixes: 0 };
    const drawn = group(sim.ids, sim.serviceUser.id);
    const run = fc.record({ groups: fc.tuple(drawn, drawn), one: asked });
    for (const { groups, one } of fc.sample(run, { seed: 11, numRuns: 70 })) {
      await withGroups(sim, groups);
      const answer = await send(sim, one);
      const explanation = await explained(sim, one, answer.headers.get('X-Simulator-Explain'));
      const context = JSON.stringify({ groups, one, explanation: explanation.paragraph });
      expect([explanation.outcome === 'visible', explanation.answer?.agrees], context).toEqual([
        stands(sim, one, answer),
        true,
      ]);
      if (explanation.outcome) seen[explanation.outcome] += 1;
      // Whatever is hidden here, some change brings it; and nothing is proposed for what is there.
      expect(explanation.fixes.length > 0, context).toBe(explanation.outcome === 'hidden');
      for (const fix of explanation.fixes) {
        await sim.control('POST', `/companies/${sim.id}/snapshots`, { name: 'before' });
        const ofCompany = fix.changes.filter(({ kind }) => !kind.startsWith('ask for'));
        if (ofCompany.length > 0) {
          const applied = await sim.control('POST', `/companies/${sim.id}/explain/apply`, { changes: ofCompany });
          expect(applied.status, JSON.stringify(applied.json)).toBe(200);
        }
        const after = await send(sim, one, fix.changes);
        const then = await explained({ ...sim }, one, after.headers.get('X-Simulator-Explain'));
        expect([stands(sim, one, after), then.outcome], `${context} ${fix.texts.join(' ')}`).toEqual(
          fix.proof.presence === 'value' ? [true, 'visible'] : [false, 'empty'],
        );
        seen.fixes += 1;
        await sim.control('POST', `/companies/${sim.id}/restore`, { snapshot: 'before' });
        await sim.control('DELETE', `/companies/${sim.id}/snapshots/before`);
      }
    }
    // The sample holds each outcome.
    const { visible, empty, hidden, fixes } = seen;
    expect([visible >= 5, empty >= 1, hidden >= 20, fixes >= 40], JSON.stringify(seen)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  },
  120_000,
);

test('no smaller set of steps, whatever they are, brings what a fix brings: by exhaustion up to three, the request included', () => {
  const { company } = createCompany('laws', scenarioWith({ ...bare, ...spec }), {}, randomBytes, () => false);
  const [user] = company.serviceUsers;
  if (!user) throw new Error('no service user');
  const people = peopleOf(company);
  const run = fc.record({
    groups: fc.tuple(group(idsIn(company), user.id), group(idsIn(company), user.id)),
    one: asked,
  });
  const sizes = new Map<number, number>();
  let tried = 0;
  for (const { groups, one } of fc.sample(run, { seed: 23, numRuns: 70 })) {
    const now = { ...company, groups: groups.map((body, at) => wholeGroup(body, `group-${at + 1}`)) };
    const person = people.at(one.person);
    const request = requestOf(one, person.id, user.id);
    const reading = readingOf(request, viewOf(now, user.id));
    const subject = subjectOf(now, reading, isTable(one) ? null : one.field, one.past);
    const trials = trialsIn(now, () => {});
    const question = { company: now, request, person, subject, trials };
    const hidden = caseOf(now, request, person, subject, trials);
    if (outcomeOf(hidden, now.groups) !== 'hidden') continue;
    const [fix] = fixesFor(question, hidden);
    if (!fix || fix.changes.some(({ kind }) => kind === 'make group')) continue;
    sizes.set(fix.size, (sizes.get(fix.size) ?? 0) + 1);
    const steps = everyStep(now.groups, one, person.id, user.id);
    for (let fewer = 1; fewer < Math.min(fix.size, 4); fewer += 1) {
      for (const changes of choices(steps, fewer)) {
        tried += 1;
        if (tryOut(question, changes)) throw new Error(JSON.stringify({ groups, one, changes, fix: fix.changes }));
      }
    }
  }
  // The sample holds fixes of each size, and a great many smaller sets that do not do.
  expect([1, 2, 3, 4].map((size) => (sizes.get(size) ?? 0) > 0)).toEqual([true, true, true, true]);
  expect(tried).toBeGreaterThan(20_000);
}, 120_000);

const isTable = ({ kind }: Asked) => kind !== 'search' && kind !== 'read';

function requestOf({ kind, fields: named, showInactive }: Asked, id: string, serviceUserId: string): PastRequest {
  const reads = kind === 'search' || kind === 'read';
  const path = { search: '/people/search', read: `/people/${id}`, bulk: '/bulk/people/work' }[kind as 'bulk'];
  return {
    serviceUserId,
    method: reads ? 'POST' : 'GET',
    path: `/v1${path ?? `/people/${id}/${kind}`}`,
    query: kind === 'bulk' ? 'limit=200' : '',
    body: reads ? JSON.stringify({ fields: named, showInactive }) : null,
    address: null,
    gate: 'answered',
    status: null,
  };
}

function wholeGroup(body: GroupBody, id: string): PermissionGroup {
  const nobody = { serviceUserIds: [], employeeIds: [], condition: null };
  return {
    id,
    name: id,
    type: body.type ?? 'Service user',
    members: body.members ?? nobody,
    accessRights: body.accessRights ?? { select: 'everyone' },
    categories: body.categories ?? {},
    fields: body.fields ?? {},
    features: [],
  };
}

/** Every box of these groups, every member, other access rights line by line, and everything a caller could ask otherwise. */
function everyStep(
  groups: readonly PermissionGroup[],
  { field }: Asked,
  employeeId: string,
  serviceUserId: string,
): readonly Change[] {
  const exists = { field: 'Lifecycle status', operator: 'exists' } as const;
  const ofRequest: readonly Change[] = [
    { kind: 'ask for inactive' },
    { kind: 'ask for field', fieldId: field },
    { kind: 'ask for employee', employeeId },
  ];
  const ofGroups = groups.flatMap(({ id: groupId, accessRights }): readonly Change[] => [
    { kind: 'add member', groupId, serviceUserId },
    ...categoryIds.flatMap((categoryId) =>
      rights.map((right): Change => ({ kind: 'tick box', groupId, categoryId, fieldId: null, right })),
    ),
    ...(accessRights.select === 'condition' && accessRights.conditions.length > 0
      ? accessRights.conditions.flatMap((from, at) =>
          [null, exists].map((to): Change => ({ kind: 'change condition', groupId, at, from, to })),
        )
      : [
          { kind: 'set access rights', groupId, to: { select: 'people', employeeIds: [employeeId] } } as const,
          { kind: 'set access rights', groupId, to: { select: 'condition', conditions: [exists] } } as const,
        ]),
  ]);
  return [...ofRequest, ...ofGroups];
}

function idsIn(company: Company) {
  const people = peopleOf(company);
  return (...indexes: readonly number[]) => indexes.map((index) => people.at(index).id);
}
