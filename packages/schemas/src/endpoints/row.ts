import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, type Evidence, inferred } from '../evidence.ts';
import { type FeatureId, featurePath } from '../features.ts';
import { anyQuery } from './query.ts';

/** Nothing is meant by what an empty answer holds. */
const nothing = z.lazy(() => z.unknown().transform((): null => null));

/** What reads have in common; a row says what is its own. */
export const reads = {
  method: 'GET',
  kind: 'read',
  feature: null,
  query: anyQuery,
  bodyKind: 'none',
  body: null,
  answerKind: 'json',
} as const;

/** Reads whose question is too large for a query string. */
export const searches = { ...reads, method: 'POST', bodyKind: 'json' } as const;

export const writes = {
  method: 'POST',
  kind: 'write',
  feature: null,
  query: anyQuery,
  bodyKind: 'json',
  answerKind: 'none',
  answer: nothing,
} as const;

/** Writes that say all in their path. */
export const orders = { ...writes, bodyKind: 'none', body: null } as const;

export const deletes = { ...orders, method: 'DELETE' } as const;

/** What a file answer is: bytes, for the caller to keep. */
export const file = z.lazy(() => z.unknown());

export function needs(feature: FeatureId): Pick<Endpoint, 'feature' | 'permission'> {
  return { feature, permission: featurePath(feature) };
}

export type Limit = Pick<Endpoint, 'perMinute' | 'limitEvidence'>;

export function limit(perMinute: number, limitEvidence: Evidence): Limit {
  return { perMinute, limitEvidence };
}

export const limitAssumed: Limit = limit(50, inferred('the limit of this endpoint could not be read'));

export const notDocumented = 'not documented';

export const openApi: Evidence = documented('OpenAPI 2025-06');
