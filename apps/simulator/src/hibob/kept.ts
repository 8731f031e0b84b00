import type { Forgetful } from '../company/people-memory.ts';
import { largeFrom } from '../company/reading-progress.ts';
import type { View } from './view.ts';

/** Something made for one employee at a time, or for some in a row, and kept until a change touches what it stands on. */
export interface Kept<T> extends Forgetful {
  /** Of the part in this place. */
  readonly of: (place: number, make: () => T) => T;
  /** Something made of all of them together; it goes with the first of them that goes. */
  readonly whole: <W>(name: string, make: () => W) => W;
}

/**
 * What is kept for one service user with the rights it has now, under a name that says what it is and what was asked for. Another
 * service user has its own, and so has the same one after its groups changed: nothing can be shown to whom it was not made for.
 */
export function keptFor<T>(view: View, name: string, perPart = 1): Kept<T> {
  // A large company does not fit into the memory.
  if (view.people.size > largeFrom) return createKept<T>(perPart);
  if (view.company.canaries) return keptInView(view, name, perPart);
  return view.people.sheet(view.accessKey, name, () => createKept<T>(perPart));
}

/**
 * What is kept for everybody who is shown the same. The name has to say all of what is shown, and how: `mask` of a person's text. Who
 * else may be shown it is settled before, for each service user by its own rights.
 */
export function keptForAll<T>(view: View, mask: string): Kept<T> {
  if (view.company.canaries) return keptInView(view, mask, 1);
  return view.people.sheet('all', mask, () => createKept<T>(1));
}

/** Tags can be turned on and off at any version of a company, so what carries them goes with the version. */
function keptInView<T>(view: View, name: string, perPart: number): Kept<T> {
  const kept = keptByView.get(view) ?? new Map<string, unknown>();
  keptByView.set(view, kept);
  // Whoever names it made it: the name stands for its kind.
  const known = (kept.get(name) as Kept<T> | undefined) ?? createKept<T>(perPart);
  kept.set(name, known);
  return known;
}

const keptByView = new WeakMap<View, Map<string, unknown>>();

function createKept<T>(perPart: number): Kept<T> {
  const parts = new Map<number, T>();
  const wholes = new Map<string, unknown>();
  return {
    of: (place, make) => {
      const known = parts.get(place);
      if (known !== undefined) return known;
      const made = make();
      parts.set(place, made);
      return made;
    },
    whole: <W>(name: string, make: () => W): W => {
      const known = wholes.get(name);
      // Whoever names a whole made it: the name stands for its kind.
      if (known !== undefined) return known as W;
      const made = make();
      const [oldest] = wholes.size < wholesKept ? [] : wholes.keys();
      if (oldest !== undefined) wholes.delete(oldest);
      wholes.set(name, made);
      return made;
    },
    forget: (indexes) => {
      wholes.clear();
      for (const index of indexes) parts.delete(Math.floor(index / perPart));
    },
  };
}

/** Answers to one question kept whole: everybody, those active, or the pages of a table. */
const wholesKept = 32;
