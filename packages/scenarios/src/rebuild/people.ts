import { chooseSample, sampleSizes } from '@hibob-kit/permissions';
import {
  type Field,
  type NamedList,
  type Observed,
  type StoredPerson,
  type StoredRow,
  type TableId,
  tableIds,
  tables,
  type Value,
} from '@hibob-kit/schemas';
import { partsOf, valuesOf } from './amounts.ts';
import { elsewhere } from './audience.ts';
import { type Cast, candidateOf, type Part, type Shows, showsNothing, startOf } from './cast.ts';
import { someValue } from './fact-values.ts';
import type { Plans } from './row-plans.ts';
import { firstRow, type RowsOf, rowsFor } from './table-rows.ts';

export interface PeopleInput {
  readonly observed: Observed;
  readonly cast: Cast;
  readonly hidden: readonly Part[];
  readonly hiddenElsewhere: boolean;
  readonly managers: readonly Part[];
  readonly plans: Plans;
  readonly fields: readonly Field[];
  readonly lists: readonly NamedList[];
  readonly today: string;
  readonly idsShown: boolean;
  readonly shows: Shows;
  /** Whom the check asks about fields. */
  readonly asked: ReadonlySet<string>;
  /** Fields that are sent empty though somebody has a value. */
  readonly sentEmpty: ReadonlySet<string>;
  readonly covered: (category: string) => ReadonlySet<string> | null;
}

export type EmptyInput = Pick<
  PeopleInput,
  'observed' | 'sentEmpty' | 'fields' | 'covered' | 'cast' | 'plans' | 'idsShown' | 'shows' | 'today'
>;

/** Everybody, with as many values as were counted, in those whom a check asks. */
export function peopleOf(input: PeopleInput): readonly StoredPerson[] {
  const { cast, hidden, plans, today } = input;
  const rows = new Map<TableId, RowsOf>(
    plans.plans.map((plan) => [plan.table, rowsFor(plan, input.shows.starters, today)]),
  );
  const { empty } = input.shows;
  return [
    ...cast.visible.map((part) => personOf(part, input, rows, empty, false)),
    ...hidden.map((part) => personOf(part, input, new Map(), new Map(), input.hiddenElsewhere)),
  ];
}

export type Empty = ReadonlyMap<string, ReadonlySet<string>>;

/** Who has no value, by field. Whoever had none before still has none, so that whom a check asks comes to rest. */
export function emptyFields(input: EmptyInput): Empty {
  const { observed, sentEmpty, fields, covered } = input;
  const categoryOf = new Map(fields.map(({ id, categoryId }) => [id, categoryId]));
  return new Map(
    observed.fields.map((one) => {
      const sample = sampleFor(one, input);
      const asked = typeof one.asked === 'number' ? one.asked : sample.length;
      const [shown = 0] = partsOf(one.shown, asked);
      const dots = one.masked !== 0;
      const [filled = 0] = dots ? valuesOf(one.masked, asked) : partsOf(one.filled, shown);
      if ((shown === 0 && !dots) || sentEmpty.has(one.field)) return [one.field, new Set<string>()] as const;
      const reached = covered(categoryOf.get(one.field) ?? '');
      const before = input.shows.empty.get(one.field);
      const showing = sample
        .filter(({ id }) => reached === null || reached.has(id))
        .toSorted((first, second) => Number(before?.has(first.id) ?? false) - Number(before?.has(second.id) ?? false));
      const lacking = showing.slice(Math.min(filled, showing.length));
      if (filled === 0) return [one.field, new Set(everybody(input))] as const;
      const inSample = new Set(sample.map(({ id }) => id));
      const others = [...(before ?? [])].filter((id) => !inSample.has(id));
      return [one.field, new Set([...lacking.map(({ id }) => id), ...others])] as const;
    }),
  );
}

function everybody({ cast }: Pick<PeopleInput, 'cast'>): readonly string[] {
  return cast.visible.map(({ id }) => id);
}

/** Whom a check asks about any field. */
export function askedIn(input: Parameters<typeof sampleFor>[1] & Pick<PeopleInput, 'observed'>): ReadonlySet<string> {
  const sizes = new Map(input.observed.fields.map((one) => [one.asked, one]));
  return new Set([...sizes.values()].flatMap((one) => sampleFor(one, input).map(({ id }) => id)));
}

