import type { Field } from '@hibob-kit/schemas';
import type { Person } from '../company/people.ts';
import type { KnownTableId } from '../company/tables/table-named.ts';
import type { Court } from './court.ts';
import type { Json } from './judge-input.ts';
import { judgeMissing, type Missing } from './judge-missing.ts';
import { judgeTable } from './judge-table.ts';
import { judgeValue } from './judge-value.ts';
import type { SeenPerson } from './shown.ts';
import { fieldSpot } from './spot.ts';
import type { StoredEmployee, StoredEntry } from './stored.ts';
import type { Found } from './tally.ts';

/** What is looked for: fields, and columns by table. */
export interface Wanted {
  readonly fields: readonly Field[];
  readonly tables: ReadonlyMap<KnownTableId, readonly string[]>;
}

/** Everything that is stored of an employee HiBob has, and what is missing of what was wanted. */
export function judgeEmployee(
  court: Court,
  person: Person,
  seen: SeenPerson,
  stored: StoredEmployee | null,
  wanted: Wanted,
  fieldNamed: (id: string) => Field | null,
): readonly (Found | 'correct')[] {
  const employeeId = person.id;
  const missing: Missing[] = [];
  const judged: (Found | 'correct')[] = [];
  const own = [...(stored?.fields.keys() ?? [])].flatMap((id) => fieldNamed(id) ?? []);
  for (const field of new Set([...wanted.fields, ...own])) {
    const value = stored?.fields.get(field.id);
    const spot = fieldSpot(person, field);
    if (field.id === ownId) judged.push(...(value === undefined ? [] : [judgeOwnId(employeeId, value)]));
    else if (value === undefined) missing.push({ spot, withItsRow: false });
    else judged.push(judgeValue(court, seen, spot, value));
  }
  // Every table that rows name has been found among the company's.
  const named = [...(stored?.tables.keys() ?? [])] as readonly KnownTableId[];
  for (const table of new Set([...wanted.tables.keys(), ...named])) {
    const entries = stored?.tables.get(table) ?? new Map<string, StoredEntry>();
    const rows = judgeTable(court, employeeId, seen, table, entries, wanted.tables.get(table) ?? []);
    missing.push(...rows.missing);
    judged.push(...rows.judged);
  }
  return [...judged, ...judgeMissing(court.truth, employeeId, seen, stored !== null, missing)];
}

/** Who stores anything of an employee has the id, so it is never missing, and no secret. */
const ownId = 'root.id';

function judgeOwnId(employeeId: string, stored: Json): Found | 'correct' {
  if (stored === employeeId) return 'correct';
  return { class: 'wrong', difference: { employeeId, field: ownId, stored, truth: employeeId } };
}
