import { isUtf8 } from 'node:buffer';
import type { Company } from '../company/company.ts';
import { keptWith } from '../kept-with.ts';
import type { Circumstances, Gate } from './circumstances.ts';
import { JournalSlot } from './journal-slot.ts';
import { type Written, wholeOf } from './written.ts';

/** One request as it came and went. There is no place for an Authorization header in it. */
export interface JournalEntry {
  readonly n: number;
  /** When, on the transport clock. */
  readonly at: string;
  /** From its arrival to its answer, on the same clock. */
  readonly milliseconds: number;
  readonly serviceUserId: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** The first characters of the body, or null where none was sent or read. */
  readonly body: string | null;
  /** Endpoint row, or null for a path HiBob does not have. */
  readonly endpoint: string | null;
  /** How far it got. */
  readonly decision: Gate;
  readonly status: number;
  readonly bytes: number;
  /** What the weather did to it; not there where it did nothing. */
  readonly faults?: readonly string[];
}

/** An entry with what else is kept of its request, for whoever asks later why it was answered so. */
export interface Recorded {
  readonly entry: JournalEntry;
  readonly circumstances: Circumstances;
  readonly again: Again;
}

/** What it takes beside an entry to ask the same again, and to see whether the answer is the same. */
export interface Again {
  /** When it was answered, on the machine's clock, by which companies tick. */
  readonly at: number;
  /** Its place among everything that happened to companies. */
  readonly order: number;
  readonly credentials: 'right' | 'wrong';
  readonly origin: string;
  readonly contentType: string | null;
  readonly answer: AnswerKept;
}

/** An answer's body: its hash, of a list of people that of the hashes of its parts, and its text where that is short. */
export interface AnswerKept {
  readonly sha256: string;
  readonly text: string | null;
}

/** What a company was asked, newest kept: it never holds more than `maxBytes`. */
export interface Journal {
  /** The number of an entry that is still to be added: an answer names it in a header. */
  readonly number: () => number;
  readonly add: (recorded: Recorded) => void;
  readonly entries: () => readonly JournalEntry[];
  readonly recorded: () => readonly Recorded[];
  /** `gone`: it had to go. `unknown`: there never was one, or its request is still being answered. */
  readonly find: (n: number) => Recorded | 'gone' | 'unknown';
  /** Entries that had to go. */
  readonly dropped: () => number;
}

/** One journal a company. It is no part of the company's value: being read must not make a new version. */
export interface Journals {
  readonly of: (companyId: string) => Journal;
  readonly forget: (companyId: string) => void;
}

/** `added`: told of the company whose journal has a new entry. */
export function createJournals(added: (companyId: string) => void = () => {}): Journals {
  const journals = new Map<string, Journal>();
  return {
    of: (companyId) => {
      const known = journals.get(companyId);
      if (known) return known;
      const journal = createJournal();
      const told: Journal = {
        ...journal,
        add: (recorded) => {
          journal.add(recorded);
          added(companyId);
        },
      };
      journals.set(companyId, told);
      return told;
    },
    forget: (companyId) => {
      journals.delete(companyId);
    },
  };
}

export const bodyCharactersKept = 2_000;

/** What a version of a company weighs that no other entry keeps alive: about what its overlays and lists grow by at a change (measured). */
const versionBytes = 5_000;

export function createJournal(maxBytes = 4 * 1024 * 1024): Journal {
  const kept: JournalSlot[] = [];
  let free: JournalSlot | null = null;
  let numbered = 0;
  let dropped = 0;
  let bytes = 0;
  return {
    number: () => {
      numbered += 1;
      return numbered;
    },
    add: (recorded) => {
      const slot = free ?? new JournalSlot();
      free = null;
      slot.fill(recorded, sizeOf(recorded, kept.at(-1)?.company ?? null));
      kept.push(slot);
      bytes += slot.size;
      while (bytes > maxBytes) {
        free = kept.shift() ?? null;
        bytes -= free?.size ?? bytes;
        dropped += 1;
      }
    },
    entries: () => kept.map((slot) => slot.entry()),
    recorded: () => kept.map((slot) => slot.recorded()),
    find: (n) => {
      const found = kept.find((slot) => slot.n === n);
      if (found) return found.recorded();
      const oldest = kept[0]?.n ?? numbered + 1;
      return n >= 1 && n < oldest && n <= numbered ? 'gone' : 'unknown';
    },
    dropped: () => dropped,
  };
}

/** Longer ones would fill the journal; of those it is known only whether they are the same. */
const answerBytesKept = 4 * 1024;

export function answerKept(body: Written): AnswerKept {
  return answersKept(body, () => ({
    sha256: body.sha256,
    text: body.length <= answerBytesKept ? wellFormedText(wholeOf(body)) : null,
  }));
}

/** Bodies are kept and sent again. */
const answersKept = keptWith<AnswerKept>('answer kept');

/** null: these bytes are no UTF-8. */
function wellFormedText(body: Uint8Array): string | null {
  if (!isUtf8(body)) return null;
  const text = withMark.decode(body);
  return text.includes('\uFFFD') ? null : text;
}

const withMark = new TextDecoder('utf-8', { ignoreBOM: true });

/** What an entry weighs beside its path, query and body. */
const entryBytes = 350;

/** What `Again` weighs beside the answer's text. */
const againBytes = 200;

function sizeOf({ entry, circumstances: { body, company }, again }: Recorded, before: Company | null): number {
  const whole = body !== null && body !== entry.body ? Buffer.byteLength(body) : 0;
  const version = company === before ? 0 : versionBytes;
  const texts = entry.path.length + entry.query.length + (entry.body?.length ?? 0);
  return entryBytes + texts + whole + version + againBytes + (again.answer.text?.length ?? 0);
}
