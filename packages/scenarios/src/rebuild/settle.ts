import { type CapturedRows, type Field, type Observed, type TableId, tables } from '@hibob-kit/schemas';
import { partsOf, valuesOf } from './amounts.ts';
import { type Boxes, classOf } from './boxes.ts';
import type { Cast, Shows } from './cast.ts';
import { type EmptyInput, emptyFields, sampleFor } from './people.ts';
import { type Plans, rowPlans } from './row-plans.ts';

export interface SettleInput {
  readonly observed: Observed;
  readonly boxes: Boxes;
  readonly cast: Cast;
  readonly fields: readonly Field[];
  readonly sentEmpty: ReadonlySet<string>;
  readonly idsShown: boolean;
  readonly today: string;
  readonly inOrder: readonly CapturedRows[];
  readonly oneByOne: ReadonlySet<TableId>;
  readonly shows: Shows;
}

export interface Settled {
  readonly plans: Plans;
  readonly shows: Shows;
  /** Whom the rights on a category cover; null: everybody visible. */
  readonly covered: (category: string) => ReadonlySet<string> | null;
}

/** In large companies whom a check asks depends on what they show, and that on who was asked: until nothing changes. */
export function settle(input: SettleInput): Settled {
  let shows = input.shows;
  let settled = once(input, shows);
  for (let turn = 0; turn < 12; turn += 1) {
    const next: Shows = {
      ...shows,
      starters: new Set([...shows.starters, ...settled.plans.starters]),
      empty: emptyIn(input, settled),
    };
    const before = keyOf(shows);
    shows = next;
    settled = once(input, shows);
    if (before === keyOf(next)) break;
  }
  return settled;
}

function once({ observed, boxes, cast, inOrder, oneByOne, idsShown, today }: SettleInput, shows: Shows): Settled {
  const covered = coverage(observed, boxes, { cast, idsShown, shows, today });
  const plans = rowPlans({
    tables: inOrder,
    visible: cast.visible,
    idsShown,
    shows,
    today,
    oneByOne,
    covered: (table) => covered(tables[table].categoryId),
  });
  return { plans, shows, covered };
}

function emptyIn(input: SettleInput, settled: Settled): Shows['empty'] {
  const { observed, sentEmpty, fields, cast, idsShown, today } = input;
  const all: EmptyInput = { observed, sentEmpty, fields, cast, idsShown, today, ...settled };
  return emptyFields(all);
}

/** What whom a check asks depends on. */
function keyOf({ starters, empty }: Shows): string {
  const parts = ['work.startDate', 'work.site', 'internal.status'].map((field) =>
    [...(empty.get(field) ?? [])].toSorted(),
  );
  const others = [...empty].map(([field, some]) => `${field} ${some.size}`);
  return JSON.stringify([[...starters].toSorted(), ...parts, others]);
}

function coverage(
  observed: Observed,
  boxes: Boxes,
  shown: Pick<EmptyInput, 'cast' | 'idsShown' | 'shows' | 'today'>,
): Settled['covered'] {
  const { visible } = shown.cast;
  const sets = new Map(
    boxes.partly.map((category) => {
      const field = observed.fields.find((one) => boxes.categoryOf(one.field) === category && classOf(one) === 'part');
      const refused = observed.tables.flatMap((one) =>
        one.outcome === 'rows' && tables[one.table].categoryId === category ? [one.refusedPeople] : [],
      );
      const plans = { plans: [], failed: [], starters: new Set<string>(), named: visible };
      const sample = sampleFor(field ?? { asked: Math.min(visible.length, 200) }, { plans, ...shown });
      const [most = 0] = valuesOf(refused.find((one) => one !== 0) ?? 0, visible.length);
      const [shownBy = sample.length - most] = field === undefined ? [] : partsOf(field.shown, sample.length);
      const outside = new Set(sample.slice(shownBy).map(({ id }) => id));
      return [category, new Set(visible.flatMap(({ id }) => (outside.has(id) ? [] : [id])))] as const;
    }),
  );
  return (category) => sets.get(category) ?? null;
}
