import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, observed } from '../evidence.ts';
import { namedListSchema, namedListsSchema } from '../list-wire.ts';
import { fieldMetadataSchema } from '../metadata.ts';
import { includeArchived } from './query.ts';

const limit = documented('metadata reference');
const permission = 'none';

/** A bare array (observed); one integrator notes a `fields` wrapper. */
const fieldList = z.union([
  z.array(fieldMetadataSchema),
  z.object({ fields: z.array(fieldMetadataSchema) }).transform(({ fields }) => fields),
]);

export const listFields = {
  id: 'fields.list',
  method: 'GET',
  path: '/company/people/fields',
  perMinute: 50,
  permission,
  query: z.object({}),
  body: null,
  answer: fieldList,
  evidence: observed('live reads, 2026-10'),
  limitEvidence: limit,
} as const satisfies Endpoint;

export const listNamedLists = {
  id: 'named-lists.list',
  method: 'GET',
  path: '/company/named-lists',
  perMinute: 50,
  permission,
  query: z.object({ includeArchived }),
  body: null,
  answer: namedListsSchema,
  evidence: observed('live reads, 2026-10; two clients'),
  limitEvidence: limit,
} as const satisfies Endpoint;

/** List names are case-sensitive (observed). */
export const readNamedList = {
  id: 'named-lists.read',
  method: 'GET',
  path: '/company/named-lists/{listName}',
  perMinute: 50,
  permission,
  query: z.object({ includeArchived }),
  body: null,
  answer: namedListSchema,
  evidence: observed('live reads, 2026-10'),
  limitEvidence: limit,
} as const satisfies Endpoint;
