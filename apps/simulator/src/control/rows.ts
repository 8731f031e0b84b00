import { moreTableIds, tableIds } from '@hibob-kit/schemas';
import { z } from 'zod';
import { isDay } from '../company/calendar.ts';
import type { Company } from '../company/company.ts';
import { type Person, peopleOf } from '../company/people.ts';
import { addRows, changeRow, type RowEdit, removeRow } from '../company/tables/row-edits.ts';
import { type AnyTable, type KnownTableId, tableNamed } from '../company/tables/table-named.ts';
import { rowEntry } from '../hibob/row-entry.ts';
import type { World } from '../world.ts';
import { type ControlError, refuse, refusedName } from './control-error.ts';
import { done, type Reply } from './reply.ts';

/** A row as HiBob's API takes it: `effectiveDate`, `reason` and the columns by key. */
export const rowInput = z.record(z.string(), z.unknown());

export const rowAnswer = z.strictObject({ employeeId: z.string(), table: z.string(), rowId: z.number().nullable() });

/** Where a row stands. */
interface Place {
  readonly employeeId: string;
  readonly tableId: string;
  readonly rowId?: string;
}

export function postRow(world: World, company: Company, place: Place, row: z.output<typeof rowInput>): Reply {
  return onTable(world, company, place, (person, table) => {
    const entry = entryOf(company, table, row);
    return entry.kind === 'refused' ? entry : addRows(company, person, table, [entry.entry]);
  });
}

/** Changes what is sent of a row. */
export function putRow(world: World, company: Company, place: Place, row: z.output<typeof rowInput>): Reply {
  return onTable(world, company, place, (person, table) => {
    const entry = entryOf(company, table, row);
    return entry.kind === 'refused' ? entry : changeRow(company, person, table, place.rowId, entry.entry, 'patch');
  });
}

export function deleteRow(world: World, company: Company, place: Place): Reply {
  return onTable(world, company, place, (person, table) => removeRow(company, person, table, place.rowId));
}

function entryOf(company: Company, table: AnyTable, row: z.output<typeof rowInput>) {
  const { effectiveDate } = row;
  if (effectiveDate !== undefined && (typeof effectiveDate !== 'string' || !isDay(effectiveDate)))
    return refuse(400, 'The effective date is no day.', 'Write YYYY-MM-DD.', { path: 'effectiveDate' });
  const read = rowEntry(company, table, row);
  if (read.kind === 'entry') return read;
  const [path] = Object.keys(read.errors ?? {});
  return refuse(400, read.error, 'Send another value.', path === undefined ? {} : { path });
}

function onTable(
  world: World,
  company: Company,
  { employeeId, tableId }: Place,
  act: (person: Person, table: AnyTable) => RowEdit | ControlError,
): Reply {
  const person = peopleOf(company).byId(employeeId);
  if (!person) return refuse(404, `There is no employee ${employeeId}.`, 'Take an id from POST /v1/people/search.');
  const table = tableCalled(company, tableId);
  if ('status' in table) return table;
  const edit = act(person, table);
  switch (edit.kind) {
    case 'edited':
      world.store.put(edit.company);
      world.onEvents(edit.company, edit.events);
      return done({ employeeId, table: tableId, rowId: edit.id });
    case 'unchanged':
      return done({ employeeId, table: tableId, rowId: null });
    case 'duplicate date':
      return refuse(409, 'The table has an entry of that day already.', 'Choose another effective date.', {
        path: 'effectiveDate',
      });
    case 'no such row':
      return refuse(404, 'The table has no such entry.', 'It may have been deleted.');
    case 'cannot be deleted':
      return refuse(
        409,
        'This entry cannot be deleted.',
        'The entry somebody joined with stays, and lifecycle and address entries do.',
      );
    case 'refused':
      return edit;
    default:
      return edit satisfies never;
  }
}

function tableCalled({ data }: Company, id: string): AnyTable | ControlError {
  const known: readonly KnownTableId[] = [...tableIds, ...moreTableIds, ...data.customTables.map((table) => table.id)];
  const table = known.find((one) => one === id);
  const found = table && tableNamed(data, table);
  return found ?? refusedName('tableId', `There is no table ${id}.`, id, known);
}