/** Whom a check asks about a field. */
export function sampleFor(
  { asked }: Pick<Observed['fields'][number], 'asked'>,
  { cast, plans, idsShown, shows, today }: Pick<PeopleInput, 'cast' | 'plans' | 'idsShown' | 'shows' | 'today'>,
): readonly Part[] {
  const { visible } = cast;
  if (typeof asked === 'number' && asked >= visible.length) return visible;
  const known = idsShown ? visible : plans.named;
  const size = typeof asked === 'number' ? asked : sampleSizes.siblings;
  const candidates = known.map((part) => candidateOf(part, idsShown ? shows : showsNothing, today));
  const chosen = new Set(chooseSample(candidates, size));
  return visible.filter(({ id }) => chosen.has(id));
}

function personOf(
  part: Part,
  input: PeopleInput,
  rows: ReadonlyMap<TableId, RowsOf>,
  empty: Empty,
  away: boolean,
): StoredPerson {
  const facts: Record<string, Value> = {};
  const written = writtenOf(part, input);
  const starts = { ...part, startDate: startOf(part, input.shows.starters, input.today) };
  for (const field of input.fields) {
    if (field.id === 'root.id' || !(written.has(field.id) || always.includes(field.id))) continue;
    facts[field.id] = empty.get(field.id)?.has(part.id) ? null : someValue(field, starts, input.lists);
  }
  if (away) facts['work.site'] = elsewhere;
  // Where the table was not seen, so that conditions of groups find the status of everybody.
  const isSeen = input.observed.tables.some((one) => one.table === 'lifecycle' && one.outcome === 'rows');
  const unseen = (id: TableId) => (id === 'lifecycle' && !isSeen ? [firstRow(id, part)] : []);
  const named = Object.fromEntries(tableIds.map((id) => [id, rows.get(id)?.get(part.id) ?? unseen(id)])) as Record<
    TableId,
    readonly StoredRow[]
  >;
  return { id: part.id, facts: { ...facts, ...managerOf(part, input, empty) }, tables: mirrored(named, facts) };
}

/** In a large company only those whom a check asks have every value: the file would be too long. */
function writtenOf({ id }: Part, { observed, cast, asked }: PeopleInput): ReadonlySet<string> {
  const isWhole = cast.visible.length <= 1_000 || asked.has(id);
  return new Set(isWhole ? observed.fields.map(({ field }) => field) : []);
}

/** What conditions look at, and what a company has of everybody. */
const always: readonly string[] = [
  'internal.lifecycleStatus',
  'internal.status',
  'work.startDate',
  'work.site',
  'root.firstName',
  'root.surname',
];

/** The first visible ones report to those hidden; the others to the first of all, and that one to the second. */
function managerOf(part: Part, { cast, managers, observed }: PeopleInput, empty: Empty): StoredPerson['facts'] {
  if (!observed.fields.some(({ field }) => field === 'work.manager')) return {};
  if (empty.get('work.manager')?.has(part.id)) return { 'work.manager': null };
  const filled = cast.visible.filter(({ id }) => !empty.get('work.manager')?.has(id));
  const at = filled.findIndex(({ id }) => id === part.id);
  const [first, second] = cast.visible;
  const manager = (at >= 0 ? managers[at] : undefined) ?? (part === first ? second : first);
  return manager === undefined ? { 'work.manager': null } : { 'work.manager': manager.id };
}

/** Rows hold what the fields show that mirror their columns. */
function mirrored(all: StoredPerson['tables'], facts: Readonly<Record<string, Value>>): StoredPerson['tables'] {
  return Object.fromEntries(
    tableIds.map((id) => {
      const shared = Object.fromEntries(
        tables[id].columns.flatMap(({ key, field, type }) => {
          const value = field === null || type === 'employee' ? undefined : facts[field];
          return value === undefined || value === null ? [] : [[key, value] as const];
        }),
      );
      return [id, all[id].map((row) => ({ ...row, columns: { ...shared, ...row.columns } }))];
    }),
  ) as unknown as StoredPerson['tables'];
}
