import type { Endpoint } from '../endpoint.ts';
import { documented } from '../evidence.ts';
import { items, objectSearch } from './objects.ts';
import { limitAssumed, needs, searches } from './row.ts';

const in2026 = documented('employers and work locations references, 2026');

/** Legal entities and their offices. Read only, by search only: one is read by a filter on its id. */
export const employerEndpoints = {
  search: {
    ...searches,
    id: 'employers.search',
    path: '/employers/search',
    ...needs('viewEmployers'),
    body: objectSearch,
    answer: items,
    evidence: in2026,
    ...limitAssumed,
  },
  searchWorkLocations: {
    ...searches,
    id: 'work-locations.search',
    path: '/employers/{employerId}/work-locations/search',
    ...needs('viewEmployers'),
    body: objectSearch,
    answer: items,
    evidence: in2026,
    ...limitAssumed,
  },
} as const satisfies Record<string, Endpoint>;
