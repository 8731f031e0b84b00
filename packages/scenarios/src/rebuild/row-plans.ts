import { sampleSizes } from '@hibob-kit/permissions';
import { type CapturedRows, type TableId, tables } from '@hibob-kit/schemas';
import { type TableAmounts, tableAmounts } from './amounts.ts';
import type { Part, Shows } from './cast.ts';
import { type Chooser, chooserOf, type Known } from './sampled.ts';
import type { RowPlan } from './table-rows.ts';

export interface PlansInput extends Known {
  /** In the order in which a check reads them. */
  readonly tables: readonly CapturedRows[];
  readonly visible: readonly Part[];
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
  const named = new Set<Part>();
  const byId = new Map(input.visible.map((part) => [part.id, part]));
  const shown = input.idsShown ? { known: input.visible, choose: chooserOf(input.visible, input) } : null;
  for (const told of input.tables) {
    const { known, choose } = shown ?? { known: [...named], choose: chooserOf([...named], input) };
    const reached = input.covered(told.table);
    const asked = askedOf(told.table, known.length, choose, input).flatMap((id) =>
      reached && !reached.has(id) ? [] : (byId.get(id) ?? []),
    );
    const isOneInForce = tables[told.table].kind === 'one-in-force';
    const amounts = tableAmounts(told, asked.length);
    if (amounts === null) {
      failed.push(told.table);
      continue;
    }
    const plan =
      isOneInForce && isFirstPage(input.breadth, amounts.rows) && amounts.toCome > 0
        ? cutPlan(asked, amounts, input.shows)
        : wholePlan(asked, amounts, input.shows);
    plans.push({ table: told.table, later: new Set(), ...plan });
    for (const part of plan.people) named.add(part);
  }
  return {
    plans: withLater(plans, input.idsShown && input.shows.start),
    failed,
    starters: new Set(plans.flatMap(({ toCome }) => [...toCome])),
    named: [...named],
  };
}

/** Whether a check may have seen the first page only, of so many rows. Source: `limit` of the bulk tables (documented). */
export function isFirstPage(breadth: Known['breadth'], rows: number): boolean {
  return breadth === 'usual' && rows === 200;
}

/** Whoever begins later comes last. */
function wholePlan(
  asked: readonly Part[],
  amounts: TableAmounts,
  shows: Shows,
): Pick<RowPlan, 'amounts' | 'people' | 'several' | 'toCome' | 'cut'> {
  const among = startersLast(asked, shows);
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
  const waits = new Set(toCome);
  const begun = people.filter((part) => !waits.has(part));
  return [...begun, ...toCome].slice(0, several);
}

/** The page ends within somebody’s rows, so that the one in force is on the next. */
function cutPlan(asked: readonly Part[], amounts: TableAmounts, shows: Shows): ReturnType<typeof wholePlan> {
  const before = amounts.toCome - 1;
  const people = asked.slice(0, amounts.people);
  const cut = people.at(-1) ?? null;
  const others = startersLast(people.slice(0, -1), shows);
  const toCome = others.slice(others.length - before);
  return {
    amounts,
    people,
    several: others.slice(0, amounts.several),
    toCome: new Set(toCome.map(({ id }) => id)),
    cut: cut?.id ?? null,
  };
}

/**
 * Whoever was made a starter before stays one, so that whom a check asks comes to rest. Who has no site comes next: before the first
 * day nobody has one, and a check asks one person without a site.
 */
function startersLast(people: readonly Part[], { starters, empty }: Shows): readonly Part[] {
  const siteless = empty.get('work.site');
  const rank = ({ id, status }: Part) => (starters.has(id) ? 3 : status === 'hired' ? 2 : siteless?.has(id) ? 1 : 0);
  return people.toSorted((one, other) => rank(one) - rank(other));
}

/** Whom a check asks about in a table, in order. `known`: so many it has ids of. */
function askedOf(
  table: TableId,
  known: number,
  choose: Chooser,
  { visible, oneByOne, breadth }: PlansInput,
): readonly string[] {
  const sizes = sampleSizes[breadth];
  if (oneByOne.has(table)) return choose(sizes.oneByOne);
  const isWhole = breadth === 'deep' || known === 0 || (tables[table].kind === 'several' && known > sizes.tables);
  return isWhole ? visible.map(({ id }) => id) : choose(sizes.tables);
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
    const more = new Set(several);
    const single = people.filter((part) => !more.has(part) && !toCome.has(part.id) && part.id !== cut);
    const free = single.filter((part) => startShown || table === 'equities' || left(part) > 0);
    const turned = turn % 2 === 0 ? free : free.toReversed();
    const chosen = turned.toSorted((one, other) => left(other) - left(one)).slice(0, amounts.earlierHidden);
    if (isAnchor) for (const { id } of chosen) anchors.set(id, (anchors.get(id) ?? 0) - 1);
    return { ...plan, later: new Set(chosen.map(({ id }) => id)) };
  });
}
