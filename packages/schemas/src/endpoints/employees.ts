import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, observed } from '../evidence.ts';
import { byId, day, listItem } from './body.ts';
import { person } from './people.ts';
import { limit, limitAssumed, needs, notDocumented, openApi, orders, reads, writes } from './row.ts';

const lifecycle = "People's data > People > Edit selected employees' Lifecycle sections";
const integrator = (perMinute: number) => limit(perMinute, documented(`an integrator cites ${perMinute} a minute`));

const email = z.lazy(() => z.string().regex(/^[^@\s]+@[^@\s]+$/, 'not an e-mail address'));

/** What a new employee cannot be without. Source: OpenAPI 2025-06; `siteId` is the site that can be written (observed). */
const mandatory: readonly (readonly [named: string, ids: readonly string[], schema: z.ZodType])[] = [
  ['email', ['email'], email],
  ['firstName', ['firstName'], z.lazy(() => z.string().min(1))],
  ['surname', ['surname'], z.lazy(() => z.string().min(1))],
  ['work.site', ['work.site', 'work.siteId'], listItem],
  ['work.startDate', ['work.startDate'], day],
];

/** Fields come nested or by dotted id, as in an update; which other fields there are, a company knows. */
const newEmployee = z.lazy(() =>
  byId.superRefine((raw, issues) => {
    for (const [named, ids, schema] of mandatory) {
      const value = ids.map((id) => given(raw, id)).find((one) => one !== undefined && one !== null);
      if (value === undefined) {
        issues.addIssue({ code: 'custom', message: `Missing mandatory field ${named}`, path: [named] });
      } else if (!schema.safeParse(value).success) {
        issues.addIssue({ code: 'custom', message: `not a ${named}`, path: [named] });
      }
    }
  }),
);

export const employeeEndpoints = {
  create: {
    ...writes,
    id: 'employees.create',
    path: '/people',
    ...needs('addPeople'),
    body: newEmployee,
    answerKind: 'json',
    answer: person,
    evidence: documented('OpenAPI 2025-06; four programs rely on an id in the answer'),
    ...limitAssumed,
  },
  /** A patch. 304 when nothing changes, 200 with an empty body otherwise (observed). */
  update: {
    ...writes,
    id: 'employees.update',
    method: 'PUT',
    path: '/people/{identifier}',
    permission: "People's data > People > Edit selected employees' sections, per category",
    body: byId,
    evidence: observed('writes to a live tenant, 2026-10'),
    ...integrator(10),
  },
  changeEmail: {
    ...writes,
    id: 'employees.email',
    method: 'PUT',
    path: '/people/{id}/email',
    permission: notDocumented,
    body: z.lazy(() => z.object({ email })),
    evidence: openApi,
    ...integrator(20),
  },
  setStartDate: {
    ...writes,
    id: 'employees.start-date',
    path: '/employees/{employeeId}/start-date',
    permission: notDocumented,
    body: z.lazy(() => z.object({ startDate: day, reason: z.string().nullish() })),
    evidence: observed('writes to a live tenant, 2026-10'),
    ...integrator(20),
  },
  terminate: {
    ...writes,
    id: 'employees.terminate',
    path: '/employees/{identifier}/terminate',
    permission: lifecycle,
    body: z.lazy(() =>
      z.object({
        terminationDate: day,
        terminationReason: z.string().nullish(),
        reasonType: z.string().nullish(),
        noticePeriod: z
          .object({ unit: z.enum(['days', 'weeks', 'month', 'years']).nullish(), length: z.int().min(0).nullish() })
          .nullish(),
        lastDayOfWork: day.nullish(),
      }),
    ),
    evidence: openApi,
    ...limitAssumed,
  },
  invite: {
    ...writes,
    id: 'employees.invite',
    path: '/employees/{employeeId}/invitations',
    permission: notDocumented,
    body: z.lazy(() => z.object({ welcomeWizardId: z.int() })),
    evidence: openApi,
    ...limitAssumed,
  },
  uninvite: {
    ...orders,
    id: 'employees.uninvite',
    path: '/employees/{identifier}/uninvite',
    permission: notDocumented,
    evidence: openApi,
    ...limitAssumed,
  },
} as const satisfies Record<string, Endpoint>;

const address = documented('OpenAPI 2025-06: the URL of the image; that it is a bare text is inferred');

/** Pictures of employees. The answer is a URL. */
export const avatarEndpoints = {
  byEmail: {
    ...reads,
    id: 'avatars.by-email',
    path: '/avatars',
    permission: notDocumented,
    query: z.lazy(() => z.object({ email: z.string().optional() })),
    answerKind: 'text',
    answer: z.lazy(() => z.string()),
    evidence: address,
    ...limitAssumed,
  },
  read: {
    ...reads,
    id: 'avatars.read',
    path: '/avatars/{employeeId}',
    permission: notDocumented,
    answerKind: 'text',
    answer: z.lazy(() => z.string()),
    evidence: address,
    ...limitAssumed,
  },
  set: {
    ...writes,
    id: 'avatars.set',
    method: 'PUT',
    path: '/avatars/{employeeId}',
    permission: notDocumented,
    body: z.lazy(() => z.object({ url: z.url() })),
    evidence: openApi,
    ...limitAssumed,
  },
} as const satisfies Record<string, Endpoint>;

/** By nested path, by dotted id, with or without `root.`. */
function given(raw: Readonly<Record<string, unknown>>, id: string): unknown {
  const direct = raw[id] ?? raw[`root.${id}`];
  const [first = '', ...rest] = id.split('.');
  const below = raw[rest.length === 0 ? 'root' : first];
  if (direct !== undefined || typeof below !== 'object' || below === null) return direct;
  return new Map(Object.entries(below)).get(rest.length === 0 ? first : rest.join('.'));
}
