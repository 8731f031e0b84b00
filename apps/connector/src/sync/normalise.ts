import type { TableId, WireRow } from '@hibob-kit/schemas';
import { holdsOn } from '../snapshot/in-force.ts';
import type { Visibility } from '../store/norms.ts';
import { type RecordOf, type RecordTable, recordTables, type Unsealed } from '../store/record.ts';
import { basePayRecord } from './base-pay.ts';
import { Cells } from './cells.ts';
import { customValueRecord } from './custom-value.ts';
import { employeeRecord } from './employee.ts';
import { employmentRecord } from './employment.ts';
import { equityGrantRecord } from './equity-grant.ts';
import { type Facts, factsFor } from './facts.ts';
import { jobRecord } from './job.ts';
import { type Labels, labelsFrom } from './labels.ts';
import { lifecycleRecord } from './lifecycle.ts';
import { type Provenance, type Sealer, sealer } from './provenance.ts';
import type { PlannedField, ReadPlan } from './read-plan.ts';
import type { RowInput } from './row-input.ts';
import type { Source, TableSource } from './source.ts';
import { validities } from './validity.ts';
import { variablePayRecord } from './variable-pay.ts';

export type Records = { readonly [T in RecordTable]: readonly RecordOf<T>[] };

/** HiBob's answers as records. Pure: the same answers on the same day give the same records, hashes included. */
export function normalise(source: Source, plan: ReadPlan, today: string): Records {
  return normaliser(source.lists, plan, today)(source);
}

/** The same for many sources of one company: its lists are looked through once. */
export function normaliser(
  lists: Source['lists'],
  plan: ReadPlan,
  today: string,
): (source: Omit<Source, 'lists'>) => Records {
  const labels = labelsFrom(lists);
  const factsOf = factsFor(plan, labels);
  const custom = plan.fields.filter(({ id }) => plan.custom.includes(id));
  const sealers = new Map(recordTables.map((table) => [table, sealer()] as const));
  return (source) => recordsOf(source, { factsOf, custom, labels, today, sealers });
}

interface Making {
  readonly factsOf: ReturnType<typeof factsFor>;
  readonly custom: readonly PlannedField[];
  readonly labels: Labels;
  readonly today: string;
  readonly sealers: ReadonlyMap<RecordTable, Sealer>;
}

function recordsOf(source: Omit<Source, 'lists'>, { factsOf, custom, labels, today, sealers }: Making): Records {
  const people = new Map([...source.people].map(([id, readings]) => [id, factsOf(readings)]));
  const rows = <T extends keyof typeof sourceTables>(
    table: T,
    record: (input: RowInput) => Unsealed<RecordOf<T>> & Provenance,
  ) => {
    const seal = sealers.get(table) ?? sealer();
    return inputsOf(sourceTables[table], source.tables.get(sourceTables[table]), people, labels, today).map((input) =>
      seal(record(input)),
    );
  };
  const sealPerson = sealers.get('employee') ?? sealer();
  return {
    employee: [...people].map(([id, facts]) => sealPerson(employeeRecord(id, facts))),
    job: rows('job', jobRecord),
    employment: rows('employment', employmentRecord),
    lifecycle: rows('lifecycle', lifecycleRecord),
    base_pay: rows('base_pay', basePayRecord),
    variable_pay: rows('variable_pay', variablePayRecord),
    equity_grant: rows('equity_grant', equityGrantRecord),
    custom_value: [...source.people].flatMap(([id, readings]) =>
      custom.map((field) => customValueRecord(id, field, readings.get(field.id), labels)),
    ),
  };
}

/** Where the records of a table come from. */
export const sourceTables = {
  job: 'work',
  employment: 'employment',
  lifecycle: 'lifecycle',
  base_pay: 'salaries',
  variable_pay: 'variable',
  equity_grant: 'equities',
} as const satisfies Partial<Record<RecordTable, TableId>>;

/** The rows of people we also read; one who joined in between comes whole with the next sync. */
function inputsOf(
  table: TableId,
  source: TableSource | undefined,
  people: ReadonlyMap<string, Facts>,
  labels: Labels,
  today: string,
): readonly RowInput[] {
  if (source?.kind !== 'rows') return [];
  const visibility: Visibility = source.historyShown ? 'full' : 'current_only';
  return [...source.byEmployee].flatMap(([employeeId, rows]) => {
    const facts = people.get(employeeId);
    if (facts === undefined) return [];
    return validities(table, distinct(rows)).map(([row, validity]): RowInput => {
      const provenance = { employeeId, sourceEntryId: String(row.id), sourcePath: source.path, visibility };
      return { cells: new Cells(table, row, labels), provenance, validity, isToday: holdsOn(validity, today), facts };
    });
  });
}

/** A row that came twice, because pages shifted while we read, counts once: the later one. */
function distinct(rows: readonly WireRow[]): readonly WireRow[] {
  return [...new Map(rows.map((row) => [String(row.id), row])).values()];
}
