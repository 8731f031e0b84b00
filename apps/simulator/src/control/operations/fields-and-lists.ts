import { z } from 'zod';
import {
  deleteField,
  deleteItem,
  itemChangeInput,
  itemInput,
  newFieldInput,
  postField,
  postItem,
  putItem,
} from '../fields-and-lists.ts';
import { companyOperation, type Operation } from '../operation.ts';
import { deletedAnswer } from './answers.ts';

const itemAnswer = z.strictObject({ list: z.string(), id: z.string() });

export const fieldAndListOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'createField',
      method: 'POST',
      path: '/companies/{id}/fields',
      summary: 'Makes a field of the company’s own.',
      input: newFieldInput,
      status: 201,
      answer: z.strictObject({ id: z.string(), label: z.string(), category: z.string(), masked: z.boolean() }),
    },
    (company, { world, input }) => postField(world, company, input),
  ),
  companyOperation(
    {
      id: 'deleteField',
      method: 'DELETE',
      path: '/companies/{id}/fields/{fieldId}',
      summary: 'Deletes a field of the company’s own.',
      answer: deletedAnswer,
    },
    (company, { world, path }) => deleteField(world, company, path.fieldId),
  ),
  companyOperation(
    {
      id: 'addListItem',
      method: 'POST',
      path: '/companies/{id}/lists/{list}/items',
      summary: 'Adds an item to a list.',
      input: itemInput,
      status: 201,
      answer: itemAnswer,
    },
    (company, { world, path, input }) => postItem(world, company, path.list, input),
  ),
  companyOperation(
    {
      id: 'changeListItem',
      method: 'PUT',
      path: '/companies/{id}/lists/{list}/items/{itemId}',
      summary: 'Renames an item of a list, or moves it below another.',
      input: itemChangeInput,
      answer: itemAnswer,
    },
    (company, { world, path, input }) => putItem(world, company, path.list, path.itemId, input),
  ),
  companyOperation(
    {
      id: 'archiveListItem',
      method: 'DELETE',
      path: '/companies/{id}/lists/{list}/items/{itemId}',
      summary: 'Archives an item of a list: values that hold it keep their label.',
      answer: itemAnswer,
    },
    (company, { world, path }) => deleteItem(world, company, path.list, path.itemId),
  ),
];
