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
  const byAge: (readonly [owner: string, name: string])[] = [];
  const forgetOldest = () => {
    const [owner, name] = byAge.shift() ?? [];
    if (owner === undefined || name === undefined) return;
    const sheets = owners.get(owner);
    sheets?.delete(name);
    if (sheets?.size === 0) owners.delete(owner);
  };
  return {
    of: <S extends Forgetful>(owner: string, name: string, make: () => S): S => {
      const known = owners.get(owner)?.get(name);
      // Whoever names a sheet made it: the name stands for its kind.
      if (known) return known as S;
      const sheet = make();
      if (byAge.length >= most) forgetOldest();
      const sheets = owners.get(owner) ?? new Map<string, Forgetful>();
      owners.set(owner, sheets.set(name, sheet));
      byAge.push([owner, name]);
      return sheet;
    },
    forget: (indexes) => {
      for (const sheets of owners.values()) for (const sheet of sheets.values()) sheet.forget(indexes);
    },
    clear: () => {
      owners.clear();
      byAge.length = 0;
    },
  };
}
