import type { Field } from '@hibob-kit/schemas';
import { derivedFields } from '../company/derived.ts';
import type { Person } from '../company/people.ts';
import type { KnownTableId } from '../company/tables/table-named.ts';
import type { Difference } from './judgement.ts';
import type { Dependence } from './past.ts';
import type { Forms, Reading } from './reading.ts';
import type { SeenPerson, Sight } from './shown.ts';

/** The place of one value: how to find what is true there, and whether it may be seen. */
export interface Spot {
  readonly place: Difference;
  readonly dependsOn: Dependence;
  readonly truth: (reading: Reading) => Forms | null;
  readonly sight: (seen: SeenPerson) => Sight;
}

export function fieldSpot({ id: employeeId, stored }: Person, field: Field): Spot {
  return {
    place: { employeeId, field: field.id },
    dependsOn: dependenceOf(field, stored.facts[field.id] !== undefined),
    truth: (reading) => reading.field(employeeId, field.id),
    sight: (seen) => seen.field(field),
  };
}

export function cellSpot(employeeId: string, table: KnownTableId, entryId: number | string, column: string): Spot {
  const entry = String(entryId);
  return {
    place: { employeeId, table, entryId, column },
    dependsOn: column === 'isCurrent' ? 'entry and day' : namesOthers.includes(column) ? 'everything' : 'entry',
    truth: (reading) => reading.rows(employeeId, table).get(entry)?.get(column) ?? null,
    sight: (seen) => seen.cell(table, entry, column),
  };
}

/** Columns in which somebody else stands by name; the name is the one of the day. */
const namesOthers: readonly string[] = ['reportsTo'];

function dependenceOf({ id, type }: Field, isFact: boolean): Dependence {
  if (isFact && type !== 'employee') return 'entry';
  return id in derivedFields || type === 'employee' ? 'everything' : 'entry and day';
}
