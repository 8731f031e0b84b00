import type { Cells } from './cells.ts';
import type { Facts } from './facts.ts';
import type { Provenance } from './provenance.ts';
import type { Validity } from './validity.ts';

/** One row of a table, ready to become a record. */
export interface RowInput {
  readonly cells: Cells;
  readonly provenance: Provenance;
  readonly validity: Validity;
  /** The employee it belongs to. */
  readonly facts: Facts;
}
