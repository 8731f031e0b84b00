import type { Visibility, Withheld } from '../store/norms.ts';
import { payloadHash } from './payload-hash.ts';

/** What every record says about where it comes from. */
export interface Provenance {
  readonly employeeId: string;
  readonly sourceEntryId: string;
  readonly sourcePath: string;
  readonly visibility: Visibility;
  readonly withheld: Withheld | null;
}

/** Record column → the columns of HiBob's row it is read from. */
export type Sources = Readonly<Record<string, string | readonly string[]>>;

/** Says of each null why it is one. A row with columns that are withheld shows less than its table does. */
export function withGaps<R extends Omit<Provenance, 'withheld'>>(
  record: R,
  sources: Sources,
  whyNull: (keys: readonly string[]) => Withheld[string] | null,
  more: Withheld | null = null,
): R & Provenance {
  const values = new Map<string, unknown>(Object.entries(record));
  const found = Object.entries(sources).flatMap(([column, keys]) => {
    const why = values.get(column) === null ? whyNull([keys].flat()) : null;
    return why === null ? [] : [[column, why] as const];
  });
  const gaps: Withheld = { ...Object.fromEntries(found), ...more };
  const withheld = Object.keys(gaps).length === 0 ? null : gaps;
  const isRestricted = Object.values(gaps).includes('restricted');
  return { ...record, visibility: isRestricted ? 'restricted' : record.visibility, withheld };
}

/**
 * Adds the hash by which the next sync tells whether the record changed. It covers the record whole, labels included: a renamed
 * list item is a change.
 */
export function sealed<R extends Provenance>(record: R): R & { readonly payloadHash: string } {
  return { ...record, payloadHash: payloadHash(record) };
}
