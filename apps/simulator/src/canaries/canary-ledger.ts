import type { JournalEntry } from '../hibob/journal.ts';
import type { Origin } from './canary-places.ts';

/** A request whose answer carried tags. */
export interface Sending {
  readonly entry: JournalEntry;
  readonly marks: ReadonlyMap<string, readonly Origin[]>;
}

/** Which answers carried which tags, newest kept. Like a journal it is no part of the company's value. */
export interface CanaryLedger {
  readonly add: (sending: Sending) => void;
  readonly sendings: () => readonly Sending[];
  /** Answers that had to go. */
  readonly forgotten: () => number;
}

/** One ledger a company. */
export interface CanaryLedgers {
  readonly of: (companyId: string) => CanaryLedger;
  readonly forget: (companyId: string) => void;
}

export function createCanaryLedgers(): CanaryLedgers {
  const ledgers = new Map<string, CanaryLedger>();
  return {
    of: (companyId) => {
      const ledger = ledgers.get(companyId) ?? createCanaryLedger();
      ledgers.set(companyId, ledger);
      return ledger;
    },
    forget: (companyId) => {
      ledgers.delete(companyId);
    },
  };
}

/** About 15 syncs of a thousand employees with nine tagged fields. Ours. */
export function createCanaryLedger(marksKept = 150_000): CanaryLedger {
  const kept: Sending[] = [];
  let marks = 0;
  let forgotten = 0;
  return {
    add: (sending) => {
      if (sending.marks.size === 0) return;
      kept.push(sending);
      marks += sending.marks.size;
      while (marks > marksKept) {
        marks -= kept.shift()?.marks.size ?? 0;
        forgotten += 1;
      }
    },
    sendings: () => kept,
    forgotten: () => forgotten,
  };
}
