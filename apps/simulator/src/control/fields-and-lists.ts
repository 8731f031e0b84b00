import { valueTypes } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { addField, type FieldEdit, removeField } from '../company/metadata/company-fields.ts';
import { addItem, changeItem, type ListEdit, removeItem } from '../company/metadata/list-items.ts';
import { withMasked } from '../company/metadata/masked-field.ts';
import { momentOf } from '../company/moment.ts';
import type { World } from '../world.ts';
import { refuse, refusedName } from './control-error.ts';
import { done, made, type Reply } from './reply.ts';

const name = z.string().trim().min(1, 'needs a name').max(200);

export const newFieldInput = z.strictObject({
  name,
  category: z.string(),
  type: z.enum(valueTypes).default('text'),
  description: z.string().nullable().default(null),
  historical: z.boolean().default(false),
  /** Shown as dots on HiBob's screens, and over the API only to whoever may edit its category. */
  masked: z.boolean().default(false),
});

export const itemInput = z.strictObject({ name, parentId: z.string().nullable().default(null) });

/** What is left out stays; parentId null: at the top. */
export const itemChangeInput = z.strictObject({ name: name.optional(), parentId: z.string().nullable().optional() });

export function postField(world: World, company: Company, input: z.output<typeof newFieldInput>): Reply {
  const known = company.data.categories.map(({ id }) => id);
  if (!known.includes(input.category))
    return refusedName('category', `No category has the id ${input.category}.`, input.category, known);
  const { name, category: categoryId, type, description, historical, masked } = input;
  const edit = addField(company, { name, categoryId, type, description, historical }, momentOf(company, world.clock));
  if (edit.kind !== 'edited') return fieldRefused(edit, input.name);
  const { id } = edit;
  world.store.put(masked ? { ...withMasked(edit.company, id, true), version: edit.company.version } : edit.company);
  return made({ id, label: name, category: categoryId, masked });
}

export function deleteField(world: World, company: Company, id: string): Reply {
  const edit = removeField(company, id);
  if (edit.kind !== 'edited') return fieldRefused(edit, id);
  world.store.put(edit.company);
  return done({ id, deleted: true });
}

export function postItem(world: World, company: Company, list: string, input: z.output<typeof itemInput>): Reply {
  return listReply(world, company, list, addItem(company, list, input.name, input.parentId), 'made');
}

export function putItem(
  world: World,
  company: Company,
  list: string,
  itemId: string,
  input: z.output<typeof itemChangeInput>,
): Reply {
  const wish = { name: input.name ?? null, parentId: input.parentId };
  return listReply(world, company, list, changeItem(company, list, itemId, wish), 'done');
}

/** It is archived: values that hold it keep their label. */
export function deleteItem(world: World, company: Company, list: string, itemId: string): Reply {
  return listReply(world, company, list, removeItem(company, list, itemId), 'done');
}

function fieldRefused(edit: Exclude<FieldEdit, { kind: 'edited' }>, sent: string): Reply {
  return edit.kind === 'not found'
    ? refuse(404, `The company has no field ${sent}.`, 'Look the ids up.')
    : refuse(409, edit.error, 'Choose another category.', { path: 'category' });
}

function listReply(world: World, company: Company, list: string, edit: ListEdit, kind: 'made' | 'done'): Reply {
  switch (edit.kind) {
    case 'edited': {
      world.store.put(edit.company);
      const body = { list, id: String(edit.id) };
      return kind === 'made' ? made(body) : done(body);
    }
    case 'not found': {
      const known = company.data.lists.map((one) => one.name);
      return known.includes(list)
        ? refuse(404, `The list ${list} has no such item.`, 'It may have been archived.')
        : refusedName('list', `The company has no list ${list}.`, list, known);
    }
    case 'exists already':
      return refuse(409, 'The list has an item of that name already.', 'Choose another name.', { path: 'name' });
    case 'impossible place':
      return refuse(400, 'An item cannot stand below itself.', 'Choose another place.', { path: 'parentId' });
    default:
      return edit satisfies never;
  }
}
