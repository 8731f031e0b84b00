import type { Visibility } from '../store/norms.ts';
import { payloadHash } from './payload-hash.ts';

/** What every record says about where it comes from. */
export interface Provenance {
  readonly employeeId: string;
  readonly sourceEntryId: string;
  readonly sourcePath: string;
  readonly visibility: Visibility;
}

/**
 * Adds the hash by which the next sync tells whether the record changed. It covers the record whole, labels and currentness
 * included: a renamed list item, or a raise whose day has come, is a change.
 */
export function sealed<R extends Provenance>(record: R): R & { readonly payloadHash: string } {
  return { ...record, payloadHash: payloadHash(record) };
}
