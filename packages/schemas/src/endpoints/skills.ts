import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, inferred } from '../evidence.ts';
import { items, objectSearch } from './objects.ts';
import { limitAssumed, needs, reads, searches } from './row.ts';

/** Skills of the company's framework that came through the API; those made on screen are not found here. */
export const skillEndpoints = {
  search: {
    ...searches,
    id: 'skills.search',
    path: '/skills/search',
    ...needs('viewSkills'),
    body: objectSearch,
    answer: items,
    evidence: documented('skills reference, 2026; relied on by one program, which lists the fields'),
    ...limitAssumed,
  },
  levels: {
    ...reads,
    id: 'skills.proficiency-levels',
    path: '/skills/proficiency-levels',
    ...needs('viewSkills'),
    answer: z.lazy(() => z.union([items, z.array(z.looseObject({ id: z.number() }))])),
    evidence: inferred('skills reference, 2026: a numeric id; one program reads items; the other keys are not known'),
    ...limitAssumed,
  },
} as const satisfies Record<string, Endpoint>;
