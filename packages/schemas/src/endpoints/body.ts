import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`; 30 February is none. */
export const day = z.lazy(() => z.iso.date());

/** A point in time, with or without zone: HiBob's own have none (OpenAPI 2025-06). */
export const instant = z.lazy(() =>
  z
    .string()
    .refine((text) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)), 'not a date and time'),
);

export const money = z.lazy(() => z.object({ value: z.number(), currency: z.string() }));

/** A file in a multipart body, read. */
export const filePart = z.lazy(() => z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) }));
export type FilePart = Readonly<z.output<typeof filePart>>;

/** A list value: an item's id, a text or, of an entity list, a number. */
export const listItem = z.lazy(() => z.union([z.string(), z.number()]));

/** Anything by field or column id; which ids there are and what they take, a company knows. */
export const byId = z.lazy(() => z.record(z.string(), z.unknown()));

/** What HiBob sends of a person where it names one. */
export const personRef = z.lazy(() =>
  z.looseObject({
    id: z.string(),
    firstName: z.string().nullish(),
    surname: z.string().nullish(),
    email: z.string().nullish(),
    displayName: z.string().nullish(),
  }),
);
