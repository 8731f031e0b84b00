import { z } from 'zod';
import { categoryInput, fieldInput, getCategories, postCategory, putCategory, putField } from '../categories.ts';
import { companyOperation, type Operation } from '../operation.ts';

const categoryShown = z.strictObject({ id: z.string(), name: z.string(), fields: z.array(z.string()) });

export const categoryOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'listCategories',
      method: 'GET',
      path: '/companies/{id}/categories',
      summary: "Lists the categories of people's data with their fields.",
      answer: z.array(categoryShown),
    },
    getCategories,
  ),
  companyOperation(
    {
      id: 'createCategory',
      method: 'POST',
      path: '/companies/{id}/categories',
      summary: 'Makes a category.',
      input: categoryInput,
      status: 201,
      answer: categoryShown,
    },
    (company, { world, input }) => postCategory(world, company, input),
  ),
  companyOperation(
    {
      id: 'renameCategory',
      method: 'PUT',
      path: '/companies/{id}/categories/{categoryId}',
      summary: 'Renames a category; its id stays.',
      input: categoryInput,
      answer: categoryShown,
    },
    (company, { world, path, input }) => putCategory(world, company, path.categoryId, input),
  ),
  companyOperation(
    {
      id: 'changeField',
      method: 'PUT',
      path: '/companies/{id}/fields/{fieldId}',
      summary: 'Moves a field to another category, relabels it, or masks it.',
      input: fieldInput,
      answer: z.strictObject({ id: z.string(), label: z.string(), category: z.string(), masked: z.boolean() }),
    },
    (company, { world, path, input }) => putField(world, company, path.fieldId, input),
  ),
];
