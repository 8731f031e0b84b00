import type { PartText } from '@hibob-kit/schemas';
import type { Forgetful } from '../company/people-memory.ts';
import { largeFrom } from '../company/reading-progress.ts';
import { keptWith } from '../kept-with.ts';
import { peopleInRow } from './person-rows.ts';
import type { Revealed, View } from './view.ts';

/** Something made for one employee at a time, and kept until a change touches what it stands on. */
export interface Kept<T> extends Forgetful {
  /** Of the employee in this place. */
  readonly of: (place: number, make: () => T) => T;
  /** The same if it is there. */
  readonly ready: (place: number) => T | undefined;
  /** Something made of all of them together; it goes with the first of them that goes. */
  readonly whole: <W>(name: string, make: () => W) => W;
}

/** Something made for a row of employees at a time: after a change it is put together of what still holds and what does not. */
export interface KeptRows<T> extends Forgetful {
  /** Of this row, if it is there and nobody in it was touched. */
  readonly ready: (row: number) => T | null;
  /** Of this row; made anew where it is touched, or not enough as it is. */
  readonly of: (row: number, make: (before: Before<T>) => T, isEnough?: (known: T) => boolean) => T;
}

/** A row as it was, and the places in it whose employees were touched since. */
export interface Before<T> {
  readonly known: T | null;
  readonly touched: ReadonlySet<number>;
}

/**
 * What is kept for one service user with the rights it has now, under a name that says what it is and what was asked for. Another
 * service user has its own, and so has the same one after its groups changed: nothing can be shown to whom it was not made for.
 */
export function keptFor<T>(view: View, name: string): Kept<T> {
  return keptUnder(view, view.accessKey, name, createKept<T>);
}

export function keptRowsFor<T>(view: View, name: string): KeptRows<T> {
  return keptUnder(view, view.accessKey, name, createKeptRows<T>);
}

/**
 * What is kept for everybody who is shown the same. The name has to say all of what is shown, and how: `mask` of a person's text. Who
 * else may be shown it is settled before, for each service user by its own rights.
 */
export function keptForAll<T>(view: View, mask: string): Kept<T> {
  return keptUnder(view, forAll, mask, createKept<T>);
}

export function keptRowsForAll<T>(view: View, mask: string): KeptRows<T> {
  return keptUnder(view, forAll, `rows ${mask}`, createKeptRows<T>);
}

/**
 * What texts of employees under different masks have in common: all that is said of some fields, told by their ids and how each is shown.
 * null: not kept, because it carries tags of one service user, or is too much of everybody.
 */
export function keptPartFor(
  view: View,
  shown: readonly (readonly [fieldId: string, show: Revealed['show'] | undefined])[],
): Kept<PartText> | null {
  if (view.people.size > largeFrom || view.company.canaries || shown.length > fieldsInKeptPart) return null;
  return view.people.part(forAll, JSON.stringify(shown), createKept<PartText>);
}

/** Whoever asks for all fields, ever another one left out, would have everybody's kept again each time. */
const fieldsInKeptPart = 12;

const forAll = 'all';

function keptUnder<K extends Forgetful>(view: View, owner: string, name: string, create: () => K): K {
  // A large company does not fit into the memory.
  if (view.people.size > largeFrom) return create();
  if (view.company.canaries) return keptInView(view, name, create);
  return view.people.sheet(owner, name, create);
}

/** Tags can be turned on and off at any version of a company, so what carries them goes with the version. */
function keptInView<K>(view: View, name: string, create: () => K): K {
  const kept = keptByView(view, () => new Map());
  // Whoever names it made it: the name stands for its kind.
  const known = (kept.get(name) as K | undefined) ?? create();
  kept.set(name, known);
  return known;
}

const keptByView = keptWith<Map<string, unknown>>('kept');

/** Nothing is taken out of a map here, and none is cleared: the old contents of one, once old to V8, hold the next contents, and those the next. */
function createKept<T>(): Kept<T> {
  const parts: (T | undefined)[] = [];
  let wholes = new Map<string, unknown>();
  return {
    of: (place, make) => {
      const known = parts[place];
      if (known !== undefined) return known;
      const made = make();
      parts[place] = made;
      return made;
    },
    ready: (place) => parts[place],
    whole: <W>(name: string, make: () => W): W => {
      const known = wholes.get(name);
      // Whoever names a whole made it: the name stands for its kind.
      if (known !== undefined) return known as W;
      const made = make();
      if (wholes.size >= wholesKept) wholes = new Map();
      wholes.set(name, made);
      return made;
    },
    forget: (indexes) => {
      if (wholes.size > 0) wholes = new Map();
      for (const index of indexes) if (parts[index] !== undefined) parts[index] = undefined;
    },
  };
}

function createKeptRows<T>(): KeptRows<T> {
  const rows: T[] = [];
  const touched: (Set<number> | undefined)[] = [];
  return {
    ready: (row) => (touched[row] ? null : (rows[row] ?? null)),
    of: (row, make, isEnough = () => true) => {
      const known = rows[row];
      const places = touched[row];
      if (known !== undefined && !places && isEnough(known)) return known;
      const made = make({ known: known ?? null, touched: places ?? nowhere });
      rows[row] = made;
      touched[row] = undefined;
      return made;
    },
    forget: (indexes) => {
      for (const index of indexes) {
        const row = Math.floor(index / peopleInRow);
        if (rows[row] === undefined) continue;
        const places = touched[row] ?? new Set();
        touched[row] = places.add(index % peopleInRow);
      }
    },
  };
}

const nowhere: ReadonlySet<number> = new Set();

/** Answers to one question kept whole: everybody, those active, or the pages of a table. */
const wholesKept = 32;
