import type { Mistake, Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';

/** Something that a company file may call by its id or by the name people see. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** What it stands in, for names that several bear: `Emergency > First name`. */
  readonly within?: string;
}

export interface Names<T extends Named> {
  /** Writes a mistake down where there is none of that name, or several. */
  readonly find: (path: Path, name: string, on?: Mistake['on']) => T | null;
}

/** Looks up by id first, then by name in any case. `what`: `field` in `No field is called …`. */
export function namesOf<T extends Named>(what: string, things: readonly T[], mistakes: Mistakes): Names<T> {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const byName = new Map<string, T[]>();
  const note = (name: string, thing: T) => {
    const key = name.toLowerCase();
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [thing]);
    else if (!known.includes(thing)) known.push(thing);
  };
  for (const thing of things) {
    note(thing.name, thing);
    note(thing.id, thing);
    if (thing.within !== undefined) note(`${thing.within} > ${thing.name}`, thing);
  }
  return {
    find: (path, name, on = 'value') => {
      const exact = byId.get(name);
      if (exact) return exact;
      const found = byName.get(name.toLowerCase()) ?? [];
      if (found.length > 1) {
        const ids = found.map(({ id }) => id);
        mistakes.wrong(path, `${found.length} ${what}s are called ${name}.`, {
          on,
          fix: `Write the id: ${ids.join(', ')}.`,
          nearest: ids[0] ?? null,
        });
        return null;
      }
      const [only] = found;
      if (only) return only;
      const known = [...new Set(things.flatMap((thing) => [thing.name, thing.id]))];
      mistakes.unknown(path, `No ${what} is called ${name}.`, name, known, on);
      return null;
    },
  };
}
