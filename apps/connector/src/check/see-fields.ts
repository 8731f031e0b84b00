import type { FieldSeen } from '@hibob-kit/permissions';
import { personDecoder, type WirePerson } from '@hibob-kit/schemas';

/** Counts for each field asked how many people show its key, and how many a value. Values are dropped here. */
export function countFields(
  fieldIds: readonly string[],
  employees: readonly WirePerson[],
): ReadonlyMap<string, FieldSeen> {
  const decode = personDecoder(fieldIds.map((id) => ({ id })));
  const seen = new Map<string, { asked: number; shown: number; filled: number }>(
    fieldIds.map((id) => [id, { asked: employees.length, shown: 0, filled: 0 }]),
  );
  for (const employee of employees) {
    for (const [id, { kind }] of decode(employee)) {
      const count = seen.get(id);
      if (count === undefined) continue;
      count.shown += 1;
      if (kind === 'value') count.filled += 1;
    }
  }
  return seen;
}
