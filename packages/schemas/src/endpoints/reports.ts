import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, observed } from '../evidence.ts';
import { humanReadableOf } from '../human-readable.ts';
import { file, limit, needs, openApi, reads } from './row.ts';

/** One note says 20 a minute; a live header said 50. */
const perMinute = limit(50, observed('a live header; an integrator notes 20'));

/** Beside the format. `locale` is `fr-FR`; `humanReadable` counts for JSON only. */
const common = () => ({
  /** null: not sent, and what that means is a company's switch. */
  includeInfo: z
    .string()
    .optional()
    .transform((text) => (text === undefined ? null : text !== 'false')),
  locale: z.string().optional(),
  humanReadable: z.string().optional().transform(humanReadableOf),
});

/** `download` stands before `{reportId}`: a report's id is a number. */
export const reportEndpoints = {
  list: {
    ...reads,
    id: 'reports.list',
    path: '/company/reports',
    ...needs('viewReports'),
    answer: z.lazy(() => z.object({ views: z.array(z.looseObject({ id: z.number(), name: z.string().nullish() })) })),
    evidence: documented('OpenAPI 2025-06; relied on by programs'),
    ...perMinute,
  },
  /** 204: not ready, ask again. */
  fetchByName: {
    ...reads,
    id: 'reports.download-by-name',
    path: '/company/reports/download/{reportName}',
    ...needs('viewReports'),
    answerKind: 'file',
    answer: file,
    evidence: openApi,
    ...perMinute,
  },
  download: {
    ...reads,
    id: 'reports.download',
    path: '/company/reports/{reportId}/download',
    ...needs('viewReports'),
    query: z.lazy(() => z.object({ format: z.enum(['csv', 'xlsx', 'json']).default('csv'), ...common() })),
    answerKind: 'file',
    answer: file,
    evidence: openApi,
    ...perMinute,
  },
  /** The name to ask for stands in the header `Location`. */
  prepare: {
    ...reads,
    id: 'reports.download-async',
    path: '/company/reports/{reportId}/download-async',
    ...needs('viewReports'),
    query: z.lazy(() => z.object({ format: z.enum(['csv', 'xlsx']).default('csv'), ...common() })),
    answerKind: 'none',
    answer: z.lazy(() => z.unknown().transform((): null => null)),
    evidence: openApi,
    ...perMinute,
  },
} as const satisfies Record<string, Endpoint>;
