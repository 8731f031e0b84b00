import { z } from 'zod';
import { reshaped } from '../reshaped.ts';

/** The cursor is `next_cursor` (pagination reference, 2026) or `cursor` (OpenAPI 2025-06); none, null or empty ends the pages. */
export const nextCursor = z.lazy(() =>
  reshaped(
    z.object({ next_cursor: z.string().nullish(), cursor: z.string().nullish() }).nullish(),
    (raw) => raw?.next_cursor || raw?.cursor || null,
  ),
);
