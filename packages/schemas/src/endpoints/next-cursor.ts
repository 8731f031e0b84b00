import { z } from 'zod';

/** The cursor is `next_cursor` (pagination reference, 2026) or `cursor` (OpenAPI 2025-06); none, null or empty ends the pages. */
export const nextCursor = z.lazy(() =>
  z
    .object({ next_cursor: z.string().nullish(), cursor: z.string().nullish() })
    .nullish()
    .transform((raw) => raw?.next_cursor || raw?.cursor || null),
);
