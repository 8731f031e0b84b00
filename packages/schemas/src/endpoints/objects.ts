import { z } from 'zod';
import { reshaped } from '../reshaped.ts';
import { nextCursor } from './next-cursor.ts';

/** 1 to 50 fields, else 400. Source: OpenAPI 2025-06, positions and job profiles. */
export const askedFields = z.lazy(() => z.array(z.string()).min(1).max(50));

/** Conditions of a search. `fieldIds` null: which fields can be filtered by is not known. An empty list of values is 400. */
export function filters(fieldIds: readonly string[] | null) {
  return z.array(
    z.object({
      fieldId: fieldIds === null ? z.string() : z.enum(fieldIds),
      operator: z.enum(['equals', 'notEqual']),
      values: z.array(z.string()).min(1),
    }),
  );
}

/** `pagination` of a search body: 100 a page unless said otherwise. Source: OpenAPI 2025-06. */
export const pagination = pages({ most: 100, unsaid: 100 });

export function pages(bounds: { readonly most: number; readonly unsaid: number }) {
  return z.lazy(() =>
    bodyPage(bounds)
      .nullish()
      .transform((raw) => raw ?? { limit: bounds.unsaid, cursor: null }),
  );
}

export function bodyPage({ most, unsaid }: { readonly most: number; readonly unsaid: number }) {
  return z.object(pageMembers(most, unsaid));
}

/** The newer modules page beside `fields` and `filters`, not below `pagination`. Source: employers reference, 2026. */
export const objectSearch = z.lazy(() =>
  z.object({
    fields: z.array(z.string()).nullish(),
    filters: filters(null),
    ...pageMembers(200, 50),
  }),
);

function pageMembers(most: number, unsaid: number) {
  return {
    limit: z
      .int()
      .min(1)
      .max(most)
      .nullish()
      .transform((limit) => limit ?? unsaid),
    cursor: z
      .string()
      .nullish()
      .transform((cursor) => cursor ?? null),
  };
}

/** Field id → what it holds: `{value, humanReadable}`, or the bare value in the newer modules. */
const entry = z.lazy(() => z.record(z.string(), z.unknown()));
export type ObjectEntry = z.output<typeof entry>;

/** The document wraps each entry in a list of its own; programs in the field read both. */
export const entryList = z.lazy(() =>
  reshaped(z.array(z.union([reshaped(entry, (one) => [one]), z.array(entry)])), (lists): readonly ObjectEntry[] =>
    lists.flat(),
  ),
);

/** A page of objects under the first of these keys that is there. */
export function entriesUnder(...keys: readonly string[]) {
  return z.lazy(() =>
    z.looseObject({ response_metadata: nextCursor }).transform((raw, issues) => {
      const key = keys.find((one) => one in raw);
      const parsed = entryList.safeParse(key === undefined ? undefined : raw[key]);
      if (parsed.success) return { entries: parsed.data, nextCursor: raw.response_metadata };
      issues.addIssue({ code: 'custom', message: `no list under ${keys.join(' or ')}` });
      return z.NEVER;
    }),
  );
}

export const items = entriesUnder('items');

const objectField = z.lazy(() => z.looseObject({ id: z.string() }));

/** The fields of a kind of object: the document shows one, "a list of all fields" is meant. */
export const objectFields = z.lazy(() => z.union([z.array(objectField), reshaped(objectField, (one) => [one])]));
