import type { Field, HumanReadable } from '@hibob-kit/schemas';
import { largeFrom } from '../company/reading-progress.ts';
import { type Before, keptFor, keptForAll, keptRowsFor, keptRowsForAll } from './kept.ts';
import { isIn, type PersonRow, peopleInDrop, peopleInRow, rowOf } from './person-rows.ts';
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
  const textFor = ({ rights }: Reached) => {
    texts ??= personTexts(view, fields, human);
    return texts(rights);
  };
  const textOf = (reached: Reached) =>
    view.people.readFor(reached.person.index, () => textFor(reached).write(reached.person));
  const of = (reached: Reached) =>
    kept.of(reached.person.index, () =>
      keptForAll<Fragment>(view, textFor(reached).mask).of(reached.person.index, () => fragmentOf(textOf(reached))),
    );
  return {
    of,
    alone: (reached) => keptFor<Written>(view, names.alone).of(reached.person.index, () => writtenAlone(of(reached))),
    all: (showInactive) => {
      if (view.people.size > largeFrom)
        return {
          kind: 'flow',
          flow: employeesFlow(again(() => drops(view.people.size, (first) => dropFrom(first, showInactive)))),
        };
      const whom = showInactive ? 'everybody' : 'active';
      return { kind: 'written', body: kept.whole(whom, () => writtenFlow(employeesFlow(keptRows(whom)))) };
    },
  };

  /** Kept in rows, so that after a change one row is put together anew, and of it one employee looked at. */
  function keptRows(whom: Whom): readonly Fragment[] {
    const rows = keptRowsFor<ShownRow>(view, names[whom]);
    const all: Fragment[] = [];
    for (let row = 0; row * peopleInRow < view.people.size; row += 1)
      all.push((rows.ready(row) ?? rows.of(row, (before) => shownRow(row, whom, before))).written);
    return all;
  }

  function shownRow(row: number, whom: Whom, { known, touched }: Before<ShownRow>): ShownRow {
    const masks = known ? [...known.masks] : [];
    for (const place of known ? touched : places) {
      const reached = reachedIn(row, place, whom);
      masks[place] = reached ? textFor(reached).mask : null;
    }
    const sources = new Map<string | null, PersonRow>();
    for (const mask of masks)
      if (mask !== null && !sources.has(mask)) sources.set(mask, sharedRow(row, whom, masks, mask));
    const [only] = sources.values();
    const isWhole = only && sources.size === 1 && masks.every((mask, place) => (mask !== null) === isIn(only, place));
    return { masks, written: isWhole ? only : rowOf((place) => sources.get(masks[place] ?? null) ?? null) };
  }

  /** Whoever is shown the same is shown it out of the same row, with whom others see in it. */
  function sharedRow(row: number, whom: Whom, masks: ShownRow['masks'], mask: string): PersonRow {
    const isShown = (place: number) => masks[place] === mask;
    return keptRowsForAll<PersonRow>(view, mask).of(
      row,
      ({ known, touched }) =>
        rowOf((place) => {
          if (known && !touched.has(place) && isIn(known, place)) return known;
          const reached = isShown(place) ? reachedIn(row, place, whom) : null;
          return reached && textOf(reached);
        }),
      (known) => masks.every((_, place) => !isShown(place) || isIn(known, place)),
    );
  }

  function reachedIn(row: number, place: number, whom: Whom): Reached | null {
    const index = row * peopleInRow + place;
    return index < view.people.size ? view.reachedAt(index, whom === 'everybody') : null;
  }

  function dropFrom(first: number, showInactive: boolean): Fragment {
    return rowOf((place) => {
      const index = first + place;
      const reached = index < view.people.size ? view.passing(index, showInactive) : null;
      return reached && textFor(reached).write(reached.person);
    }, peopleInDrop);
  }
}

/** Employees in a row as a service user is shown them: by which mask each, null: not at all. */
interface ShownRow {
  readonly masks: readonly (string | null)[];
  readonly written: PersonRow;
}

const places = Array.from({ length: peopleInRow }, (_, place) => place);

interface SheetNames extends Record<Whom, string> {
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
  everybody: `everybody of ${people}`,
  active: `active of ${people}`,
});

const namesByFields = new WeakMap<readonly Field[], Partial<Record<HumanReadable, SheetNames>>>();

export function employeesList(people: readonly Fragment[]): Written {
  return writtenFlow(employeesFlow([blockOf(people)]));
}

/** Employees as objects of their own making, in one piece or, where they are too many for that, made while they are sent. */
export function employeesAs(people: Iterable<Reached>, size: number, write: (reached: Reached) => unknown): Result {
  const flow = employeesFlow(again(() => dropsAs(people, write)));
  return size > largeFrom ? { kind: 'flow', flow } : { kind: 'written', body: writtenFlow(flow) };
}

/** What was sent is gone through once more where canaries are looked for. */
const again = (begin: () => Iterator<Fragment>): Iterable<Fragment> => ({ [Symbol.iterator]: begin });

// Generators of this file's own, not of a function in it: of such a one V8 keeps all that it can see until its next great round.

function* drops(size: number, dropFrom: (first: number) => Fragment): Iterator<Fragment> {
  for (let first = 0; first < size; first += peopleInDrop) yield dropFrom(first);
}

function* dropsAs(people: Iterable<Reached>, write: (reached: Reached) => unknown): Iterator<Fragment> {
  let waiting = '';
  let count = 0;
  for (const reached of people) {
    waiting += `,${JSON.stringify(write(reached))}`;
    count += 1;
    if (count % peopleInDrop !== 0) continue;
    yield fragmentOf(waiting);
    waiting = '';
  }
  yield fragmentOf(waiting);
}

function employeesFlow(blocks: Iterable<Fragment>): Flow {
  return { before: '{"employees":[', blocks, after: ']}' };
}
