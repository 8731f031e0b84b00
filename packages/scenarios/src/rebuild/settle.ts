import { sampleSizes } from '@hibob-kit/permissions';
import { type CapturedRows, type Field, type Observed, type TableId, tables } from '@hibob-kit/schemas';
import { partsOf, tableAmounts, valuesOf } from './amounts.ts';
import { type Boxes, classOf } from './boxes.ts';
import type { Cast, Shows } from './cast.ts';
import { type EmptyInput, emptyFields, samplesOf } from './people.ts';
import { type Plans, rowPlans } from './row-plans.ts';
import type { Known } from './sampled.ts';

export interface SettleInput extends Known {
  readonly observed: Observed;
  readonly boxes: Boxes;
  readonly cast: Cast;
  readonly fields: readonly Field[];
  readonly sentEmpty: ReadonlySet<string>;
  readonly inOrder: readonly CapturedRows[];
  readonly oneByOne: ReadonlySet<TableId>;
}

export interface Settled {
  readonly plans: Plans;
  readonly shows: Shows;
  /** Whom the rights on a category cover; null: everybody visible. */
  readonly covered: (category: string) => ReadonlySet<string> | null;
  /** Whether a check of what is settled asks those of whom it was settled. */
  readonly atRest: boolean;
}

/** So many turns bring every company of the sweep to rest, or none does. */
const patience = 60;

/** In large companies whom a check asks depends on what they show, and that on who was asked: until nothing changes. */
export function settle(input: SettleInput): Settled {
  let { shows } = input;
  let settled = once(input, shows);
  for (let turn = 0; turn < 2 * patience; turn += 1) {
    const next: Shows = {
      ...shows,
      starters: new Set([...shows.starters, ...settled.plans.starters]),
      empty: emptyIn(input, settled, turn >= patience),
    };
    const atRest = keyOf(shows) === keyOf(next);
    shows = next;
    settled = once(input, shows);
    if (atRest) return { ...settled, atRest };
  }
  return { ...settled, atRest: false };
}

function once(
  { observed, boxes, cast, inOrder, oneByOne, ...known }: SettleInput,
  shows: Shows,
): Omit<Settled, 'atRest'> {
  const covered = coverage(observed, boxes, { ...known, cast, shows });
  const plans = rowPlans({
    ...known,
    tables: inOrder,
    visible: cast.visible,
    shows,
    oneByOne,
    covered: (table) => covered(tables[table].categoryId),
  });
  return { plans, shows, covered };
}

function emptyIn(input: SettleInput, settled: Omit<Settled, 'atRest'>, remembers: boolean): Shows['empty'] {
  return emptyFields({ ...input, ...settled }, remembers);
}

/** What whom a check asks depends on. */
function keyOf({ starters, empty }: Shows): string {
  const parts = ['work.startDate', 'work.site', 'internal.status'].map((field) =>
    [...(empty.get(field) ?? [])].toSorted(),
  );
  const others = [...empty].map(([field, some]) => `${field} ${some.size}`);
  return JSON.stringify([[...starters].toSorted(), ...parts, others]);
}

function coverage(observed: Observed, boxes: Boxes, shown: Known & Pick<EmptyInput, 'cast'>): Settled['covered'] {
  const { visible } = shown.cast;
  if (boxes.partly.length === 0) return () => null;
  const plans = { plans: [], failed: [], starters: new Set<string>(), named: visible };
  const sampleFor = samplesOf({ plans, ...shown });
  const sets = new Map(
    boxes.partly.map((category) => {
      const field = observed.fields.find((one) => boxes.categoryOf(one.field) === category && classOf(one) === 'part');
      const own = observed.tables.flatMap((one) =>
        one.outcome === 'rows' && tables[one.table].categoryId === category ? [one] : [],
      );
      const sample = sampleFor(field?.asked ?? Math.min(visible.length, sampleSizes[shown.breadth].fields));
      const refused = own.find(({ refusedPeople }) => refusedPeople !== 0)?.refusedPeople ?? 0;
      const left = valuesOf(refused, visible.length).map((one) => sample.length - one);
      const shownBy = field === undefined ? left : partsOf(field.shown, sample.length);
      // Where everybody is asked of tables too, both have to say the same, and whoever is left to have the rows.
      const isAlike = (many: number) => own.length === 0 || left.includes(many);
      const hasRoom = (many: number) => own.every((told) => tableAmounts(told, many) !== null);
      const most = shownBy.find((many) => isAlike(many) && hasRoom(many)) ?? shownBy.find(hasRoom) ?? shownBy[0];
      const outside = new Set(sample.slice(most ?? 0).map(({ id }) => id));
      return [category, new Set(visible.flatMap(({ id }) => (outside.has(id) ? [] : [id])))] as const;
    }),
  );
  return (category) => sets.get(category) ?? null;
}
