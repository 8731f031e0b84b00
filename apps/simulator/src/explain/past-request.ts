import type { CredentialState } from '@hibob-kit/permissions';
import type { Company } from '../company/company.ts';
import { allowsAddress } from '../company/ip-allow-list.ts';
import type { Gate } from '../hibob/circumstances.ts';

/** A request to HiBob that is looked at again: one of the journal, or one that somebody describes. */
export interface PastRequest {
  readonly serviceUserId: string;
  readonly method: string;
  /** With the version: `/v1/people/search`. */
  readonly path: string;
  readonly query: string;
  readonly body: string | null;
  /** null: not said, so that nothing is held against it. */
  readonly address: string | null;
  readonly gate: Gate;
  /** As it was answered; null: it is not one of the journal. */
  readonly status: number | null;
}

/** How the request fares at the company's door. Of a described one the token counts as right. */
export function credentialIn(company: Company, { serviceUserId, gate, address }: PastRequest): CredentialState {
  const serviceUser = company.serviceUsers.find(({ id }) => id === serviceUserId);
  if (!serviceUser) {
    const deleted = company.deletedServiceUsers.some(({ id }) => id === serviceUserId);
    return { kind: deleted ? 'deleted' : 'rejected' };
  }
  if (!serviceUser.enabled) return { kind: 'disabled' };
  if (gate === 'rejected') return { kind: 'rejected' };
  if (address !== null && !allowsAddress(company.ipAllowList, address)) return { kind: 'address refused', address };
  return { kind: 'accepted' };
}

export function parsedBody({ body }: PastRequest): unknown {
  try {
    return body === null ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}
