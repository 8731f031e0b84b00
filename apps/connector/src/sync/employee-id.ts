import type { WirePerson } from '@hibob-kit/schemas';
import { idIn } from './cell.ts';

/** `id` stands at the top of every employee, asked for or not (observed). */
export function employeeIdIn(person: WirePerson): string | null {
  const slash = person['/root/id'];
  return (
    idIn(person.id) ?? (typeof slash === 'object' && slash !== null && 'value' in slash ? idIn(slash.value) : null)
  );
}
