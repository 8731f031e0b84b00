/** One request as it came and went. There is no place for an Authorization header in it. */
export interface JournalEntry {
  readonly n: number;
  /** When, on the transport clock. */
  readonly at: string;
  readonly serviceUserId: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** The first characters of the body, or null where none was sent or read. */
  readonly body: string | null;
  /** Endpoint row, or null for a path HiBob does not have. */
  readonly endpoint: string | null;
  readonly status: number;
  readonly bytes: number;
}

/** What a company was asked, newest kept: it never holds more than `maxBytes`. */
export interface Journal {
  readonly add: (entry: Omit<JournalEntry, 'n'>) => void;
  readonly entries: () => readonly JournalEntry[];
  /** Entries that had to go. */
  readonly dropped: () => number;
}

/** One journal a company. It is no part of the company's value: being read must not make a new version. */
export interface Journals {
  readonly of: (companyId: string) => Journal;
  readonly forget: (companyId: string) => void;
}

export function createJournals(): Journals {
  const journals = new Map<string, Journal>();
  return {
    of: (companyId) => {
      const journal = journals.get(companyId) ?? createJournal();
      journals.set(companyId, journal);
      return journal;
    },
    forget: (companyId) => {
      journals.delete(companyId);
    },
  };
}

export const bodyCharactersKept = 2_000;

export function createJournal(maxBytes = 4 * 1024 * 1024): Journal {
  const kept: { readonly entry: JournalEntry; readonly size: number }[] = [];
  let written = 0;
  let bytes = 0;
  return {
    add: (entry) => {
      written += 1;
      const numbered = { n: written, ...entry };
      const size = Buffer.byteLength(JSON.stringify(numbered));
      kept.push({ entry: numbered, size });
      bytes += size;
      while (bytes > maxBytes) bytes -= kept.shift()?.size ?? bytes;
    },
    entries: () => kept.map(({ entry }) => entry),
    dropped: () => written - kept.length,
  };
}
