import type { Field, HumanReadable } from '@hibob-kit/schemas';
import { largeFrom } from '../company/reading-progress.ts';
import { type Kept, keptFor, keptForAll } from './kept.ts';
import { personTexts } from './person-text.ts';
import type { Result } from './result.ts';
import type { Reached, View } from './view.ts';
import {
  blockOf,
  type Flow,
  type Fragment,
  fragmentOf,
  type Written,
  wholeOf,
  writtenAlone,
  writtenFlow,
} from './written.ts';

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
      const body = kept.whole(whom, () => writtenFlow(employeesFlow(keptBlocks(whom))));
      return { kind: 'written', body: inOnePiece(body, kept) };
    },
  };

  /** Kept in rows of some, so that after a change one row is put together anew, and of it one employee looked at. */
  function* keptBlocks(whom: 'everybody' | 'active'): Iterable<Fragment> {
    const blocks = keptFor<Fragment>(view, `${whom} in blocks of ${names.people}`, peopleInBlock);
    const places = keptFor<Fragment | 'not shown'>(view, `${whom} of ${names.people}`);
    const shownAt = (index: number) =>
      places.of(index, () => {
        const reached = view.reachedAt(index, whom === 'everybody');
        return reached ? of(reached) : 'not shown';
      });
    for (let block = 0; block * peopleInBlock < view.people.size; block += 1)
      yield blocks.of(block, () =>
        blockOf(
          placesIn(block, view.people.size).flatMap((index) => {
            const shown = shownAt(index);
            return shown === 'not shown' ? [] : [shown];
          }),
        ),
      );
  }

  function* passing(showInactive: boolean): Iterator<Fragment> {
    for (let block = 0; block * peopleInBlock < view.people.size; block += 1)
      yield blockOf(
        placesIn(block, view.people.size).flatMap((index) => {
          const reached = view.passing(index, showInactive);
          return reached ? [written(reached)] : [];
        }),
      );
  }
}

/** Whoever asks again is sent one piece: it takes less to send, and is worth putting together only then. */
function inOnePiece(body: Written, kept: Kept<Fragment>): Written {
  const isSecond = sentOnce.has(body);
  sentOnce.add(body);
  return isSecond ? kept.whole(`all of ${body.sha256}`, () => ({ ...body, pieces: [wholeOf(body)] })) : body;
}

const sentOnce = new WeakSet<Written>();

interface SheetNames {
  readonly people: string;
  readonly alone: string;
}

/** What a sheet keeps is kept under these. */
function sheetNames(fields: readonly Field[], human: HumanReadable): SheetNames {
  const known = namesByFields.get(fields) ?? {};
  namesByFields.set(fields, known);
  known[human] ??= namesFor(`people ${human} ${JSON.stringify(fields.map(({ id }) => id))}`);
  return known[human];
}

const namesFor = (people: string): SheetNames => ({ people, alone: `alone of ${people}` });

const namesByFields = new WeakMap<readonly Field[], Partial<Record<HumanReadable, SheetNames>>>();

function placesIn(block: number, size: number): readonly number[] {
  const first = block * peopleInBlock;
  return Array.from({ length: Math.min(peopleInBlock, size - first) }, (_, at) => first + at);
}

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
