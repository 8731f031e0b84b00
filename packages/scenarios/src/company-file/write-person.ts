import type { StoredPerson, StoredRow } from '@hibob-kit/schemas';
import type { CompanyFile } from './company-file.ts';

type PersonWritten = NonNullable<CompanyFile['people']>[number];
type RowWritten = NonNullable<PersonWritten['tables']>[string][number];

/** An employee as a company file holds them, with every id and nothing left to be filled in. `keeps`: the fields the company has. */
export function writePerson(
  { id, facts, tables, moreTables = {} }: StoredPerson,
  keeps: (fieldId: string) => boolean,
): PersonWritten {
  const rows = Object.entries({ ...tables, ...moreTables }).map(([tableId, all]) => [tableId, all.map(writeRow)]);
  return {
    id,
    fields: Object.fromEntries(Object.entries(facts).filter(([fieldId]) => keeps(fieldId))),
    tables: Object.fromEntries(rows),
  };
}

function writeRow(row: StoredRow): RowWritten {
  const { id, effectiveDate, creationDate, modificationDate, changeReason, changedById, columns, customColumns } = row;
  return {
    id,
    effectiveDate,
    creationDate,
    modificationDate,
    reason: changeReason,
    changedBy: changedById,
    ...columns,
    ...(Object.keys(customColumns).length === 0 ? {} : { customColumns: { ...customColumns } }),
  };
}
