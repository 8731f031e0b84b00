import { type CustomTable, customTableEndpoints } from '@hibob-kit/schemas';
import { addRows, changeRow, removeRow } from '../company/tables/row-edits.ts';
import { type AnyTable, tableNamed } from '../company/tables/table-named.ts';
import { type Binding, bind, bindWrite, type Outcome, refusingJsonType } from './bind.ts';
import { readBulk } from './bulk.ts';
import { customEntry } from './custom-entry.ts';
import { outcomeOf } from './edit-person.ts';
import { json, notFound, type Result } from './result.ts';
import { readAll } from './row-entry.ts';
import { onEditableTable, rowOutcome } from './row-outcome.ts';
import { readTable } from './tables.ts';
import type { View } from './view.ts';

/** Tables a company made. Their metadata is the same for everybody; their rows follow the category they stand in. */
export const customTablesBindings: readonly Binding[] = [
  bind(customTableEndpoints.list, (_, { company }) => json({ tables: company.data.customTables.map(tableWire) })),

  bind(customTableEndpoints.read, ({ path }, view) => reading(view, path, (own) => json(tableWire(own)))),

  refusingJsonType(
    bind(customTableEndpoints.rows, ({ path, query }, view) =>
      reading(view, path, ({ id }) => readTable(id, path.employee_id ?? '', query.includeHumanReadable, view)),
    ),
  ),

  bind(customTableEndpoints.bulk, ({ path, query }, view) =>
    reading(view, path, ({ id }) => readBulk(id, query, view)),
  ),

  bindWrite(customTableEndpoints.addRow, ({ path, body }, view) =>
    writing(view, path, ({ own, table }) =>
      onEditableTable(view, path.employee_id, table, (person) => {
        const read = readAll(body.values, (row) => customEntry(view.company, own, row, 'whole'));
        if (read.kind === 'refused') return outcomeOf(read);
        return rowOutcome(addRows(view.company, person, table, read.entries), table, 'nothing');
      }),
    ),
  ),

  bindWrite(customTableEndpoints.updateRow, ({ path, body }, view) =>
    writing(view, path, ({ own, table }) =>
      onEditableTable(view, path.employee_id, table, (person) => {
        const read = customEntry(view.company, own, body, 'patch');
        if (read.kind === 'refused') return outcomeOf(read);
        // A wrapped row names no column: 200, and nothing happens (observed).
        return rowOutcome(changeRow(view.company, person, table, path.entry_id, read.entry, 'patch'), table, 'nothing');
      }),
    ),
  ),

  bindWrite(customTableEndpoints.removeRow, ({ path }, view) =>
    writing(view, path, ({ table }) =>
      onEditableTable(view, path.employee_id, table, (person) =>
        rowOutcome(removeRow(view.company, person, table, path.entry_id), table, 'nothing'),
      ),
    ),
  ),
];

type Path = Readonly<Record<string, string>>;

interface Known {
  /** As the company defined it, and as any other table. */
  readonly own: CustomTable;
  readonly table: AnyTable;
}

/** 404 for a table nobody made (inferred: as for unknown lists). */
function reading(view: View, path: Path, read: (own: CustomTable) => Result): Result {
  const known = tableIn(view, path);
  return known ? read(known.own) : notFound;
}

function writing(view: View, path: Path, write: (known: Known) => Outcome): Outcome {
  const known = tableIn(view, path);
  return known ? write(known) : { result: notFound };
}

function tableIn({ company: { data } }: View, { custom_table_id }: Path): Known | null {
  const own = data.customTables.find(({ id }) => id === custom_table_id);
  const table = own ? tableNamed(data, own.id) : null;
  return own && table ? { own, table } : null;
}

function tableWire({ id, categoryId, name, description, columns }: CustomTable): unknown {
  return {
    id,
    category: categoryId,
    name,
    description,
    columns: columns.map((column) => ({
      id: column.id,
      name: column.name,
      description: column.description,
      mandatory: column.mandatory,
      type: column.type,
      typeData: column.list === null ? {} : { listId: column.list },
    })),
  };
}
