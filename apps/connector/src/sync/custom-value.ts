import type { Reading } from '@hibob-kit/schemas';
import type { CustomValueRecord } from '../store/record.ts';
import { idIn, jsonIn } from './cell.ts';
import { type Labels, wordsOf } from './labels.ts';
import { payloadHash } from './payload-hash.ts';
import type { PlannedField } from './read-plan.ts';
import { isVolatile } from './volatile.ts';

/** The value of a field the customer added. One that HiBob withholds has a row as well, which says so. */
export function customValueRecord(
  employeeId: string,
  field: PlannedField,
  reading: Reading | undefined,
  labels: Labels,
): CustomValueRecord {
  const value = storedReading(field, reading);
  const record = {
    employeeId,
    sourceEntryId: field.id,
    sourcePath: 'people/search',
    visibility: reading === undefined ? ('restricted' as const) : ('full' as const),
    withheld: reading === undefined ? { value: 'restricted' as const } : null,
    fieldId: field.id,
    fieldName: field.label,
    category: field.category,
    type: field.type,
    value,
    label: labelFor(field, value, labels),
  };
  return { ...record, payloadHash: payloadHash(isVolatile(field) ? { ...record, value: null, label: null } : record) };
}

function storedReading(field: PlannedField, reading: Reading | undefined): unknown {
  if (reading?.kind === 'value') return storedValue(field, reading.value);
  return reading?.kind === 'unreadable' ? storedValue(field, reading.raw) : null;
}

/** Of a person only the id: their name is theirs. */
function storedValue({ type }: PlannedField, value: unknown): unknown {
  return type === 'employee' || type === 'employee-reference' ? idIn(value) : jsonIn(value);
}

function labelFor({ list }: PlannedField, value: unknown, labels: Labels): string | null {
  return list === null ? null : wordsOf(labels(list, value));
}
