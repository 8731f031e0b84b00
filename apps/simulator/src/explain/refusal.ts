import { fails, type RequestVerdict, rightsOf } from '@hibob-kit/permissions';
import { features } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import type { Gate } from '../hibob/circumstances.ts';
import type { RefusalOf } from './case-of.ts';
import { credentialIn, type PastRequest } from './past-request.ts';
import { replay } from './replay.ts';

/** Told of each case that is worked out: answering a request must cost none. */
export type OnExplanation = () => void;

/**
 * What a request would be refused for if its sender had every right. Nothing, where it was answered; limits and firewall speak for
 * themselves.
 */
export function refusals(company: Company, onEvaluation: OnExplanation): RefusalOf {
  const known = new Map<string, RequestVerdict | null>();
  let open: Company | null = null;
  return (request) => {
    onEvaluation();
    const key = JSON.stringify([request.method, request.path, request.query, request.body]);
    const found = known.get(key);
    if (found !== undefined) return found;
    open ??= withAllRights(company, request.serviceUserId);
    const refusal = atTheGate(request) ?? refusalIn(company, open, request);
    known.set(key, refusal);
    return refusal;
  };
}

function refusalIn(company: Company, open: Company, request: PastRequest): RequestVerdict | null {
  // Who is answered is not refused, and most are: only the others are asked again with all rights.
  if (credentialIn(company, request).kind === 'accepted' && replay(company, request).status < 400) return null;
  const { status, json } = replay(open, { ...request, gate: 'answered', address: null });
  return status < 400 ? null : fails('shape.refused', { status: String(status), reason: reasonIn(json) });
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

/** Everything ticked, for everybody. */
export function withAllRights(company: Company, serviceUserId: string): Company {
  const all = rightsOf('VHE');
  const serviceUsers = company.serviceUsers.map((one) => (one.id === serviceUserId ? { ...one, enabled: true } : one));
  return {
    ...company,
    serviceUsers,
    ipAllowList: null,
    groups: [
      {
        id: 'all-rights',
        name: 'Everything',
        type: 'Service user',
        members: { serviceUserIds: [serviceUserId], employeeIds: [], condition: null },
        accessRights: { select: 'condition', conditions: [{ field: 'Status', operator: 'exists' }] },
        categories: Object.fromEntries(company.data.categories.map(({ id }) => [id, all])),
        fields: {},
        features: features.map(({ id }) => id),
      },
    ],
  };
}

function reasonIn(json: unknown): string {
  const error = Object.getOwnPropertyDescriptor(Object(json), 'error')?.value;
  return typeof error === 'string' ? error : '';
}
