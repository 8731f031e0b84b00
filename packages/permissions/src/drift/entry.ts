import type { Finding } from '../finding.ts';

/** Stable names of what can have changed in HiBob between two checks. */
export const driftCodes = [
  'drift.access-lost',
  'drift.access-back',
  'drift.box-removed',
  'drift.box-added',
  'drift.field-hidden',
  'drift.field-shown',
  'drift.table-closed',
  'drift.table-opened',
  'drift.people-fewer',
  'drift.people-more',
  'drift.leavers-hidden',
  'drift.leavers-shown',
  'drift.category-renamed',
  'drift.field-renamed',
  'drift.field-moved',
  'drift.field-removed',
  'drift.field-added',
] as const;
export type DriftCode = (typeof driftCodes)[number];

/** A change, told as a finding is: what was seen, how sure, what to do, and the request that proves it. */
export interface DriftEntry extends Omit<Finding, 'code'> {
  readonly code: DriftCode;
  readonly change: 'removed' | 'added' | 'changed';
}

/** An entry that asks for nothing: it is good to know. */
export function note(
  entry: Pick<DriftEntry, 'code' | 'change' | 'title' | 'evidence' | 'retest'> & Partial<DriftEntry>,
): DriftEntry {
  return {
    severity: 'advisory',
    certainty: 'certain',
    category: null,
    rights: [],
    fields: [],
    causes: [],
    fix: [],
    instead: null,
    ...entry,
  };
}
