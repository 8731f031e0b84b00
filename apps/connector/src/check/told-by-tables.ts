import type { Candidate, Observation } from '@hibob-kit/permissions';
import type { TableId } from '@hibob-kit/schemas';
import { erasedReference } from '../hibob/without-erased.ts';
import { idIn, textIn } from '../sync/cell.ts';
import type { TableRead } from './read-table.ts';
import type { SeenPeople } from './see-people.ts';

type Tables = ReadonlyMap<TableId, TableRead>;

/**
 * Statuses and hidden managers: from the fields of the people or, where View is not ticked and View histories is, from the rows in
 * force of the tables that hold them. Inferred; whether a table is shown without View is the switch `historyWithoutView`: under `forbidden`
 * nothing is told. `known`: whom a search or a table names by an id.
 */
export function toldOf(
  { managers, counts }: SeenPeople,
  tables: Tables,
  known: readonly Candidate[],
): Pick<Observation['people'], 'statuses' | 'hiddenManagers'> {
  const isEverybody = known.length === counts.visible;
  const named = managers ?? managersInWork(tables);
  return {
    statuses: counts.statuses ?? statusesInLifecycle(tables, counts.visible),
    hiddenManagers: named !== null && isEverybody ? hiddenAmong(named, known) : null,
  };
}

/** How many are reported to and not visible: they are there, and hidden. */
function hiddenAmong(managers: ReadonlySet<string>, known: readonly Candidate[]): number {
  const hidden = new Set(managers);
  hidden.delete(erasedReference);
  for (const { id } of known) hidden.delete(id);
  return hidden.size;
}

function managersInWork(tables: Tables): ReadonlySet<string> | null {
  const people = inForce(tables, 'work');
  if (people === null) return null;
  const ids = people.flatMap((rows) => rows.flatMap(({ reportsTo }) => idIn(reportsTo) ?? []));
  return new Set(ids);
}

/** null unless the table tells of everybody visible. */
function statusesInLifecycle(tables: Tables, visible: number): ReadonlyMap<string, number> | null {
  const told = (inForce(tables, 'lifecycle') ?? []).flatMap(([row]) => textIn(row?.status)?.toLowerCase() ?? []);
  if (told.length === 0 || told.length !== visible) return null;
  const statuses = new Map<string, number>();
  for (const status of told) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  return statuses;
}

/** Person by person, the rows in force. */
function inForce(tables: Tables, table: TableId) {
  const read = tables.get(table);
  if (read?.kind !== 'read') return null;
  return read.results.map(({ values }) => values.filter(({ isCurrent }) => isCurrent !== false));
}
