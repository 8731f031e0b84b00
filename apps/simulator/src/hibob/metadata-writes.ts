import { fieldEndpoints, listItemEndpoints } from '@hibob-kit/schemas';
import { addField, changeField, type FieldEdit, removeField } from '../company/metadata/company-fields.ts';
import { addItem, changeItem, type ListEdit, removeItem } from '../company/metadata/list-items.ts';
import { type Binding, bindWrite, type Outcome } from './bind.ts';
import { badRequest, done, json, notFound, refused } from './result.ts';

/** Fields and list items that a company makes for itself. No source names a permission for fields. */
export const metadataWriteBindings: readonly Binding[] = [
  bindWrite(fieldEndpoints.create, ({ body, moment }, { company }) => {
    const { name, category: categoryId, type, description = null, historical } = body;
    const wish = { name, categoryId, type, description, historical: historical ?? false };
    return fieldOutcome(addField(company, wish, moment), 'id');
  }),

  bindWrite(fieldEndpoints.update, ({ path, body: { name = null, description } }, { company }) =>
    fieldOutcome(changeField(company, path.fieldId ?? '', { name, description }), 'nothing'),
  ),

  bindWrite(fieldEndpoints.remove, ({ path }, { company }) =>
    fieldOutcome(removeField(company, path.fieldId ?? ''), 'nothing'),
  ),

  bindWrite(listItemEndpoints.create, ({ path, body: { name, parentId = null } }, { company }) =>
    listOutcome(addItem(company, path.listName ?? '', name, parentId), 'id'),
  ),

  bindWrite(listItemEndpoints.update, ({ path, body: { name = null, parentId } }, { company }) =>
    // Documented: at least one of them. The wording is ours.
    name === null && parentId === undefined
      ? { result: badRequest('Missing name or parentId') }
      : listOutcome(changeItem(company, path.listName ?? '', path.itemId ?? '', { name, parentId }), 'nothing'),
  ),

  bindWrite(listItemEndpoints.remove, ({ path }, { company }) =>
    listOutcome(removeItem(company, path.listName ?? '', path.itemId ?? ''), 'nothing'),
  ),
];

function fieldOutcome(edit: FieldEdit, answers: 'id' | 'nothing'): Outcome {
  switch (edit.kind) {
    case 'edited':
      return { result: answers === 'id' ? json({ id: edit.id }) : done, company: edit.company };
    case 'not found':
      return { result: notFound };
    case 'refused':
      return { result: badRequest(edit.error) };
    default:
      return edit satisfies never;
  }
}

function listOutcome(edit: ListEdit, answers: 'id' | 'nothing'): Outcome {
  switch (edit.kind) {
    case 'edited':
      return { result: answers === 'id' ? json({ id: edit.id }) : done, company: edit.company };
    case 'not found':
      return { result: notFound };
    case 'exists already':
      return { result: refused({ status: 409, body: existsAlready }) };
    case 'impossible place':
      return { result: badRequest('An item cannot stand below itself.') };
    default:
      return edit satisfies never;
  }
}

/** The status is documented, key and text are ours. */
const existsAlready = { key: 'exception.list.item.exists', error: 'The list already has an item of this name.' };
