import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { explain } from '../explain/explain.ts';
import { explanationSchema } from '../explain/explanation.ts';
import { leastFor } from '../explain/least.ts';
import type { Logged } from '../explain/needs.ts';
import { whoCanSee } from '../explain/seers.ts';
import { canSee } from '../explain/sight-shown.ts';
import { indexOf } from '../hibob/company-index.ts';
import type { World } from '../world.ts';
import { refuse, refusedName } from './control-error.ts';
import { askedAbout, asRecorded, employeeNamed, requestMeant, serviceUserNamed } from './explain-asked.ts';
import { done, type Reply } from './reply.ts';

export const explainQuery = z.strictObject({
  ...requestMeant,
  employee: z.string().optional().describe('id, e-mail address or display name; none: the whole answer'),
  field: z.string().optional().describe('a field id, or the key of a table’s column; none: the employee'),
  rows: z.enum(['current', 'past']).default('current').describe('of a table: the row in force, or the others'),
});

/** The same as a body, for requests that do not fit into a URL; the body of the request may then be JSON itself. */
export const explainInput = explainQuery.extend({
  body: z
    .unknown()
    .transform((body) => (typeof body === 'string' ? body : JSON.stringify(body)))
    .optional()
    .describe('JSON, or its text; of a search `{}` unless said'),
});

export function getExplanation(world: World, company: Company, query: z.output<typeof explainQuery>): Reply {
  const asked = askedAbout(world, company, query);
  if (asked.kind === 'refused') return asked;
  const person = employeeNamed(asked.company, query.employee);
  if (person && 'kind' in person) return person;
  const explanation = explain({
    explainId: asked.explainId,
    company: asked.company,
    versionNow: company.version,
    request: asked.request,
    person,
    field: query.field ?? null,
    past: query.rows === 'past',
    onEvaluation: world.onExplanation,
  });
  if (explanation.answer && !explanation.answer.agrees)
    world.log({ event: 'explain.disagrees', company: company.id, rule: explanation.deciding?.rule ?? 'none' });
  return done(explanation);
}

export function getExplainSchema(): Reply {
  return done(z.toJSONSchema(explanationSchema));
}

export const canSeeQuery = z.strictObject({ serviceUser: z.string().optional() });

export function getCanSee(company: Company, query: z.output<typeof canSeeQuery>): Reply {
  const serviceUser = serviceUserNamed(company, query.serviceUser);
  return typeof serviceUser === 'string' ? done(canSee(company, serviceUser)) : serviceUser;
}

export const whoCanSeeQuery = z.strictObject({ employee: z.string(), field: z.string() });

export function getWhoCanSee(world: World, company: Company, query: z.output<typeof whoCanSeeQuery>): Reply {
  const person = employeeNamed(company, query.employee);
  if (person === null || 'kind' in person) return person ?? refuse(400, 'Nobody is named.', 'Send employee.');
  const { fieldById, fieldBySlashKey } = indexOf(company.data);
  const field = fieldById.get(query.field) ?? fieldBySlashKey.get(query.field);
  if (!field)
    return refusedName('field', `The company has no field ${query.field}.`, query.field, [...fieldById.keys()]);
  return done(whoCanSee(company, person, field, world.onExplanation));
}

/** `from`, `to`: numbers in the journal; all of it unless said. */
export const leastGroupInput = z.strictObject({
  serviceUser: z.string().optional(),
  from: z.int().min(1).optional(),
  to: z.int().min(1).optional(),
});

export function postLeastGroup(world: World, company: Company, input: z.output<typeof leastGroupInput>): Reply {
  const serviceUser = serviceUserNamed(company, input.serviceUser);
  if (typeof serviceUser !== 'string') return serviceUser;
  const { from = 1, to = Number.POSITIVE_INFINITY } = input;
  const recorded = world.journals
    .of(company.id)
    .recorded()
    .filter(({ entry }) => entry.serviceUserId === serviceUser && entry.n >= from && entry.n <= to);
  const log = recorded.flatMap((one): readonly Logged[] => {
    if (!one.circumstances.bodyIsKept) return [];
    return [{ n: one.entry.n, request: asRecorded('', company, one).request }];
  });
  return done(leastFor(company, serviceUser, log, recorded.length - log.length));
}
