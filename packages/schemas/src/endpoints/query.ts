import { z } from 'zod';

/** `true` and nothing else switches it on. */
export const includeArchived = z
  .string()
  .optional()
  .transform((text) => text === 'true');

/**
 * Left as it came: anything but the literal `true` or `false` is answered with the web app's page, not with 400 (observed), so
 * it is not for the schema to refuse.
 */
export const includeHumanReadable = z.string().optional();

const bulkLimit = { default: 50, max: 200 } as const;
const maxEmployeeIds = 200;

/** Source of the bounds: OpenAPI 2025-06, pagination reference. */
export const bulkQuery = z.object({
  limit: z
    .string()
    .regex(/^\d+$/, 'not a whole number')
    .transform(Number)
    .pipe(z.number().min(1).max(bulkLimit.max))
    .default(bulkLimit.default),
  cursor: z.string().optional(),
  employeeIds: z
    .string()
    .optional()
    .transform((text) => (text ? text.split(',').map((id) => id.trim()) : null))
    .pipe(z.array(z.string()).max(maxEmployeeIds).nullable()),
  includeArchived,
  includeHumanReadable,
});
