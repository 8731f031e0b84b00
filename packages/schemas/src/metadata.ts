import { z } from 'zod';
import type { Category, Field } from './field.ts';
import { jsonPathOf } from './field.ts';
import { reshaped } from './reshaped.ts';

/** A field as `GET /company/people/fields` describes it: always these ten keys (observed). */
export interface FieldMetadata {
  readonly id: string;
  /** The deprecated twin of `categoryId`. */
  readonly category: string;
  readonly categoryId: string;
  readonly categoryDisplayName: string;
  readonly name: string;
  readonly description: string | null;
  readonly jsonPath: string;
  readonly type: string;
  readonly typeData: { readonly listId?: string | undefined };
  readonly historical: boolean;
}

/** `categories` are the company's own: a renamed category shows its new name. One that is not among them shows its id. */
export function fieldMetadata(field: Field, categories: readonly Category[]): FieldMetadata {
  const category = categories.find(({ id }) => id === field.categoryId);
  return {
    id: field.id,
    category: field.categoryId,
    categoryId: field.categoryId,
    categoryDisplayName: category?.name ?? field.categoryId,
    name: field.label,
    description: field.description,
    jsonPath: jsonPathOf(field.id),
    type: field.type,
    typeData: field.list === null ? {} : { listId: field.list },
    historical: field.historical,
  };
}

/** What a consumer relies on. Before 2025 there was `category` only; types we do not know pass, so that a new one stops nobody. */
export const fieldMetadataSchema = z.lazy(() =>
  reshaped(
    z
      .object({
        id: z.string(),
        category: z.string().optional(),
        categoryId: z.string().optional(),
        categoryDisplayName: z.string().optional(),
        name: z.string().nullish(),
        description: z.string().nullish(),
        jsonPath: z.string().optional(),
        type: z.string(),
        typeData: z.object({ listId: z.string().optional() }).nullish(),
        historical: z.boolean().optional(),
      })
      .refine(({ category, categoryId }) => (categoryId ?? category) !== undefined, {
        message: 'a field without categoryId',
        path: ['categoryId'],
      }),
    (raw): FieldMetadata => {
      const categoryId = raw.categoryId ?? raw.category ?? '';
      return {
        id: raw.id,
        category: raw.category ?? categoryId,
        categoryId,
        categoryDisplayName: raw.categoryDisplayName ?? categoryId,
        name: raw.name ?? raw.id,
        description: raw.description ?? null,
        jsonPath: raw.jsonPath ?? jsonPathOf(raw.id),
        type: raw.type,
        typeData: raw.typeData ?? {},
        historical: raw.historical ?? false,
      };
    },
  ),
);

/** As HiBob sends them today, nothing left out: hundreds of them, which are looked through and handed on as they are. */
export const wholeFields = z.lazy(() =>
  z.custom<readonly FieldMetadata[]>((raw) => Array.isArray(raw) && raw.every(isWhole), 'fields that are not whole'),
);

function isWhole(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const { id, category, categoryId, categoryDisplayName, name, description, jsonPath, type, typeData, historical } =
    raw as Readonly<Record<string, unknown>>;
  const texts = [id, category, categoryId, categoryDisplayName, name, jsonPath, type];
  if (!texts.every((text) => typeof text === 'string') || typeof historical !== 'boolean') return false;
  if (description !== null && typeof description !== 'string') return false;
  if (typeof typeData !== 'object' || typeData === null || Array.isArray(typeData)) return false;
  return !('listId' in typeData) || typeof typeData.listId === 'string';
}
