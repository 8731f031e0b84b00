import { inferred } from '@hibob-kit/schemas';
import { z } from 'zod';
import { type Company, takeNumber, withData } from '../company/company.ts';
import { withMasked } from '../company/metadata/masked-field.ts';
import { didYouMean, nearestNames } from '../nearest.ts';
import type { World } from '../world.ts';
import { type ControlError, nearestOf, refuse, refusedMeaning } from './control-error.ts';
import { done, made, type Reply } from './reply.ts';

const name = z.string().trim().min(1).max(200);
export const categoryInput = z.strictObject({ name });
/** What is left out stays. A category goes by its id or its name. */
export const fieldInput = z.strictObject({
  category: z.string().optional(),
  label: name.optional(),
  masked: z.boolean().optional(),
});

export function getCategories({ data }: Company): Reply {
  return done(
    data.categories.map((category) => ({
      id: category.id,
      name: category.name,
      fields: data.fields.filter(({ categoryId }) => categoryId === category.id).map(({ id }) => id),
    })),
  );
}

/** Ids of a company's own categories are `category_` and 13 digits (documented). */
export function postCategory(world: World, company: Company, input: z.output<typeof categoryInput>): Reply {
  const taken = nameTaken(company, input.name, null);
  if (taken) return taken;
  const { company: counted, number } = takeNumber(company);
  const id = `category_${1_700_000_000_000 + number}`;
  const category = { id, name: input.name, evidence: inferred('added by this company') };
  world.store.put(withData(counted, { categories: [...company.data.categories, category] }));
  return made({ id, name: input.name, fields: [] });
}

/** A rename changes what the screens and metadata show, and no id (documented). */
export function putCategory(world: World, company: Company, id: string, input: z.output<typeof categoryInput>): Reply {
  const { categories, fields } = company.data;
  const known = categories.map((one) => one.id);
  if (!known.includes(id)) return unknown(404, `The company has no category ${id}.`, id, known);
  const taken = nameTaken(company, input.name, id);
  if (taken) return taken;
  const renamed = categories.map((one) => (one.id === id ? { ...one, name: input.name } : one));
  world.store.put(withData(company, { categories: renamed }));
  return done({ id, name: input.name, fields: fields.filter((one) => one.categoryId === id).map((one) => one.id) });
}

/** A moved field keeps id and path; from now on its new category governs it (documented). */
export function putField(world: World, company: Company, id: string, input: z.output<typeof fieldInput>): Reply {
  const { categories, fields } = company.data;
  const field = fields.find((one) => one.id === id);
  if (!field) {
    return unknown(
      404,
      `The company has no field ${id}.`,
      id,
      fields.map((one) => one.id),
    );
  }
  const wanted = input.category?.toLowerCase();
  const category =
    categories.find((one) => one.id.toLowerCase() === wanted) ??
    categories.find((one) => one.name.toLowerCase() === wanted);
  if (input.category !== undefined && !category) {
    const known = categories.flatMap((one) => [one.id, one.name]);
    return refusedMeaning('category', `No category is called ${input.category}.`, nearestNames(input.category, known));
  }
  const changed = { ...field, categoryId: category?.id ?? field.categoryId, label: input.label ?? field.label };
  const edited = withData(company, { fields: fields.map((one) => (one === field ? changed : one)) });
  const { masked = field.masked } = input;
  world.store.put(masked === field.masked ? edited : { ...withMasked(edited, id, masked), version: edited.version });
  return done({ id, label: changed.label, category: changed.categoryId, masked });
}

function nameTaken({ data }: Company, wanted: string, exceptId: string | null): ControlError | null {
  const other = data.categories.find((one) => one.id !== exceptId && one.name.toLowerCase() === wanted.toLowerCase());
  return other
    ? refuse(409, `The category ${other.id} is already called ${other.name}.`, 'Choose another name.', { path: 'name' })
    : null;
}

function unknown(status: 404, error: string, sent: string, known: readonly string[]): ControlError {
  const meant = nearestNames(sent, known);
  return refuse(status, error, didYouMean(meant) ?? 'Look the ids up.', nearestOf(meant));
}
