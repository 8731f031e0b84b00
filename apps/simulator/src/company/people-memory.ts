import type { Value } from '@hibob-kit/schemas';
import type { DatedRow } from './current.ts';
import { createSheets, type Sheets } from './sheets.ts';
import type { KnownTableId } from './tables/table-named.ts';

/** Something that was worked out for each employee, and can be told whose part no longer holds. */
export interface Forgetful {
  readonly forget: (indexes: ReadonlySet<number>) => void;
}

/** What was read of somebody: a field's id, `table work`, or how others name them. */
export type What = string;

/** What was worked out for people on one day, and who of them stands on whom: enough to know what a change touches. */
export interface PeopleMemory {
  readonly of: (index: number) => Remembered;
  /** Works something out for somebody: what it reads of others is noted. null: for nobody. */
  readonly readFor: <T>(index: number | null, work: () => T) => T;
  /** Something of this employee was read, perhaps for another. */
  readonly noteRead: (index: number, what: What) => void;
  /** Something of the company was read that is nobody's own, such as who reports to whom. */
  readonly noteOther: (key: string) => void;
  readonly readersOf: (index: number) => ReadonlyMap<What, ReadonlySet<number>>;
  readonly readersOfOther: (key: string) => ReadonlySet<number>;
  readonly sheets: Sheets;
  /** Texts about a few fields of an employee, of which answers are put together. */
  readonly parts: Sheets;
  readonly forget: (indexes: ReadonlySet<number>) => void;
  /** Takes over what another knows of whom this one remembers nothing, and who read what for it. */
  readonly adopt: (other: Known) => void;
  readonly known: () => Known;
}

interface Known {
  readonly remembered: ReadonlyMap<number, Remembered>;
  readonly readers: ReadonlyMap<number, ReadonlyMap<What, ReadonlySet<number>>>;
  readonly otherReaders: ReadonlyMap<string, ReadonlySet<number>>;
}

/** A class for the same reason as `Within` (hibob/view.ts). */
export class Remembered {
  readonly values = new Map<string, Value>();
  readonly rows = new Map<KnownTableId, readonly DatedRow[]>();
}

/** So many employees are remembered at once, and so many parts of their answers; a larger company is read through without filling the memory. */
export function createPeopleMemory(most: number, partsKept: number): PeopleMemory {
  let remembered = new Map<number, Remembered>();
  let readers = new Map<number, Map<What, Set<number>>>();
  let otherReaders = new Map<string, Set<number>>();
  const sheets = createSheets(sheetsKept);
  const parts = createSheets(partsKept);
  let reader: number | null = null;
  return {
    of: (index) => {
      const known = remembered.get(index);
      if (known) return known;
      if (remembered.size >= most) {
        // Other maps: one that is cleared holds the next contents by the last, of which V8 takes some for old.
        remembered = new Map();
        readers = new Map();
        otherReaders = new Map();
        // What they keep stands on what was just forgotten.
        sheets.clear();
        parts.clear();
      }
      const fresh = new Remembered();
      remembered.set(index, fresh);
      return fresh;
    },
    readFor: (index, work) => {
      const before = reader;
      reader = index;
      try {
        return work();
      } finally {
        reader = before;
      }
    },
    noteRead: (index, what) => {
      if (reader !== null && reader !== index) whoRead(index, what).add(reader);
    },
    noteOther: (key) => {
      if (reader !== null) whoReadOther(key).add(reader);
    },
    readersOf: (index) => readers.get(index) ?? nothing,
    readersOfOther: (key) => otherReaders.get(key) ?? nobody,
    sheets,
    parts,
    forget: (indexes) => {
      for (const index of indexes) remembered.delete(index);
      sheets.forget(indexes);
      parts.forget(indexes);
    },
    adopt: (other) => {
      for (const [index, one] of other.remembered)
        if (!remembered.has(index) && remembered.size < most) remembered.set(index, one);
      for (const [index, ofIndex] of other.readers)
        for (const [what, who] of ofIndex) for (const one of who) whoRead(index, what).add(one);
      for (const [key, who] of other.otherReaders) for (const one of who) whoReadOther(key).add(one);
    },
    known: () => ({ remembered, readers, otherReaders }),
  };

  function whoRead(index: number, what: What): Set<number> {
    const ofIndex = readers.get(index) ?? new Map<What, Set<number>>();
    readers.set(index, ofIndex);
    const who = ofIndex.get(what) ?? new Set<number>();
    ofIndex.set(what, who);
    return who;
  }

  function whoReadOther(key: string): Set<number> {
    const who = otherReaders.get(key) ?? new Set<number>();
    otherReaders.set(key, who);
    return who;
  }
}

/** One for each service user, list of fields and format that is asked for again and again; whoever asks ever anew must not fill the memory. */
const sheetsKept = 64;

const nothing: ReadonlyMap<What, ReadonlySet<number>> = new Map();
const nobody: ReadonlySet<number> = new Set();
