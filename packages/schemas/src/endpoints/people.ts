import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, inferred, observed } from '../evidence.ts';
import { humanReadableOf } from '../human-readable.ts';
import type { WirePerson } from '../person.ts';
import { reshaped } from '../reshaped.ts';
import { limit, openApi, reads, searches } from './row.ts';

/** Null counts as not sent (a program in the field sends nulls); an unknown word means none. */
const humanReadable = z.lazy(() => z.unknown().optional().transform(humanReadableOf));

const fieldIds = z.lazy(() => z.array(z.string()).nullish());

/**
 * At most one filter, on id or e-mail, `equals`, some values: everything else is 400 (documented). No filter in the array, and
 * more than 400 fields, pass here: what HiBob answers is not known, so a company's switches decide.
 */
const searchBody = z.lazy(() =>
  z.object({
    fields: fieldIds,
    filters: z
      .array(
        z.object({
          fieldPath: z.enum(['root.id', 'root.email']),
          operator: z.literal('equals'),
          values: z.array(z.string()).min(1),
        }),
      )
      .max(1)
      .nullish(),
    showInactive: z.boolean().nullish(),
    humanReadable,
  }),
);

/** An employee is not looked into: a directory is large, and the person codec reads it field by field. */
export const person = z.lazy(() =>
  z.custom<WirePerson>(
    (raw) => typeof raw === 'object' && raw !== null && !Array.isArray(raw),
    'an employee that is no object',
  ),
);

export const people = z.lazy(() => z.object({ employees: z.array(person) }));

/** One bare object (observed); OpenAPI 2025-06 wraps it like a search. */
const onePerson = z.lazy(() =>
  reshaped(person, (raw): WirePerson => {
    const wrapped = people.safeParse(raw);
    const [only] = wrapped.success && Object.keys(raw).length === 1 ? wrapped.data.employees : [];
    return only ?? raw;
  }),
);

const viewPerCategory = "People's data > People > View selected employees' sections, per category";

const asSearch = limit(50, inferred('no source; as people/search'));

export const searchPeople = {
  ...searches,
  id: 'people.search',
  path: '/people/search',
  permission: viewPerCategory,
  body: searchBody,
  answer: people,
  evidence: observed('live reads, 2026-10; OpenAPI 2025-06'),
  ...limit(50, documented('rate-limiting reference')),
} as const satisfies Endpoint;

/** `identifier` is an id or an e-mail address (observed). */
export const readPerson = {
  ...searches,
  id: 'people.read',
  path: '/people/{identifier}',
  permission: viewPerCategory,
  body: z.lazy(() => z.object({ fields: fieldIds, humanReadable })),
  answer: onePerson,
  evidence: observed('live reads, 2026-10'),
  ...asSearch,
} as const satisfies Endpoint;

export const listProfiles = {
  ...reads,
  id: 'profiles.list',
  path: '/profiles',
  permission: viewPerCategory,
  answer: people,
  evidence: openApi,
  ...asSearch,
} as const satisfies Endpoint;
