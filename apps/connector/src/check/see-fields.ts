import type { FieldSeen } from '@hibob-kit/permissions';
import { personReader, readValue, type WirePerson } from '@hibob-kit/schemas';
import { isDots } from './dots.ts';
import type { Look } from './look-at-people.ts';

/**
 * Counts for each field asked how many people show its key, and how many a value. Values are dropped here. Somebody of whom only
 * dots come counts as not showing it.
 */
export function countFields(
  fieldIds: readonly string[],
  employees: readonly WirePerson[],
): ReadonlyMap<string, FieldSeen> {
  const counting = fieldCounter(fieldIds);
  counting.take(employees);
  return counting.end();
}

/** The same of people who come some at a time. */
export function fieldCounter(fieldIds: readonly string[]): Look<ReadonlyMap<string, FieldSeen>> {
  const read = personReader(fieldIds);
  const seen = fieldIds.map((id) => ({ id, shown: 0, filled: 0, masked: 0 }));
  let asked = 0;
  const count = (place: number, raw: unknown): void => {
    const one = seen[place];
    if (one === undefined) return;
    one.shown += 1;
    const value = raw === null ? undefined : readValue(raw);
    if (value === undefined) return;
    one.filled += 1;
    if (isMasked(value)) one.masked += 1;
  };
  return {
    take: (employees) => {
      asked += employees.length;
      for (const employee of employees) read(employee, count);
    },
    end: () =>
      new Map(
        seen.map(({ id, shown, filled, masked }): [string, FieldSeen] => {
          const onlyDots = masked > 0 && masked === filled;
          return [id, onlyDots ? { asked, shown: 0, filled: 0, masked } : { asked, shown, filled }];
        }),
      ),
  };
}

/** Fewer than three may be a value. */
function isMasked(value: unknown): boolean {
  return typeof value === 'string' && value.length > 2 && isDots(value);
}
