import type { Cells } from './cells.ts';
import type { Facts } from './facts.ts';
import type { Provenance } from './provenance.ts';
import type { Validity } from './validity.ts';

/** One row of a table, ready to become a record. */
export interface RowInput {
  readonly cells: Cells;
  readonly provenance: Omit<Provenance, 'withheld'>;
  readonly validity: Validity;
  /** It holds on the day of the reading. */
  readonly isToday: boolean;
  /** The employee it belongs to. */
  readonly facts: Facts;
}
