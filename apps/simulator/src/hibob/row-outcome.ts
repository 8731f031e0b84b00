import { duplicateEffectiveDate } from '@hibob-kit/schemas';
import type { Person } from '../company/people.ts';
import type { RowEdit } from '../company/tables/row-edits.ts';
import type { AnyTable } from '../company/tables/table-named.ts';
import type { Outcome } from './bind.ts';
import { badRequest, blank, done, forbidden, json, notFound, type Result, refused } from './result.ts';
import { unreached } from './tables.ts';
import type { View } from './view.ts';

/** Acts on the rows of an employee within reach, for a caller with Edit on the category of the table. */
export function onEditableTable(
  view: View,
  employeeId: string | undefined,
  { categoryId }: AnyTable,
  act: (person: Person) => Outcome,
): Outcome {
  const found = view.find(view.people.byId(employeeId ?? ''));
  if (found.kind !== 'reached') return { result: unreached(found, view) };
  const { person, rights } = found.reached;
  return rights(categoryId).edit ? act(person) : { result: forbidden };
}

/**
 * Some tables tell the id of the entry they made, the others nothing (observed). Nothing is 200, but 204 where the pages of 2026
 * say so.
 */
export type RowAnswer = 'entry id' | 'nothing' | 'no content';

export function rowOutcome(
  edit: RowEdit,
  table: AnyTable,
  answers: RowAnswer,
  absent: 'not found' | 'bad request' = 'not found',
): Outcome {
  switch (edit.kind) {
    case 'edited': {
      const { company, events, id } = edit;
      return { result: answers === 'entry id' ? json({ entryId: id }) : nothing(answers), company, events };
    }
    case 'unchanged':
      return { result: nothing(answers) };
    case 'duplicate date':
      return { result: refused({ status: 400, body: duplicateEffectiveDate(table.id) }) };
    case 'no such row':
      return { result: absent === 'not found' ? notFound : badRequest('Entry not found') };
    case 'cannot be deleted':
      // Our wording: no source shows the attempt.
      return { result: badRequest('Entry cannot be deleted') };
    default:
      return edit satisfies never;
  }
}

function nothing(answers: RowAnswer): Result {
  return answers === 'no content' ? blank(204) : done;
}
