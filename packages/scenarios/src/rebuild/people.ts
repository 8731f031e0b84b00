import { sampleSizes } from '@hibob-kit/permissions';
import {
  type Count,
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
import { type Cast, type Part, startOf } from './cast.ts';
import { someValue } from './fact-values.ts';
import type { Plans } from './row-plans.ts';
import { chooserOf, type Known } from './sampled.ts';
import { firstRow, type RowsOf, rowsFor } from './table-rows.ts';

export interface PeopleInput extends Known {
  readonly observed: Observed;
  readonly cast: Cast;
  readonly hidden: readonly Part[];
  readonly hiddenElsewhere: boolean;
  readonly managers: readonly Part[];
  readonly plans: Plans;
  readonly fields: readonly Field[];
  readonly lists: readonly NamedList[];
  /** Whom the check asks about fields. */
  readonly asked: ReadonlySet<string>;
  /** Fields that are sent empty though somebody has a value. */
  readonly sentEmpty: ReadonlySet<string>;
  readonly covered: (category: string) => ReadonlySet<string> | null;
}

export type EmptyInput = Known & Pick<PeopleInput, 'observed' | 'sentEmpty' | 'fields' | 'covered' | 'cast' | 'plans'>;

/** Everybody, with as many values as were counted, in those whom a check asks. */
export function peopleOf(input: PeopleInput): readonly StoredPerson[] {
  const { cast, hidden, plans, today } = input;
  const rows = new Map<TableId, RowsOf>(
    plans.plans.map((plan) => [plan.table, rowsFor(plan, input.shows.starters, today)]),
  );
  const { empty } = input.shows;
  const all = { ...input, writes: writtenFields(input), managers: managersOf(input, empty) };
  return [
    ...cast.visible.map((part) => personOf(part, all, rows, empty, false)),
    ...hidden.map((part) => personOf(part, all, new Map(), new Map(), input.hiddenElsewhere)),
  ];
}

export type Empty = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Who has no value, by field. Whoever had none before still has none, so that whom a check asks comes to rest. Before the first day
 * nobody has a site: `remembers` says whether others whom the check does not ask any more stay without one too.
 */
export function emptyFields(input: EmptyInput, remembers: boolean): Empty {
  const { observed, sentEmpty, fields, covered, cast } = input;
  const { starters, empty } = input.shows;
  const categoryOf = new Map(fields.map(({ id, categoryId }) => [id, categoryId]));
  const sampleFor = samplesOf(input);
  return new Map(
    observed.fields.map((one) => {
      const sample = sampleFor(one.asked);
      const asked = typeof one.asked === 'number' ? one.asked : sample.length;
      const reached = covered(categoryOf.get(one.field) ?? '');
      const showing = sample.filter(({ id }) => reached === null || reached.has(id));
      const [told = 0] = partsOf(one.shown, asked);
      const shown = one.shown === '<5' && reached !== null ? showing.length : told;
      const dots = one.masked !== 0;
      const [filled = 0] = dots ? valuesOf(one.masked, asked) : partsOf(one.filled, shown);
      if ((shown === 0 && !dots) || sentEmpty.has(one.field)) return [one.field, new Set<string>()] as const;
      if (filled === 0) return [one.field, new Set(cast.visible.map(({ id }) => id))] as const;
      const before = empty.get(one.field);
      const isSite = one.field === 'work.site';
      const likely = ({ id }: Part) => (isSite && starters.has(id) ? 2 : before?.has(id) ? 1 : 0);
      const lacking = showing
        .toSorted((first, second) => likely(first) - likely(second))
        .slice(Math.min(filled, showing.length));
      const inSample = new Set(sample.map(({ id }) => id));
      const stays = (id: string) => !inSample.has(id) && (!isSite || remembers || starters.has(id));
      return [one.field, new Set([...lacking.map(({ id }) => id), ...[...(before ?? [])].filter(stays)])] as const;
    }),
  );
}

/** Whom a check asks about any field. */
export function askedIn({ observed, ...input }: SamplesInput & Pick<PeopleInput, 'observed'>): ReadonlySet<string> {
  const sampleFor = samplesOf(input);
  const sizes = new Set(observed.fields.map(({ asked }) => asked));
  return new Set([...sizes].flatMap((asked) => sampleFor(asked).map(({ id }) => id)));
}

type SamplesInput = Known & Pick<PeopleInput, 'cast' | 'plans'>;

/** Whom a check asks about a field of which so many were asked. */
export function samplesOf(input: SamplesInput): (asked: Count) => readonly Part[] {
  const { visible } = input.cast;
  const choose = chooserOf(input.idsShown ? visible : input.plans.named, input);
  const samples = new Map<Count, readonly Part[]>();
  const sampled = (size: number) => {
    const chosen = new Set(choose(size));
    return visible.filter(({ id }) => chosen.has(id));
  };
  return (asked) => {
    if (typeof asked === 'number' && asked >= visible.length) return visible;
    const sample =
      samples.get(asked) ?? sampled(typeof asked === 'number' ? asked : sampleSizes[input.breadth].siblings);
    samples.set(asked, sample);
    return sample;
  };
}

function personOf(
  part: Part,
  input: Omit<PeopleInput, 'managers'> & Drawn,
  rows: ReadonlyMap<TableId, RowsOf>,
  empty: Empty,
  away: boolean,
): StoredPerson {
  const starts = { ...part, startDate: startOf(part, input.shows.starters, input.today) };
  const facts: Readonly<Record<string, Value>> = Object.fromEntries([
    ...input
      .writes(part)
      .map((field) => [field.id, empty.get(field.id)?.has(part.id) ? null : someValue(field, starts, input.lists)]),
    ...(away ? [['work.site', elsewhere]] : []),
  ]);
  // Where the table was not seen, so that conditions of groups find the status of everybody.
  const isSeen = input.observed.tables.some((one) => one.table === 'lifecycle' && one.outcome === 'rows');
  const unseen = (id: TableId) => (id === 'lifecycle' && !isSeen ? [firstRow(id, part)] : []);
  const named = Object.fromEntries(tableIds.map((id) => [id, rows.get(id)?.get(part.id) ?? unseen(id)])) as Record<
    TableId,
    readonly StoredRow[]
  >;
  return { id: part.id, facts: { ...facts, ...input.managers(part) }, tables: mirrored(named, facts) };
}

/** What is settled of everybody at once. */
interface Drawn {
  readonly writes: (part: Part) => readonly Field[];
  readonly managers: (part: Part) => StoredPerson['facts'];
}

/** In a large company only those whom a check asks have every value: the file would be too long. */
function writtenFields({ observed, cast, asked, fields }: PeopleInput): Drawn['writes'] {
  const seen = new Set(observed.fields.map(({ field }) => field));
  const few = fields.filter(({ id }) => always.includes(id));
  const all = fields.filter(({ id }) => id !== 'root.id' && (seen.has(id) || always.includes(id)));
  return ({ id }) => (cast.visible.length <= 1_000 || asked.has(id) ? all : few);
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
function managersOf({ cast, managers, observed }: PeopleInput, empty: Empty): Drawn['managers'] {
  if (!observed.fields.some(({ field }) => field === 'work.manager')) return () => ({});
  const without = empty.get('work.manager');
  const filled = cast.visible.filter(({ id }) => !without?.has(id));
  const hidden = new Map(managers.map((manager, at) => [filled[at]?.id, manager]));
  const [first, second] = cast.visible;
  return (part) => {
    if (without?.has(part.id)) return { 'work.manager': null };
    const manager = hidden.get(part.id) ?? (part === first ? second : first);
    return { 'work.manager': manager?.id ?? null };
  };
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
