import { fails, noRights, type PermissionGroup, type RequestVerdict, rightsOf } from '@hibob-kit/permissions';
import { features, tables } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import type { Gate } from '../hibob/circumstances.ts';
import { destinationOf } from '../hibob/destination.ts';
import { isInAnswer } from './in-answer.ts';
import { credentialIn, type PastRequest } from './past-request.ts';
import { type Replayed, replay } from './replay.ts';
import { ofPay } from './takes.ts';

/** Told of each case that is worked out: answering a request must cost none. */
export type OnExplanation = () => void;

/** The same request under other rights. Each costs a replay, so it is done once. */
export interface Trials {
  /** What is wrong with a request whatever the rights; null: nothing. Limits and firewall speak for themselves. */
  readonly refusalOf: (request: PastRequest) => RequestVerdict | null;
  readonly withAllRights: (request: PastRequest) => Replayed;
  /** Whether something of the employee would be in the answer with today's boxes, and what the endpoint takes, for everybody. */
  readonly couldBeInAnswer: (request: PastRequest, person: Person) => boolean;
}

export function trialsIn(company: Company, onEvaluation: OnExplanation): Trials {
  const asIs = once((request) => replay(company, request));
  const withAllRights = once((request) =>
    replay(openedFor(company, request, [everything(company, request.serviceUserId)]), throughTheDoor(request)),
  );
  const refusals = new Map<string, RequestVerdict | null>();
  return {
    refusalOf: (request) => {
      onEvaluation();
      const key = keyOf(request);
      const known = refusals.get(key);
      if (known !== undefined) return known;
      const refusal = atTheGate(request) ?? refusalIn(request);
      refusals.set(key, refusal);
      return refusal;
    },
    withAllRights,
    couldBeInAnswer: (request, person) =>
      isInAnswer(openedFor(company, request, reachingAll(company, request)), throughTheDoor(request), person),
  };

  /** Who is answered is not refused, and most are: only the others are asked again with all rights. */
  function refusalIn(request: PastRequest): RequestVerdict | null {
    if (credentialIn(company, request).kind === 'accepted' && asIs(request).status < 400) return null;
    const { status, result } = withAllRights(request);
    return status < 400 ? null : fails('shape.refused', { status: String(status), reason: reasonIn(result) });
  }
}

/** The same company with these groups and an open door. */
function openedFor(company: Company, { serviceUserId }: PastRequest, groups: readonly PermissionGroup[]): Company {
  const serviceUsers = company.serviceUsers.map((one) => (one.id === serviceUserId ? { ...one, enabled: true } : one));
  return { ...company, serviceUsers, ipAllowList: null, groups };
}

const throughTheDoor = (request: PastRequest): PastRequest => ({ ...request, gate: 'answered', address: null });

function once(work: (request: PastRequest) => Replayed): (request: PastRequest) => Replayed {
  const done = new Map<string, Replayed>();
  return (request) => {
    const key = keyOf(request);
    const known = done.get(key) ?? work(request);
    done.set(key, known);
    return known;
  };
}

const keyOf = ({ serviceUserId, method, path, query, body }: PastRequest) =>
  JSON.stringify([serviceUserId, method, path, query, body]);

const somebody = { select: 'condition', conditions: [{ field: 'Status', operator: 'exists' }] } as const;

/** Everything ticked, for everybody. */
export function everything({ data }: Company, serviceUserId: string): PermissionGroup {
  const all = rightsOf('VHE');
  return {
    id: 'all-rights',
    name: 'Everything',
    type: 'Service user',
    members: { serviceUserIds: [serviceUserId], employeeIds: [], condition: null },
    accessRights: somebody,
    categories: Object.fromEntries(data.categories.map(({ id }) => [id, all])),
    fields: {},
    features: features.map(({ id }) => id),
  };
}

function reachingAll(company: Company, { serviceUserId, method, path }: PastRequest): readonly PermissionGroup[] {
  const { id, feature } = destinationOf(method, path).endpoint ?? { id: '', feature: null };
  const asked = {
    ...everything(company, serviceUserId),
    categories: ofPay.includes(id) ? { [tables.salaries.categoryId]: { ...noRights, view: true } } : {},
    features: feature === null ? [] : [feature],
  };
  return [...company.groups.map((group) => ({ ...group, accessRights: somebody })), asked];
}

function atTheGate({ gate, status }: PastRequest): RequestVerdict | null {
  const reason = atGate[gate];
  return reason === null ? null : fails('shape.refused', { status: String(status), reason });
}

/** What stopped a request whatever its sender may see; null: nothing of that kind. */
const atGate: Readonly<Record<Gate, string | null>> = {
  answered: null,
  rejected: null,
  'address refused': null,
  'blocked by the firewall': 'The firewall blocks who is refused too often.',
  'too many requests': 'Too many requests.',
  weather: 'The simulator was told to fail so.',
};

/** HiBob's own words where it has any. */
function reasonIn(result: Replayed['result']): string {
  if (result.kind === 'problem') {
    const error = Object.getOwnPropertyDescriptor(result.body, 'error')?.value;
    if (typeof error === 'string') return error;
  }
  if ('status' in result && result.status === 404) return 'There is nothing of that name.';
  return result.kind === 'page' ? 'A page of HTML.' : 'HiBob gives no reason.';
}
