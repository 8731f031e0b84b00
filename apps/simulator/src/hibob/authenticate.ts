import type { Company } from '../company/company.ts';
import type { CompanyStore } from '../company/company-store.ts';
import { type ServiceUser, tokenMatches } from '../company/service-user.ts';

/** Who is calling. A rejected caller may still have named a service user we know: its company then counts the refusal. */
export type Caller =
  | { readonly kind: 'authenticated'; readonly company: Company; readonly serviceUser: ServiceUser }
  | { readonly kind: 'rejected'; readonly company: Company | null; readonly serviceUserId: string };

/** HTTP Basic, `base64(id:token)`, is HiBob's only scheme. Source: OpenAPI 2025-06. */
export function authenticate(store: CompanyStore, authorization: string | undefined): Caller {
  const known = authorization === undefined ? undefined : letIn.get(authorization);
  if (known) {
    // A new token, or a service user that was disabled, is another value.
    const company = store.ofServiceUser(known.id);
    if (company?.serviceUsers.includes(known)) return { kind: 'authenticated', company, serviceUser: known };
  }
  const { id, token } = credentialsIn(authorization ?? '');
  const company = store.ofServiceUser(id);
  const serviceUser = company?.serviceUsers.find((one) => one.id === id);
  if (!company || !serviceUser?.enabled || !tokenMatches(serviceUser, token))
    return { kind: 'rejected', company, serviceUserId: company ? id : '' };
  if (letIn.size >= letInKept) letIn.clear();
  if (authorization !== undefined) letIn.set(authorization, serviceUser);
  return { kind: 'authenticated', company, serviceUser };
}

/** Whose header was found right: hashing its token at each request costs more than reading a table. Wrong ones always take the long way. */
const letIn = new Map<string, ServiceUser>();
const letInKept = 1_000;

function credentialsIn(authorization: string): { readonly id: string; readonly token: string } {
  const encoded = /^basic +(\S+)$/i.exec(authorization)?.[1] ?? '';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? { id: '', token: '' } : { id: text.slice(0, colon), token: text.slice(colon + 1) };
}
