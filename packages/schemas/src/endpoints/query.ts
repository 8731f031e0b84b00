import { z } from 'zod';

/** Query parameters nobody asked for are ignored; a program in the field sends some. */
export const anyQuery = z.lazy(() => z.object({}));

/** `true` and nothing else switches it on. */
export const flag = z.lazy(() =>
  z
    .string()
    .optional()
    .transform((text) => text === 'true'),
);

/**
 * Left as it came: anything but the literal `true` or `false` is answered with the web app's page, not with 400 (observed), so
 * it is not for the schema to refuse.
 */
export const includeHumanReadable = z.lazy(() => z.string().optional());

/** A whole number of a query string, as far as it may go. */
export function pageLimit({ most, unsaid }: { readonly most: number; readonly unsaid: number }) {
  return z
    .string()
    .regex(/^\d+$/, 'not a whole number')
    .transform(Number)
    .pipe(z.number().min(1).max(most))
    .default(unsaid);
}

const maxEmployeeIds = 200;

/** Source of the bounds: OpenAPI 2025-06, pagination reference. */
export const bulkQuery = z.lazy(() =>
  z.object({
    limit: pageLimit({ most: 200, unsaid: 50 }),
    cursor: z.string().optional(),
    employeeIds: z
      .string()
      .optional()
      .transform((text) => (text ? text.split(',').map((id) => id.trim()) : null))
      .pipe(z.array(z.string()).max(maxEmployeeIds).nullable()),
    includeArchived: flag,
    includeHumanReadable,
  }),
);
