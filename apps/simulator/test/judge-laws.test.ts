import { fields as allFields, decodePerson, type Reading } from '@hibob-kit/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GroupBody, type Simulation, simulate, taking } from './simulation.ts';

const categoryIds = ['root', 'work', 'employment', 'personal', 'payroll', 'identification', 'lifecycle', 'address'];
const tableIds = ['work', 'employment', 'salaries', 'lifecycle', 'variable', 'address', 'bank-accounts'];
const fieldIds = [
  'root.id',
  'root.firstName',
  'root.email',
  'work.title',
  'work.department',
  'work.reportsTo',
  'work.tenureDuration',
  'personal.birthDate',
  'personal.age',
  'personal.shortBirthDate',
  'payroll.salary.payment',
  'payroll.salary.yearlyPayment',
  'payroll.nin',
  'identification.ssn',
  'internal.status',
  'internal.terminationDate',
  'address.city',
];

const box = fc.boolean();
const rights = fc
  .record({ view: box, viewHistory: box, edit: box })
  .map(({ view, viewHistory, edit }) => ({ view: view || edit, viewHistory, edit }));
const accessRights: fc.Arbitrary<NonNullable<GroupBody['accessRights']>> = fc.oneof(
  fc.constant({ select: 'everyone' as const }),
  fc.constant({
    select: 'condition' as const,
    conditions: [{ field: 'Lifecycle status' as const, operator: 'equals' as const, values: ['Employed'] }],
  }),
);
const group = fc.record({
  accessRights,
  categories: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...categoryIds), rights), { selector: ([id]) => id })
    .map((entries) => Object.fromEntries(entries)),
});
const setup = fc.record({
  groups: fc.array(group, { minLength: 1, maxLength: 2 }),
  regime: fc.constantFrom('category' as const, 'field-level' as const),
  canaries: box,
  fields: fc.uniqueArray(fc.constantFrom(...fieldIds), { minLength: 1 }),
  tables: fc.uniqueArray(fc.constantFrom(...tableIds), { maxLength: 2 }),
});
type Setup = typeof setup extends fc.Arbitrary<infer S> ? S : never;

interface PersonRow {
  readonly employeeId: string;
  readonly values: Readonly<Record<string, unknown>>;
}
interface TableRow {
  readonly employeeId: string;
  readonly table: string;
  readonly rows: readonly { readonly id: number; readonly [column: string]: unknown }[];
}

/** A company, and everything that one client can read of it. */
async function read({ groups, regime, canaries, fields, tables }: Setup) {
  // Of somebody without an id nobody can say whom it is about.
  const simulation = await simulate(null, { employees: 17, regime, ...taking('idWithoutBasicInfo', 'yes') });
  for (const [at, one] of groups.entries()) await simulation.addGroup({ name: `Group ${at}`, ...one });
  if (canaries) await simulation.control('POST', `/companies/${simulation.id}/canaries`, { fields: canaryFields });
  const people = (await simulation.search({ fields, showInactive: true })).map((wire: Record<string, unknown>) =>
    personRow(wire, fields),
  ) as PersonRow[];
  const rows: TableRow[] = [];
  for (const table of tables) {
    const { status, json } = await simulation.get(`/v1/bulk/people/${table}?limit=200`);
    if (status !== 200) continue;
    for (const { employeeId, values } of json.results) rows.push({ employeeId, table, rows: values });
  }
  return { simulation, people, rows };
}

const canaryFields = ['payroll.nin', 'personal.age', 'payroll.salary.payment', 'root.email', 'bank-accounts.iban'];

function personRow(wire: Record<string, unknown>, fieldIds: readonly string[]): PersonRow {
  const asked = allFields.filter(({ id }) => fieldIds.includes(id));
  const readings = [...decodePerson(wire, asked)].map(([id, reading]) => [id, storedValue(reading)] as const);
  return { employeeId: String(wire.id), values: Object.fromEntries(readings) };
}

function storedValue(reading: Reading): unknown {
  if (reading.kind === 'unreadable') throw new Error('an unreadable value');
  return reading.kind === 'value' ? reading.value : null;
}

async function countsOf({ control, id }: Simulation, scope: Setup, rows: readonly unknown[]) {
  const body = { serviceUser: 'Connector', rows, scope: { employees: 'all', fields: scope.fields }, limit: 0 };
  const { status, json } = await control('POST', `/companies/${id}/judge`, body);
  expect(status).toBe(200);
  return json.counts;
}

const nothing = { 'missing-by-client': 0, stale: 0, duplicated: 0, leaked: 0, wrong: 0 };

describe('whatever the groups', () => {
  test('exactly what was read differs in nothing but what may not be seen, and one change is one difference', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(setup, fc.nat(), async (scope, pick) => {
        const { simulation, people, rows } = await read(scope);
        const before = await countsOf(simulation, scope, [...people, ...rows]);
        expect(before).toEqual({ ...nothing, 'missing-by-permission': before['missing-by-permission'] });

        // Of whom nothing but the id is known there is nothing to change.
        const filled = people.flatMap(({ employeeId, values }, at) =>
          Object.entries(values)
            .filter(([field, value]) => value !== null && field !== 'root.id')
            .map(([field]) => ({ employeeId, field, at })),
        );
        const spot = filled[pick % Math.max(1, filled.length)];
        if (!spot) return;
        const others = people.filter((_, at) => at !== spot.at);
        const { [spot.field]: value, ...rest } = people[spot.at]?.values ?? {};
        const judged = (values: Readonly<Record<string, unknown>>, ...more: readonly unknown[]) =>
          countsOf(simulation, scope, [...others, { employeeId: spot.employeeId, values }, ...rows, ...more]);

        expect(await judged(rest)).toEqual({ ...before, 'missing-by-client': 1 });
        expect(await judged({ ...rest, [spot.field]: 'never true' })).toEqual({ ...before, wrong: 1 });
        const copy = { employeeId: spot.employeeId, field: spot.field, value };
        expect(await judged({ ...rest, [spot.field]: value }, copy)).toEqual({ ...before, duplicated: 1 });
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  test('a true value that was not in the answer has leaked', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(setup, async (wanted) => {
        const scope = { ...wanted, fields: ['root.id', 'payroll.nin'] };
        const { simulation, people, rows } = await read(scope);
        const before = await countsOf(simulation, scope, [...people, ...rows]);
        // Columbus and what only HiBob knows of him.
        const { id, facts } = simulation.person(0);
        const known = people.find(({ employeeId }) => employeeId === id);
        if (known?.values['payroll.nin']) return;
        const secret = { employeeId: id, field: 'payroll.nin', value: facts['payroll.nin'] };
        expect(await countsOf(simulation, scope, [...people, ...rows, secret])).toEqual({
          ...before,
          leaked: 1,
          'missing-by-permission': before['missing-by-permission'] - 1,
        });
      }),
      { numRuns: 10, seed: 4 },
    );
  });
});
