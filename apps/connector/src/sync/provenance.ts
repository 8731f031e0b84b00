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

/** A row with columns that are withheld shows less than its table does. */
export function withGaps(provenance: Omit<Provenance, 'withheld'>, withheld: Withheld | null): Provenance {
  const isRestricted = Object.values(withheld ?? {}).includes('restricted');
  return { ...provenance, visibility: isRestricted ? 'restricted' : provenance.visibility, withheld };
}

/**
 * Adds the hash by which the next sync tells whether the record changed. It covers the record whole, labels included: a renamed
 * list item is a change.
 */
export function sealed<R extends Provenance>(record: R): R & { readonly payloadHash: string } {
  return { ...record, payloadHash: payloadHash(record) };
}
