import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { limitAssumed, notDocumented, openApi, reads } from './row.ts';

/** The wizards an invitation can begin with. */
export const onboardingEndpoints = {
  wizards: {
    ...reads,
    id: 'onboarding.wizards',
    path: '/onboarding/wizards',
    permission: notDocumented,
    answer: z.lazy(() => z.object({ wizards: z.array(z.looseObject({ id: z.number(), name: z.string().nullish() })) })),
    evidence: openApi,
    ...limitAssumed,
  },
} as const satisfies Record<string, Endpoint>;
