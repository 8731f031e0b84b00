import type { PeopleSource } from '@hibob-kit/scenarios';
import type { StoredRow } from '@hibob-kit/schemas';
import { editedPerson } from '../edit-people.ts';
import { referenceTo } from './reference.ts';

/** Work rows name the manager as entered; one who has since got another name or address is shown with it (inferred). */
export function withNamesOfToday(
  people: PeopleSource,
  rows: readonly StoredRow[],
  onManager: (id: string) => void = () => {},
): readonly StoredRow[] {
  return rows.map((row) => {
    const { reportsTo } = row.columns;
    const id = typeof reportsTo === 'object' && reportsTo !== null && 'displayName' in reportsTo ? reportsTo.id : null;
    if (id !== null) onManager(id);
    const manager = id === null ? null : editedPerson(people, id);
    return manager ? { ...row, columns: { ...row.columns, reportsTo: referenceTo(manager) } } : row;
  });
}
