import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { type Person, peopleOf } from '../company/people.ts';
import type { PastRequest } from '../explain/past-request.ts';
import type { Recorded } from '../hibob/journal.ts';
import { didYouMean, nearestNames } from '../nearest.ts';
import type { World } from '../world.ts';
import { type ControlError, nearestOf, refuse, refusedName } from './control-error.ts';

/** A request of the journal by the id of its answer's header, or one that is described. */
export const requestMeant = {
  id: z.string().optional().describe('the value of X-Simulator-Explain'),
  serviceUser: z.string().optional().describe('id or name; the only one, if there is only one'),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('POST'),
  path: z.string().default('/v1/people/search'),
  query: z.string().default(''),
  body: z.string().optional().describe('JSON; of a search `{}` unless said'),
} as const;

const meant = z.object(requestMeant);

/** What is asked about: a request, and the company as it was when it was answered. */
export interface AskedAbout {
  readonly kind: 'asked';
  readonly explainId: string | null;
  readonly company: Company;
  readonly request: PastRequest;
}

export function askedAbout(world: World, company: Company, input: z.output<typeof meant>): AskedAbout | ControlError {
  if (input.id !== undefined) return recordedRequest(world, company, input.id);
  const serviceUser = serviceUserNamed(company, input.serviceUser);
  if (typeof serviceUser !== 'string') return serviceUser;
  const path = input.path.startsWith('/v1/') ? input.path : `/v1${input.path.startsWith('/') ? '' : '/'}${input.path}`;
  const [below = '', query = ''] = path.split('?');
  const request: PastRequest = {
    serviceUserId: serviceUser,
    method: input.method,
    path: below,
    query: input.query === '' ? query : input.query,
    body: input.body ?? (input.method === 'POST' ? '{}' : null),
    address: null,
    gate: 'answered',
    status: null,
  };
  return { kind: 'asked', explainId: null, company, request };
}

function recordedRequest(world: World, company: Company, id: string): AskedAbout | ControlError {
  const dot = id.lastIndexOf('.');
  const [companyId, n] = [id.slice(0, dot), Number(id.slice(dot + 1))];
  if (companyId !== company.id || !Number.isInteger(n) || n < 1) {
    return refuse(
      404,
      `${id} is no explain id of ${company.id}.`,
      'Send the value of X-Simulator-Explain of an answer of this company.',
      { path: 'id' },
    );
  }
  const found = world.journals.of(company.id).find(n);
  if (found === 'gone') return expired(id);
  if (found === 'unknown') {
    return refuse(404, `${company.id} has answered no request ${n} yet.`, 'Ask again once its answer has come.', {
      path: 'id',
    });
  }
  return found.circumstances.bodyIsKept ? asRecorded(id, company, found) : bodyGone(id);
}

function expired(id: string): ControlError {
  return refuse(
    410,
    `The explain id ${id} has expired: the journal keeps a few megabytes, and this request was among those that had to go.`,
    'Send the request again and use the new id, or describe it with serviceUser, method, path and body.',
    { path: 'id' },
  );
}

function bodyGone(id: string): ControlError {
  return refuse(
    410,
    `The body of ${id} was too long to be kept whole.`,
    'Describe the request with serviceUser, method, path and body.',
    { path: 'id' },
  );
}

export function asRecorded(id: string, now: Company, { entry, circumstances }: Recorded): AskedAbout {
  const { company: then, address, gate, body } = circumstances;
  const { serviceUserId, method, path, query, status } = entry;
  const same = then.version === now.version && then.groups === now.groups && then.data.people === now.data.people;
  // A fork: what is worked out for the explanation must not hang on what the journal keeps.
  const company = same ? now : { ...then, data: { ...then.data } };
  // The body of a request that was stopped at the door was never read: an empty one stands for it.
  const unread = gate === 'answered' ? null : '{}';
  return {
    kind: 'asked',
    explainId: id,
    company,
    request: { serviceUserId, method, path, query, body: body ?? unread, address, gate, status },
  };
}

export function serviceUserNamed(company: Company, sent: string | undefined): string | ControlError {
  const all = [...company.serviceUsers, ...company.deletedServiceUsers];
  const [only, ...others] = company.serviceUsers;
  if (sent === undefined) {
    if (only && others.length === 0) return only.id;
    return refuse(
      400,
      'Nothing says which service user.',
      `Send serviceUser: ${all.map(({ name }) => name).join(', ')}.`,
      {
        path: 'serviceUser',
      },
    );
  }
  const found = all.find(({ id }) => id === sent) ?? all.find(({ name }) => name.toLowerCase() === sent.toLowerCase());
  const known = all.flatMap(({ id, name }) => [name, id]);
  return found?.id ?? refusedName('serviceUser', `The company has no service user ${sent}.`, sent, known);
}

/** By id, e-mail address or display name. null: nobody was named. */
export function employeeNamed(company: Company, sent: string | undefined): Person | null | ControlError {
  if (sent === undefined) return null;
  const people = peopleOf(company);
  const found = people.byId(sent) ?? people.byEmail(sent);
  if (found) return found;
  const names = new Map<string, Person>();
  for (let index = 0; index < people.size; index += 1) {
    const person = people.at(index);
    const name = person.value('root.displayName');
    if (typeof name === 'string') names.set(name, person);
  }
  const byName = names.get(sent);
  if (byName) return byName;
  const likely = nearestNames(sent, [...names.keys()]);
  const fix = didYouMean(likely) ?? 'Send an id, an e-mail address or a display name.';
  return refuse(404, `The company has no employee ${sent}.`, fix, {
    path: 'employee',
    ...nearestOf(likely),
  });
}
