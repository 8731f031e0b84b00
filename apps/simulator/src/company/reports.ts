import type { People, Person } from './people.ts';

/** Manager's id → places of the active employees who report to them, in the company's order. */
export type Reports = ReadonlyMap<string, readonly number[]>;

export function reportsIn(people: People): Reports {
  const reports = new Map<string, number[]>();
  for (let index = 0; index < people.size; index += 1) {
    const manager = managerIdOf(people.passing(index));
    if (manager === null) continue;
    const known = reports.get(manager);
    if (known) known.push(index);
    else reports.set(manager, [index]);
  }
  return reports;
}

/** The managers for whom it is news that this employee is no longer as before. */
export function managersMoved(index: number, before: People, after: People): readonly string[] {
  const was = index < before.size ? managerIdOf(before.at(index)) : null;
  const is = managerIdOf(after.at(index));
  return was === is ? [] : [was, is].filter((one) => one !== null);
}

/** Who reports to whom once this employee is no longer as before. */
export function reportsAfter(reports: Reports, index: number, before: People, after: People): Reports {
  const was = index < before.size ? managerIdOf(before.at(index)) : null;
  const is = managerIdOf(after.at(index));
  if (was === is) return reports;
  const moved = new Map(reports);
  if (was !== null)
    moved.set(
      was,
      (reports.get(was) ?? []).filter((one) => one !== index),
    );
  if (is !== null)
    moved.set(
      is,
      [...(moved.get(is) ?? []), index].toSorted((one, other) => one - other),
    );
  return moved;
}

/** null: nobody, or somebody who does not count as a report. */
export function managerIdOf(person: Person): string | null {
  const manager = person.value('work.manager');
  return typeof manager === 'string' && person.value('internal.status') === 'Active' ? manager : null;
}
