import type { Field, HumanReadable } from '@hibob-kit/schemas';
import { largeFrom } from '../company/reading-progress.ts';
import { keptFor, keptForAll } from './kept.ts';
import { personTexts } from './person-text.ts';
import type { Result } from './result.ts';
import type { Reached, View } from './view.ts';
import { blockOf, type Flow, type Fragment, fragmentOf, type Written, writtenAlone, writtenFlow } from './written.ts';

/** Employees as JSON, for one view, field list and format. */
export interface PersonSheet {
  readonly of: (reached: Reached) => Fragment;
  /** One employee as an answer of its own. */
  readonly alone: (reached: Reached) => Written;
  /** Everybody within reach, as `{"employees":[…]}`: kept, or made while it is sent where they are too many. */
  readonly all: (showInactive: boolean) => Result;
}

export function personSheet(view: View, fields: readonly Field[], human: HumanReadable): PersonSheet {
  const names = sheetNames(fields, human);
  const kept = keptFor<Fragment>(view, names.people);
  let texts: ReturnType<typeof personTexts> | null = null;
  const written = ({ person, rights }: Reached): Fragment => {
    texts ??= personTexts(view, fields, human);
    const { mask, write } = texts(rights);
    const make = () => fragmentOf(view.people.readFor(person.index, () => write(person)));
    return view.people.size > largeFrom ? make() : keptForAll<Fragment>(view, mask).of(person.index, make);
  };
  const of = (reached: Reached) => kept.of(reached.person.index, () => written(reached));
  return {
    of,
    alone: (reached) => keptFor<Written>(view, names.alone).of(reached.person.index, () => writtenAlone(of(reached))),
    all: (showInactive) => {
      if (view.people.size > largeFrom)
        return { kind: 'flow', flow: employeesFlow({ [Symbol.iterator]: () => passing(showInactive) }) };
      const whom = showInactive ? 'everybody' : 'active';
      return { kind: 'written', body: kept.whole(whom, () => writtenFlow(employeesFlow(keptBlocks(whom)))) };
    },
  };

  /** Kept in rows of some, so that after a change one row is put together anew, and of it one employee looked at. */
  function* keptBlocks(whom: Whom): Iterable<Fragment> {
    const blocks = keptFor<Fragment>(view, names[whom].blocks, peopleInBlock);
    const places = keptFor<Fragment | 'not shown'>(view, names[whom].places);
    const shownAt = (index: number) =>
      places.of(index, () => {
        const reached = view.reachedAt(index, whom === 'everybody');
        return reached ? of(reached) : 'not shown';
      });
    for (let block = 0; block * peopleInBlock < view.people.size; block += 1)
      yield blocks.of(block, () => blockAt(block, shownAt));
  }

  function* passing(showInactive: boolean): Iterator<Fragment> {
    const shownAt = (index: number) => {
      const reached = view.passing(index, showInactive);
      return reached ? written(reached) : 'not shown';
    };
    for (let block = 0; block * peopleInBlock < view.people.size; block += 1) yield blockAt(block, shownAt);
  }

  function blockAt(block: number, shownAt: (index: number) => Fragment | 'not shown'): Fragment {
    const end = Math.min((block + 1) * peopleInBlock, view.people.size);
    const all: Fragment[] = [];
    for (let index = block * peopleInBlock; index < end; index += 1) {
      const shown = shownAt(index);
      if (shown !== 'not shown') all.push(shown);
    }
    return blockOf(all);
  }
}

interface SheetNames extends Record<Whom, { readonly blocks: string; readonly places: string }> {
  readonly people: string;
  readonly alone: string;
}

type Whom = 'everybody' | 'active';

/** What a sheet keeps is kept under these. */
function sheetNames(fields: readonly Field[], human: HumanReadable): SheetNames {
  const known = namesByFields.get(fields) ?? {};
  namesByFields.set(fields, known);
  known[human] ??= namesFor(`people ${human} ${JSON.stringify(fields.map(({ id }) => id))}`);
  return known[human];
}

const namesFor = (people: string): SheetNames => ({
  people,
  alone: `alone of ${people}`,
  everybody: { blocks: `everybody in blocks of ${people}`, places: `everybody of ${people}` },
  active: { blocks: `active in blocks of ${people}`, places: `active of ${people}` },
});

const namesByFields = new WeakMap<readonly Field[], Partial<Record<HumanReadable, SheetNames>>>();

/** A block of some tens of kilobytes: few enough of them to be sent in one go, small enough to be made anew after a change. */
const peopleInBlock = 64;

export function employeesList(people: readonly Fragment[]): Written {
  return writtenFlow(employeesFlow([blockOf(people)]));
}

/** Employees as objects of their own making, in one piece or, where they are too many for that, made while they are sent. */
export function employeesAs(people: Iterable<Reached>, size: number, write: (reached: Reached) => unknown): Result {
  const blocks = { [Symbol.iterator]: () => written() };
  const flow = employeesFlow(blocks);
  return size > largeFrom ? { kind: 'flow', flow } : { kind: 'written', body: writtenFlow(flow) };

  function* written(): Iterator<Fragment> {
    let waiting: Fragment[] = [];
    for (const reached of people) {
      waiting.push(fragmentOf(JSON.stringify(write(reached))));
      if (waiting.length < peopleInBlock) continue;
      yield blockOf(waiting);
      waiting = [];
    }
    yield blockOf(waiting);
  }
}

function employeesFlow(blocks: Iterable<Fragment>): Flow {
  return { before: '{"employees":[', blocks, after: ']}' };
}
