import type { Forgetful } from './people-memory.ts';

/** What others keep for people, by owner and by a name of theirs: so many at once, the oldest goes first. */
export interface Sheets {
  readonly of: <S extends Forgetful>(owner: string, name: string, make: () => S) => S;
  readonly forget: Forgetful['forget'];
  readonly clear: () => void;
}

export function createSheets(most: number): Sheets {
  // Two keys that are at hand cost less to look up than one that is put together each time.
  const owners = new Map<string, Map<string, Forgetful>>();
  let size = 0;
  const forgetOldest = () => {
    const [oldest] = owners;
    if (!oldest) return;
    const [owner, sheets] = oldest;
    const [name] = sheets.keys();
    if (name !== undefined) sheets.delete(name);
    if (sheets.size === 0) owners.delete(owner);
    size -= 1;
  };
  return {
    of: <S extends Forgetful>(owner: string, name: string, make: () => S): S => {
      const known = owners.get(owner)?.get(name);
      // Whoever names a sheet made it: the name stands for its kind.
      if (known) return known as S;
      const sheet = make();
      if (size >= most) forgetOldest();
      const sheets = owners.get(owner) ?? new Map<string, Forgetful>();
      owners.set(owner, sheets.set(name, sheet));
      size += 1;
      return sheet;
    },
    forget: (indexes) => {
      for (const sheets of owners.values()) for (const sheet of sheets.values()) sheet.forget(indexes);
    },
    clear: () => {
      owners.clear();
      size = 0;
    },
  };
}
