import type { PayBasis } from '../store/norms.ts';
import type { RecordTable } from '../store/record.ts';

/** What is the same for everybody in one reading. */
export interface SnapshotContext {
  /** The day the snapshot is of, `YYYY-MM-DD`. */
  readonly validOn: string;
  /** The day in HiBob at the moment the records are read as of. */
  readonly today: string;
  readonly basis: PayBasis | null;
  /** Tables without rows because nobody asked for them, or because HiBob does not have them. */
  readonly missingTables: ReadonlyMap<RecordTable, 'not-requested' | 'not-available'>;
  /** Whether names are shared. */
  readonly named: boolean;
  /** The permission category a field is in, by the company's own name. */
  readonly categoryOf: (fieldId: string) => string;
  /** Employee ids that share their number or e-mail with another one. */
  readonly doubles: ReadonlySet<string>;
}
