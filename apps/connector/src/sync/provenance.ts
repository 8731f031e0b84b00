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

/** Record columns, each with the columns of HiBob's row it is read from. */
export type Sources = readonly (readonly [column: string, keys: readonly string[]])[];

export function sourcesOf(columns: Readonly<Record<string, string | readonly string[]>>): Sources {
  return Object.entries(columns).map(([column, keys]) => [column, typeof keys === 'string' ? [keys] : keys]);
}

/** Says of each null why it is one. A row with columns that are withheld shows less than its table does. */
export function withGaps<R extends Omit<Provenance, 'withheld'>>(
  record: R,
  sources: Sources,
  whyNull: (keys: readonly string[]) => Withheld[string] | null,
  more: Withheld | null = null,
): R & Provenance {
  const values = record as Readonly<Record<string, unknown>>;
  let gaps: Withheld = more ?? {};
  for (const [column, keys] of sources) {
    const why = values[column] === null ? whyNull(keys) : null;
    if (why !== null) gaps = { [column]: why, ...gaps };
  }
  const whys = Object.values(gaps);
  const withheld = whys.length === 0 ? null : gaps;
  const isRestricted = whys.includes('restricted');
  // The record was made for this and is nobody else's yet.
  return Object.assign(record, { visibility: isRestricted ? ('restricted' as const) : record.visibility, withheld });
}

export type Sealer = <R extends Provenance>(record: R) => R & { readonly payloadHash: string };

/**
 * Adds the hash by which the next sync tells whether the record changed. It covers the record whole, labels included: a renamed
 * list item is a change. Records of one kind have the same columns: their order is worked out once. The record itself gets it: a copy
 * of each would cost as much as the hash.
 */
export function sealer(): Sealer {
  let columns: readonly string[] = [];
  return (record) => {
    if (columns.length === 0) columns = columnsOf(record);
    const values = record as Readonly<Record<string, unknown>>;
    return Object.assign(record, { payloadHash: payloadHash(columns.map((column) => values[column])) });
  };
}

function columnsOf(record: object): readonly string[] {
  return Object.keys(record)
    .filter((column) => column !== 'payloadHash')
    .sort();
}
