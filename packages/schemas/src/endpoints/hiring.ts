import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, type Evidence, inferred } from '../evidence.ts';
import { filters, items, objectSearch } from './objects.ts';
import { type Limit, limit, limitAssumed, needs, reads, searches } from './row.ts';

const preferredLanguage = z.lazy(() => z.string().optional());

/** `/jobAd/id` is there even if it was not asked for (relied on by two programs). */
const jobAd = z.lazy(() => z.looseObject({ '/jobAd/id': z.looseObject({ value: z.string() }) }));
const relied = documented('OpenAPI 2025-06; relied on by two programs');

const jobAdEndpoints = {
  searchJobAds: {
    ...searches,
    id: 'job-ads.search',
    path: '/hiring/job-ads/search',
    ...needs('manageJobOpenings'),
    query: z.lazy(() => z.object({ preferredLanguage })),
    // `/jobAd/title` and `title` name a field, `jobAd/title` none: the handler tells them apart.
    body: z.lazy(() =>
      z.object({
        fields: z.array(z.string()).min(1),
        // null in the document, and the same as none.
        filters: filters(null)
          .nullable()
          .transform((raw) => raw ?? []),
      }),
    ),
    answer: z.lazy(() => z.array(jobAd)),
    evidence: relied,
    ...limitAssumed,
  },
  readJobAd: {
    ...reads,
    id: 'job-ads.read',
    path: '/hiring/job-ads/{id}',
    ...needs('manageJobOpenings'),
    query: z.lazy(() => z.object({ preferredLanguage })),
    answer: jobAd,
    evidence: relied,
    ...limitAssumed,
  },
} as const satisfies Record<string, Endpoint>;

const likened = inferred(
  'job openings reference, 2026, gives path, fields, filters, limit, cursor; field ids by likeness',
);
const evaluating = limit(120, documented('interviews and evaluations reference, 2026'));
const asEvaluations = limit(120, inferred('no source; as interviews and evaluations'));

export const hiringEndpoints = {
  ...jobAdEndpoints,
  searchJobOpenings: searching('job-openings', asEvaluations, likened),
  searchCandidates: searching('candidates', asEvaluations, listed('candidates')),
  searchApplications: searching('applications', asEvaluations, listed('applications')),
  searchInterviews: searching('interviews', evaluating, unnamed('interviews')),
  searchEvaluations: searching('evaluations', evaluating, unnamed('evaluations')),
  searchScorecards: searching('evaluation-scorecard-templates', evaluating, unnamed('scorecard templates')),
} as const satisfies Record<string, Endpoint>;

function unnamed(kind: string): Evidence {
  return inferred(`${kind} reference, 2026, gives path, fields, filters, limit, cursor; which fields is not known`);
}

function listed(kind: string): Evidence {
  return documented(`${kind} reference, 2026; relied on by one program, which lists the fields`);
}

function searching(kind: string, perMinute: Limit, evidence: Evidence) {
  return {
    ...searches,
    id: `hiring.${kind}.search`,
    path: `/hiring/${kind}/search`,
    ...needs('manageJobOpenings'),
    body: objectSearch,
    answer: items,
    evidence,
    ...perMinute,
  } as const satisfies Endpoint;
}
