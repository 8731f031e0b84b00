import {
  type AddRowEndpoint,
  type AnyTableId,
  addRowEndpoints,
  anyTable,
  type Endpoint,
  type ReplaceRowEndpoint,
  removeRowEndpoints,
  replaceRowEndpoints,
} from '@hibob-kit/schemas';
import { addRows, changeRow, removeRow } from '../company/tables/row-edits.ts';
import type { AnyTable } from '../company/tables/table-named.ts';
import { type Binding, bindWrite } from './bind.ts';
import { outcomeOf } from './edit-person.ts';
import { badRequest } from './result.ts';
import { readAll, rowEntry } from './row-entry.ts';
import { onEditableTable, rowOutcome } from './row-outcome.ts';

type Body = Readonly<Record<string, unknown>>;

/** POST, PUT and DELETE of rows in HiBob's own tables. All need Edit on the category that governs the table. */
export const tableWriteBindings: readonly Binding[] = [
  ...Object.entries(addRowEndpoints).map(([id, endpoint]) => adding(anyTable(id as AnyTableId), endpoint)),
  ...Object.entries(replaceRowEndpoints).map(([id, endpoint]) => replacing(anyTable(id as AnyTableId), endpoint)),
  ...Object.entries(removeRowEndpoints).map(([id, endpoint]) => removing(anyTable(id as AnyTableId), endpoint)),
];

function adding(table: AnyTable, endpoint: Endpoint): Binding {
  // Each of these endpoints takes an object; their union is too much for the compiler.
  return bindWrite(endpoint as AddRowEndpoint, ({ path, body }, view) =>
    onEditableTable(view, path.id, table, (person) => {
      const read = readAll(rowsIn(table, body), (row) => rowEntry(view.company, table, row));
      if (read.kind === 'refused') return outcomeOf(read);
      const edit = addRows(view.company, person, table, read.entries);
      return rowOutcome(edit, table, endpoint.answerKind === 'json' ? 'entry id' : 'nothing');
    }),
  );
}

/** Bank accounts stand below `values` (observed). */
function rowsIn({ id }: AnyTable, body: Body): readonly Body[] {
  return id === 'bank-accounts' && Array.isArray(body.values) ? body.values : [body];
}

function replacing(table: AnyTable, endpoint: Endpoint): Binding {
  return bindWrite(endpoint as ReplaceRowEndpoint, ({ path, query, body }, view) =>
    onEditableTable(view, path.id, table, (person) => {
      // A wrapped row names no column: 200, and nothing happens (observed).
      const how = isPatch(table, query) || Array.isArray(body.values) ? 'patch' : 'whole';
      if (how === 'whole' && table.dated && !body.effectiveDate)
        return { result: badRequest('Missing effective date') };
      const read = rowEntry(view.company, table, body);
      if (read.kind === 'refused') return outcomeOf(read);
      const edit = changeRow(view.company, person, table, path.entry_id, read.entry, how);
      return rowOutcome(edit, table, answersBlank(table) || table.id === 'variable' ? 'no content' : 'nothing');
    }),
  );
}

/** PUT and DELETE answer 204 in the tables of 2026, and PUT in variable pay (entitlement, dependents, variable references). */
function answersBlank({ id }: AnyTable): boolean {
  return ['entitlement', 'deduction', 'dependents', 'right-to-work'].includes(id);
}

/**
 * The document has whole rows, and patches of work rows on request. Of bank accounts a live tenant takes a patch (observed, against
 * the document).
 */
function isPatch({ id }: AnyTable, query: object): boolean {
  return id === 'bank-accounts' || ('patchUpdate' in query && query.patchUpdate === true);
}

function removing(table: AnyTable, endpoint: Endpoint): Binding {
  // The document has 404 for bank accounts, as the pages of 2026 have; for a work row 400 was seen, and the others are taken to be
  // like it.
  const absent = table.id === 'bank-accounts' || answersBlank(table) ? 'not found' : 'bad request';
  const answers = answersBlank(table) ? 'no content' : 'nothing';
  return bindWrite(endpoint, ({ path }, view) =>
    onEditableTable(view, path.id, table, (person) =>
      rowOutcome(removeRow(view.company, person, table, path.entry_id), table, answers, absent),
    ),
  );
}
