import { chooseSample, sampleSizes } from '@hibob-kit/permissions';
import { type CapturedRows, type TableId, tables } from '@hibob-kit/schemas';
import { type TableAmounts, tableAmounts } from './amounts.ts';
import { candidateOf, type Part, type Shows, showsNothing } from './cast.ts';
import type { RowPlan } from './table-rows.ts';

export interface PlansInput {
  /** In the order in which a check reads them. */
  readonly tables: readonly CapturedRows[];
  readonly visible: readonly Part[];
  /** Whether the check knows ids from the people search. */
  readonly idsShown: boolean;
  readonly shows: Shows;
  readonly today: string;
  /** Tables that HiBob does not offer in bulk. */
  readonly oneByOne: ReadonlySet<TableId>;
  /** Whom the rights on a table cover; null: everybody visible. */
  readonly covered: (table: TableId) => ReadonlySet<string> | null;
}

export interface Plans {
  readonly plans: readonly RowPlan[];
  /** Tables whose counts cannot all be true. */
  readonly failed: readonly TableId[];
  /** Whoever has not begun yet. */
  readonly starters: ReadonlySet<string>;
  /** Everybody whose id a table names, in the order in which they come. */
  readonly named: readonly Part[];
}

/** Who has rows in which table, as a check that asks the same would count them. */
export function rowPlans(input: PlansInput): Plans {
  const plans: RowPlan[] = [];
  const failed: TableId[] = [];
  let named: readonly Part[] = [];
  for (const told of input.tables) {
    const asked = askedOf(told.table, named, input);
    const isOneInForce = tables[told.table].kind === 'one-in-force';
    const amounts = tableAmounts(told, asked.length);
    if (amounts === null) {
      failed.push(told.table);
      continue;
    }
    const plan =
      isOneInForce && amounts.rows === pageOfRows && amounts.toCome > 0
        ? cutPlan(asked, amounts, input.shows)
        : wholePlan(asked, amounts, input.shows);
    plans.push({ table: told.table, later: new Set(), ...plan });
    named = [...named, ...plan.people.filter((part) => !named.includes(part))];
  }
  return {
    plans: withLater(plans, input.idsShown && input.shows.start),
    failed,
    starters: new Set(plans.flatMap(({ toCome }) => [...toCome])),
    named,
  };
}

/** So many rows a check takes of a table. Source: `limit` of the bulk tables (documented). */
const pageOfRows = 200;

/** Whoever begins later comes last. */
function wholePlan(
  asked: readonly Part[],
  amounts: TableAmounts,
  { starters }: Shows,
): Pick<RowPlan, 'amounts' | 'people' | 'several' | 'toCome' | 'cut'> {
  const among = startersLast(asked, starters);
  const toCome = among.slice(among.length - amounts.toCome);
  const people = [...among.slice(0, amounts.people - amounts.toCome), ...toCome];
  return {
    amounts,
    people,
    several: severalOf(people, toCome, amounts),
    toCome: new Set(toCome.map(({ id }) => id)),
    cut: null,
  };
}

/** Whoever is to come has one row, unless too many have more. */
function severalOf(people: readonly Part[], toCome: readonly Part[], { several }: TableAmounts): readonly Part[] {
  const begun = people.filter((part) => !toCome.includes(part));
  return [...begun, ...toCome].slice(0, several);
}

/** The page ends within somebody’s rows, so that the one in force is on the next. */
function cutPlan(asked: readonly Part[], amounts: TableAmounts, { starters }: Shows): ReturnType<typeof wholePlan> {
  const before = amounts.toCome - 1;
  const people = asked.slice(0, amounts.people);
  const cut = people.at(-1) ?? null;
  const others = startersLast(people.slice(0, -1), starters);
  const toCome = others.slice(others.length - before);
  return {
    amounts,
    people,
    several: others.slice(0, amounts.several),
    toCome: new Set(toCome.map(({ id }) => id)),
    cut: cut?.id ?? null,
  };
}

/** Whoever was made a starter before stays one, so that whom a check asks comes to rest. */
function startersLast(people: readonly Part[], starters: ReadonlySet<string>): readonly Part[] {
  const rank = ({ id, status }: Part) => (starters.has(id) ? 2 : status === 'hired' ? 1 : 0);
  return people.toSorted((one, other) => rank(one) - rank(other));
}

/** Whom a check asks about in a table, in order. */
function askedOf(table: TableId, named: readonly Part[], input: PlansInput): readonly Part[] {
  const { visible, idsShown, shows, oneByOne, covered } = input;
  const known = idsShown ? visible : named;
  const byId = new Map(visible.map((part) => [part.id, part]));
  const candidates = known.map((part) => candidateOf(part, idsShown ? shows : showsNothing, input.today));
  const isWhole = known.length === 0 || (tables[table].kind === 'several' && known.length > sampleSizes.tables);
  const size = oneByOne.has(table) ? sampleSizes.oneByOne : sampleSizes.tables;
  const ids = isWhole && !oneByOne.has(table) ? visible.map(({ id }) => id) : chooseSample(candidates, size);
  const reached = covered(table);
  return ids.flatMap((id) => (reached && !reached.has(id) ? [] : (byId.get(id) ?? [])));
}

const firstDayTables: readonly TableId[] = ['work', 'employment', 'salaries'];

/**
 * Whose only row begins too late to be their first. Where the start date is not shown, another of three tables has to tell the first
 * day, so nobody may be late in all of them.
 */
function withLater(plans: readonly RowPlan[], startShown: boolean): readonly RowPlan[] {
  const anchors = new Map<string, number>();
  for (const { table, people, toCome } of plans) {
    if (!firstDayTables.includes(table)) continue;
    for (const { id } of people) if (!toCome.has(id)) anchors.set(id, (anchors.get(id) ?? 0) + 1);
  }
  return plans.map((plan, turn) => {
    const { amounts, people, several, toCome, table, cut } = plan;
    const isAnchor = firstDayTables.includes(table);
    const left = ({ id }: Part) => (anchors.get(id) ?? 0) - (isAnchor ? 1 : 0);
    const single = people.filter((part) => !several.includes(part) && !toCome.has(part.id) && part.id !== cut);
    const free = single.filter((part) => startShown || table === 'equities' || left(part) > 0);
    const turned = turn % 2 === 0 ? free : free.toReversed();
    const chosen = turned.toSorted((one, other) => left(other) - left(one)).slice(0, amounts.earlierHidden);
    if (isAnchor) for (const { id } of chosen) anchors.set(id, (anchors.get(id) ?? 0) - 1);
    return { ...plan, later: new Set(chosen.map(({ id }) => id)) };
  });
}
