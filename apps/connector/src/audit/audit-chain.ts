import { createHash } from 'node:crypto';

/**
 * One line of the audit log: who did what to what. It holds no value of a person and no secret, so that erasing a person
 * never has to touch it.
 */
export interface AuditFact {
  readonly at: string;
  readonly tenantId: string;
  /** `key:ID`, `cli`, `scheduler`, `link:ID`. */
  readonly actor: string;
  readonly action: string;
  /** What it was done to, e.g. `connection:acme`. */
  readonly subject: string;
  /** Names and numbers only. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** A fact in its place of the chain: its hash covers the fact, its number and the hash before it. */
export interface AuditEntry extends AuditFact {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
}

/** What stands before the first entry. */
export const chainStart = '0'.repeat(64);

export function chained(fact: AuditFact, last: Pick<AuditEntry, 'seq' | 'hash'> | null): AuditEntry {
  const seq = (last?.seq ?? 0) + 1;
  const previous = last?.hash ?? chainStart;
  return { ...fact, seq, previous, hash: hashOf(fact, seq, previous) };
}

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly entries: number; readonly head: string }
  /** The first entry that is not what was written, or whose predecessor is gone. */
  | { readonly kind: 'broken'; readonly seq: number; readonly why: 'changed' | 'missing' };

/** Reads the entries in their order; stops at the first that does not fit. */
export async function verifyChain(entries: AsyncIterable<AuditEntry>): Promise<ChainVerdict> {
  let last: Pick<AuditEntry, 'seq' | 'hash'> | null = null;
  for await (const entry of entries) {
    const expected: AuditEntry = chained(entry, last);
    if (entry.seq !== expected.seq || entry.previous !== expected.previous)
      return { kind: 'broken', seq: expected.seq, why: 'missing' };
    if (entry.hash !== expected.hash) return { kind: 'broken', seq: entry.seq, why: 'changed' };
    last = entry;
  }
  return { kind: 'whole', entries: last?.seq ?? 0, head: last?.hash ?? chainStart };
}

function hashOf({ at, tenantId, actor, action, subject, detail }: AuditFact, seq: number, previous: string): string {
  const sorted = Object.entries(detail).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const line = JSON.stringify([seq, previous, at, tenantId, actor, action, subject, sorted]);
  return createHash('sha256').update(line).digest('hex');
}
