import type { Company } from '../company/company.ts';
import type { CompanyStore } from '../company/company-store.ts';
import { type ServiceUser, tokenMatches } from '../company/service-user.ts';

/** Who is calling. A rejected caller may still have named a service user we know: its company then counts the refusal. */
export type Caller =
  | { readonly kind: 'authenticated'; readonly company: Company; readonly serviceUser: ServiceUser }
  | { readonly kind: 'rejected'; readonly company: Company | null; readonly serviceUserId: string };

/** HTTP Basic, `base64(id:token)`, is HiBob's only scheme. Source: OpenAPI 2025-06. */
export function authenticate(store: CompanyStore, authorization: string | undefined): Caller {
  const { id, token } = credentialsIn(authorization ?? '');
  const company = store.ofServiceUser(id);
  const serviceUser = company?.serviceUsers.find((one) => one.id === id);
  return company && serviceUser?.enabled && tokenMatches(serviceUser, token)
    ? { kind: 'authenticated', company, serviceUser }
    : { kind: 'rejected', company, serviceUserId: company ? id : '' };
}

function credentialsIn(authorization: string): { readonly id: string; readonly token: string } {
  const encoded = /^basic +(\S+)$/i.exec(authorization)?.[1] ?? '';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? { id: '', token: '' } : { id: text.slice(0, colon), token: text.slice(colon + 1) };
}
