import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, observed } from '../evidence.ts';
import { namedListSchema, namedListsSchema } from '../list-wire.ts';
import { fieldMetadataSchema, wholeFields } from '../metadata.ts';
import { reshaped } from '../reshaped.ts';
import { listItem } from './body.ts';
import { flag } from './query.ts';
import { deletes, limit, needs, notDocumented, openApi, reads, writes } from './row.ts';

const reading = limit(50, documented('metadata reference'));
const writing = limit(10, documented('metadata reference'));
const permission = 'none';

/** A bare array (observed); one integrator notes a `fields` wrapper. */
const fieldList = z.lazy(() =>
  z.union([
    wholeFields,
    z.array(fieldMetadataSchema),
    reshaped(z.object({ fields: z.array(fieldMetadataSchema) }), ({ fields }) => fields),
  ]),
);

export const listFields = {
  ...reads,
  id: 'fields.list',
  path: '/company/people/fields',
  permission,
  answer: fieldList,
  evidence: observed('live reads, 2026-10'),
  ...reading,
} as const satisfies Endpoint;

export const listNamedLists = {
  ...reads,
  id: 'named-lists.list',
  path: '/company/named-lists',
  permission,
  query: z.lazy(() => z.object({ includeArchived: flag })),
  answer: namedListsSchema,
  evidence: observed('live reads, 2026-10; two clients'),
  ...reading,
} as const satisfies Endpoint;

/** List names are case-sensitive (observed). */
export const readNamedList = {
  ...reads,
  id: 'named-lists.read',
  path: '/company/named-lists/{listName}',
  permission,
  query: z.lazy(() => z.object({ includeArchived: flag })),
  answer: namedListSchema,
  evidence: observed('live reads, 2026-10'),
  ...reading,
} as const satisfies Endpoint;

/** The id a company gave to what was made. */
const made = z.lazy(() => z.looseObject({ id: listItem }));

/** What a company can make itself; every other type is 400 (documented). */
const customFieldType = z.lazy(() =>
  z.enum([
    'text',
    'text-area',
    'number',
    'date',
    'list',
    'multi-list',
    'hierarchy-list',
    'currency',
    'employee-reference',
    'document',
  ]),
);

/** Writes to the fields of a company. Which permission they need, no source says. */
export const fieldEndpoints = {
  create: {
    ...writes,
    id: 'fields.create',
    path: '/company/people/fields',
    permission: notDocumented,
    body: z.lazy(() =>
      z.object({
        name: z.string().min(1),
        category: z.string(),
        type: customFieldType,
        description: z.string().nullish(),
        historical: z.boolean().nullish(),
      }),
    ),
    answerKind: 'json',
    answer: made,
    evidence: openApi,
    ...writing,
  },
  update: {
    ...writes,
    id: 'fields.update',
    method: 'PUT',
    path: '/company/people/fields/{fieldId}',
    permission: notDocumented,
    body: z.lazy(() => z.object({ name: z.string().min(1).nullish(), description: z.string().nullish() })),
    evidence: openApi,
    ...writing,
  },
  remove: {
    ...deletes,
    id: 'fields.delete',
    path: '/company/people/fields/{fieldId}',
    permission: notDocumented,
    evidence: openApi,
    ...writing,
  },
} as const satisfies Record<string, Endpoint>;

/** `parentId` is documented as a number; the ids of items are texts of digits. */
const parentId = z.lazy(() => listItem.nullish());

/** Writes to the items of a list. */
export const listItemEndpoints = {
  create: {
    ...writes,
    id: 'named-lists.items.create',
    path: '/company/named-lists/{listName}',
    ...needs('editLists'),
    body: z.lazy(() => z.object({ name: z.string().min(1), parentId })),
    answerKind: 'json',
    answer: made,
    evidence: openApi,
    ...writing,
  },
  update: {
    ...writes,
    id: 'named-lists.items.update',
    method: 'PUT',
    path: '/company/named-lists/{listName}/{itemId}',
    ...needs('editLists'),
    body: z.lazy(() => z.object({ name: z.string().min(1).nullish(), parentId })),
    evidence: openApi,
    ...writing,
  },
  remove: {
    ...deletes,
    id: 'named-lists.items.delete',
    path: '/company/named-lists/{listName}/{itemId}',
    ...needs('editLists'),
    evidence: openApi,
    ...writing,
  },
} as const satisfies Record<string, Endpoint>;
