import { type Column, type CustomColumn, type Field, moreTables, type Table, tables } from '@hibob-kit/schemas';
import type { CompanyData } from '../scenario.ts';
import type { Slot } from './cells.ts';
import type { Mistakes } from './mistakes.ts';
import { type Named, type Names, namesOf } from './names.ts';

/** A table as a company file writes it. */
export interface NamedTable extends Named {
  readonly kind: Table['kind'];
  readonly dated: boolean;
  /** One of the six that an employee is stored with. */
  readonly isPay: boolean;
  readonly columns: readonly NamedColumn[];
}

export interface NamedColumn extends Named {
  /** A column that the company added to one of HiBob's tables. */
  readonly custom: boolean;
  readonly slot: Slot;
}

/** Tables by id or name; columns by key or label. */
export function tableNames({ customTables, fields }: CompanyData, mistakes: Mistakes): Names<NamedTable> {
  const ofHiBob = [...Object.values(tables), ...Object.values(moreTables)].map(
    (table): NamedTable => ({
      id: table.id,
      name: table.name,
      kind: table.kind,
      dated: table.dated,
      isPay: table.id in tables,
      columns: [
        ...table.columns.map(columnOf),
        ...(table.kind === 'one-in-force' ? added(table.categoryId, fields) : []),
      ],
    }),
  );
  const own = customTables.map(
    ({ id, name, columns }): NamedTable => ({
      id,
      name,
      kind: 'several',
      dated: false,
      isPay: false,
      columns: columns.map(customColumn),
    }),
  );
  return namesOf('table', [...ofHiBob, ...own], mistakes);
}

function columnOf({ key, label, type, list }: Column): NamedColumn {
  return { id: key, name: label, custom: false, slot: { label, type, list } };
}

function customColumn({ id, name, type, list }: CustomColumn): NamedColumn {
  return { id, name, custom: false, slot: { label: name, type, list } };
}

/** `work.customColumns.column_1600000000000`. Source: two production taps. */
function added(categoryId: string, fields: readonly Field[]): readonly NamedColumn[] {
  const prefix = `${categoryId}.customColumns.`;
  return fields
    .filter(({ id }) => id.startsWith(prefix))
    .map(({ id, label, type, list }) => ({
      id: id.slice(prefix.length),
      name: label,
      custom: true,
      slot: { label, type, list },
    }));
}
