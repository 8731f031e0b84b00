import type { PersonReference, Value } from '@hibob-kit/schemas';
import type { People, Person } from './people.ts';

/** The manager of the work row in force. */
export function managerOf(person: Person, people: People): Person | null {
  const id = managerIdOf(person);
  return id === null ? null : people.byId(id);
}

export function managerIdOf(person: Person): string | null {
  return idIn(person.current('work')?.columns.reportsTo ?? null);
}

/** An employee as others' records name them, whatever the caller may see of that employee. Source: live work table. */
export function referenceTo(person: Person | null): PersonReference | null {
  if (!person) return null;
  return {
    id: person.id,
    displayName: text(person.value('root.displayName')) ?? '',
    firstName: text(person.value('root.firstName')) ?? '',
    surname: text(person.value('root.surname')) ?? '',
    email: text(person.value('root.email')),
  };
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

function idIn(value: Value): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'displayName' in value ? value.id : null;
}

function text(value: Value): string | null {
  return typeof value === 'string' ? value : null;
}
