import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, observed } from '../evidence.ts';
import { askedFields, entriesUnder, entryList, filters, objectFields, pages, pagination } from './objects.ts';
import { limit, needs, openApi, reads, searches } from './row.ts';

const metadata = limit(50, documented('metadata reference; an integrator'));
const searching = limit(100, documented('an integrator cites 100 a minute'));
const includeHumanReadable = z.lazy(() => z.boolean().nullish());
const manage = needs('managePositions');

/** The reads of workforce planning. Only positions answer with a bare array, in one piece. */
export const positionEndpoints = {
  fields: {
    ...reads,
    id: 'positions.fields',
    path: '/metadata/objects/position',
    ...manage,
    answer: objectFields,
    evidence: openApi,
    ...metadata,
  },
  openingFields: {
    ...reads,
    id: 'position-openings.fields',
    path: '/positions/position-openings/metadata',
    ...manage,
    answer: objectFields,
    evidence: openApi,
    ...metadata,
  },
  budgetFields: {
    ...reads,
    id: 'position-budgets.fields',
    path: '/positions/position-budget/metadata',
    ...manage,
    answer: objectFields,
    evidence: openApi,
    ...metadata,
  },
  search: {
    ...searches,
    id: 'positions.search',
    path: '/objects/position/search',
    ...manage,
    body: z.lazy(() =>
      z.object({
        fields: askedFields,
        // The document writes the last one without its slash.
        filters: filters([
          '/position/status',
          '/position/name',
          '/position/hasOpenRequests',
          '/position/id',
          'position/id',
        ]).min(1),
        includeHumanReadable,
      }),
    ),
    answer: entryList,
    evidence: observed('one integrator, live: a bare list, and a filter is needed; OpenAPI 2025-06'),
    ...searching,
  },
  searchOpenings: {
    ...searches,
    id: 'position-openings.search',
    path: '/positions/position-openings/search',
    ...manage,
    body: z.lazy(() =>
      z.object({
        fields: askedFields,
        filters: filters([
          '/positionOpening/status',
          '/positionOpening/positionOpeningName',
          '/positionOpening/id',
        ]).min(1),
        includeHumanReadable,
        pagination,
      }),
    ),
    answer: entriesUnder('values', 'positionOpeningEntries'),
    evidence: observed('one integrator, live: values, and a filter is needed; OpenAPI 2025-06 has another key'),
    ...searching,
  },
  searchBudgets: {
    ...searches,
    id: 'position-budgets.search',
    path: '/positions/position-budget/search',
    ...manage,
    body: z.lazy(() =>
      z.object({
        fields: askedFields,
        // The second is not in the document; one integrator filters by it.
        filters: filters(['/positionBudget/id', '/positionBudget/proRatedCostPercentage']).min(1),
        includeHumanReadable,
        pagination: pages({ most: 1000, unsaid: 100 }),
      }),
    ),
    answer: entriesUnder('values', 'positionBudgetEntries'),
    evidence: observed('one integrator, live: values, and a filter is needed; OpenAPI 2025-06 has another key'),
    ...searching,
  },
} as const satisfies Record<string, Endpoint>;
