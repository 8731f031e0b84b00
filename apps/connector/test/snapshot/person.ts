import type { Reading, TableId, WireRow } from '@hibob-kit/schemas';
import type { Dossier } from '../../src/snapshot/dossier.ts';
import type { SnapshotContext } from '../../src/snapshot/snapshot-context.ts';
import { normalise } from '../../src/sync/normalise.ts';
import type { ReadPlan } from '../../src/sync/read-plan.ts';

export const today = '2026-11-22';

type Value = Extract<Reading, { kind: 'value' }>['value'] | null;

/** A person as HiBob sends them; what is not said is as in the plainest case. */
export interface Told {
  readonly id?: string;
  readonly facts?: Readonly<Record<string, Value>>;
  /** Fields that HiBob does not show. */
  readonly withheld?: readonly string[];
  readonly tables?: Readonly<Partial<Record<TableId, readonly WireRow[]>>>;
}

const plainFacts: Readonly<Record<string, Value>> = {
  'root.id': '3980342332732998001',
  'root.displayName': 'Ana Ruiz',
  'root.firstName': 'Ana',
  'root.surname': 'Ruiz',
  'root.email': 'ana.ruiz@example.com',
  'work.employeeIdInCompany': 39,
  'work.startDate': '2020-01-01',
  'work.originalStartDate': null,
  'home.legalGender': 'Female',
  'personal.birthDate': '1990-02-28',
  'internal.lifecycleStatus': 'employed',
  'internal.status': 'Active',
  'internal.terminationDate': null,
  'internal.terminationReason': null,
  'internal.terminationType': null,
};

const week = { sunday: 0, monday: 8, tuesday: 8, wednesday: 8, thursday: 8, friday: 8, saturday: 0 };

const plainTables: Readonly<Partial<Record<TableId, readonly WireRow[]>>> = {
  work: [
    {
      id: 1,
      effectiveDate: '2020-01-01',
      isCurrent: true,
      title: 'Engineer',
      department: 'Product',
      site: 'Lisbon',
      reportsTo: { id: '3980342332732998100' },
    },
  ],
  employment: [
    {
      id: 1,
      effectiveDate: '2020-01-01',
      isCurrent: true,
      type: 'Permanent',
      contract: 'Full time',
      fte: 100,
      weeklyHours: 40,
      actualWorkingPattern: { days: week },
    },
  ],
  lifecycle: [{ id: 1, effectiveDate: '2020-01-01', isCurrent: true, status: 'employed' }],
  salaries: [salary(1, '2020-01-01', 60_000)],
};

export function salary(id: number, effectiveDate: string, value: unknown, more: object = {}): WireRow {
  return { id, effectiveDate, isCurrent: true, base: { value, currency: 'EUR' }, payPeriod: 'Annual', ...more };
}

/** The person's records as the sync makes them and the store holds them. */
export function personTold({ id = '3980342332732998001', facts = {}, withheld = [], tables = {} }: Told = {}): Dossier {
  const all = Object.entries({ ...plainFacts, 'root.id': id, ...facts });
  const fields = all.map(([fieldId]) => ({
    id: fieldId,
    label: fieldId,
    category: 'Category',
    type: 'text',
    list: null,
  }));
  const plan: ReadPlan = { fields, watched: [], tables: [], mapped: new Map(), custom: [] };
  const readings = new Map(
    all
      .filter(([fieldId]) => !withheld.includes(fieldId))
      .map(([fieldId, value]): [string, Reading] => [
        fieldId,
        value === null ? { kind: 'empty' } : { kind: 'value', value },
      ]),
  );
  const rows = Object.entries({ ...plainTables, ...tables }) as [TableId, readonly WireRow[]][];
  const records = normalise(
    {
      people: new Map([[id, readings]]),
      lists: new Map(),
      tables: new Map(
        rows.map(([table, own]) => [
          table,
          { kind: 'rows', path: `bulk/people/${table}`, historyShown: true, byEmployee: new Map([[id, own]]) },
        ]),
      ),
    },
    plan,
    today,
  );
  const [employee] = records.employee;
  if (employee === undefined) throw new Error('No employee');
  return {
    employee: { ...held(employee), presence: 'present', mergedInto: null, firstSeenAt: at },
    job: records.job.map(held),
    employment: records.employment.map(held),
    lifecycle: records.lifecycle.map(held),
    base_pay: records.base_pay.map(held),
    variable_pay: records.variable_pay.map(held),
    equity_grant: records.equity_grant.map(held),
    custom_value: records.custom_value.map(held),
  };
}

const at = '2026-11-22T09:00:00.000Z';

function held<R extends object>(record: R) {
  const bookkeeping = { connectionId: 'c', runId: 'r', fetchedAt: at, recordedFrom: at, recordedTo: null };
  return { ...record, ...bookkeeping };
}

export const context = (more: Partial<SnapshotContext> = {}): SnapshotContext => ({
  validOn: today,
  today,
  basis: 'actual',
  missingTables: new Map(),
  named: true,
  categoryOf: (fieldId) => categories.find(([prefix]) => fieldId.startsWith(prefix))?.[1] ?? 'Other',
  doubles: new Set(),
  ...more,
});

const categories = [
  ['payroll.employment', 'Employment'],
  ['payroll', 'Payroll'],
  ['work', 'Work'],
  ['root', 'Basic info'],
  ['internal', 'Lifecycle'],
] as const;
