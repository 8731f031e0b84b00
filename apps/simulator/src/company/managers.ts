import type { PersonReference } from '@hibob-kit/schemas';
import type { People, Person } from './people.ts';

/** The manager of the work row in force, as that row names them. */
export function managerNamed(person: Person): PersonReference | null {
  const value = person.value('work.reportsTo');
  return typeof value === 'object' && value !== null && 'displayName' in value ? value : null;
}

export function managerOf(person: Person, people: People): Person | null {
  const named = managerNamed(person);
  return named ? people.byId(named.id) : null;
}

/** Everyone below, direct reports included: what the field's label says. */
export function indirectReportsOf(person: Person, people: People): number {
  const below = new Set<string>();
  const open = [person.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const report of people.reportsOf(id)) {
      if (below.has(report.id)) continue;
      below.add(report.id);
      open.push(report.id);
    }
  }
  return below.size;
}
