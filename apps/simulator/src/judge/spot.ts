import type { Field } from '@hibob-kit/schemas';
import type { KnownTableId } from '../company/tables/table-named.ts';
import type { Difference } from './judgement.ts';
import type { Forms, Reading } from './reading.ts';
import type { SeenPerson, Sight } from './shown.ts';

/** The place of one value: how to find what is true there, and whether it may be seen. */
export interface Spot {
  readonly place: Difference;
  readonly truth: (reading: Reading) => Forms | null;
  readonly sight: (seen: SeenPerson) => Sight;
}

export function fieldSpot(employeeId: string, field: Field): Spot {
  return {
    place: { employeeId, field: field.id },
    truth: (reading) => reading.field(employeeId, field.id),
    sight: (seen) => seen.field(field),
  };
}

export function cellSpot(employeeId: string, table: KnownTableId, entryId: number | string, column: string): Spot {
  const entry = String(entryId);
  return {
    place: { employeeId, table, entryId, column },
    truth: (reading) => reading.rows(employeeId, table).get(entry)?.get(column) ?? null,
    sight: (seen) => seen.cell(table, entry, column),
  };
}
