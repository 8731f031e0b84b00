import { z } from 'zod';

const company = z.string().describe('id of a company, from start_company');

export const listScenarios = {
  search: z.string().optional().describe('words that must stand in id, title or story'),
};

export const startCompany = {
  scenario: z.string().describe('id from list_scenarios; guide-complete is the setup with which nothing is wrong'),
  employees: z.int().min(1).optional(),
  seed: z.int().min(0).optional().describe('another seed gives other people'),
  now: z.string().optional().describe('what its clock shows: 2026-11-02, or 2026-11-02T09:15'),
  faults: z
    .string()
    .optional()
    .describe('the name of a storm: rough, slow, outage, throttled, garbled, stale, cut-off'),
};

export const sendRequest = {
  serviceUserId: z.string().describe('from start_company'),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('POST'),
  path: z.string().default('/v1/people/search').describe('with its query'),
  body: z.unknown().optional().describe('JSON'),
};

export const explain = {
  company,
  explainId: z.string().optional().describe('of an answer of send_request; or describe the request instead'),
  serviceUser: z.string().optional(),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
  path: z.string().optional(),
  body: z.unknown().optional(),
  employee: z.string().optional().describe('id, e-mail address or display name; none: the whole answer'),
  field: z.string().optional().describe('a field id, or the key of a table’s column; none: the employee'),
  rows: z.enum(['current', 'past']).optional(),
};

export const applyFix = {
  company,
  changes: z
    .array(z.looseObject({}))
    .min(1)
    .describe('the changes of one of the fixes that explain answered, as they stand there'),
};

export const runCheck = { serviceUserId: z.string().describe('from start_company') };

const scenarios = z.array(z.looseObject({ id: z.string(), title: z.string(), story: z.string() }));

export function scenariosWith(body: unknown, search = '') {
  const words = search.toLowerCase().split(/\s+/);
  return scenarios
    .parse(body)
    .filter(({ id, title, story }) => words.every((word) => `${id} ${title} ${story}`.toLowerCase().includes(word)));
}

const created = z.looseObject({ serviceUsers: z.array(z.looseObject({ id: z.string(), token: z.string() })) });

/** What was started, with where programs reach it. */
export function companyAt(body: unknown, url: string | null): unknown {
  const { url: _, ...company } = created.parse(body);
  return { ...company, url };
}

export function credentialsIn(body: unknown): readonly (readonly [id: string, token: string])[] {
  return created.parse(body).serviceUsers.map(({ id, token }) => [id, token]);
}
