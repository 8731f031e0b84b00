import type { Endpoint } from '../endpoint.ts';
import { documented, inferred } from '../evidence.ts';
import { items, objectSearch } from './objects.ts';
import { limit, needs, searches } from './row.ts';

export const goalEndpoints = {
  searchTypes: searching('goal-types', '/goals/goal-types/search'),
  search: searching('goals', '/goals/goals/search'),
  /** A filter on the goal is mandatory (goals reference). */
  searchKeyResults: searching('key-results', '/goals/goals/key-results/search'),
} as const satisfies Record<string, Endpoint>;

function searching(kind: string, path: string) {
  return {
    ...searches,
    id: `goals.${kind}.search`,
    path,
    ...needs('viewGoals'),
    body: objectSearch,
    answer: items,
    evidence: inferred(
      'goals reference, 2025-09, gives path, filters and paging; shapes as other object-based modules',
    ),
    ...limit(100, documented('goals reference')),
  } as const satisfies Endpoint;
}
