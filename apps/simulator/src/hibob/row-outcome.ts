import { duplicateEffectiveDate } from '@hibob-kit/schemas';
import type { Person } from '../company/people.ts';
import type { RowEdit } from '../company/tables/row-edits.ts';
import type { AnyTable } from '../company/tables/table-named.ts';
import type { Outcome } from './bind.ts';
import { badRequest, done, forbidden, json, notFound, refused } from './result.ts';
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

/** `answers`: some tables tell the id of the entry they made, the others nothing (observed). */
export function rowOutcome(
  edit: RowEdit,
  table: AnyTable,
  answers: 'entry id' | 'nothing',
  absent: 'not found' | 'bad request' = 'not found',
): Outcome {
  switch (edit.kind) {
    case 'edited': {
      const { company, events, id } = edit;
      return { result: answers === 'entry id' ? json({ entryId: id }) : done, company, events };
    }
    case 'unchanged':
      return { result: done };
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
