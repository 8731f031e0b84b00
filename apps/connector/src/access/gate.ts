import { createHash, timingSafeEqual } from 'node:crypto';
import { defaultTenantId } from '../store/schema.ts';
import type { ServiceStore } from '../store/service-store.ts';
import { type Trouble, trouble } from '../trouble.ts';
import { isSecretOf, readApiKey } from './api-key.ts';
import type { Principal } from './principal.ts';

export interface GateDeps {
  /** The operator's own key, from the environment or made up at start. */
  readonly operatorKey: string;
  readonly service: Pick<ServiceStore, 'keys' | 'tenants'>;
  readonly now: () => string;
}

export interface Given {
  /** The header `Authorization`, or an empty text. */
  readonly authorization: string;
  /** The header `HiBob-Connector-Tenant`: for whom the operator acts. */
  readonly tenant: string | null;
}

/** Who a request comes from, by its key. */
export async function principalOf(deps: GateDeps, given: Given): Promise<Principal | Trouble> {
  const text = /^Bearer (.+)$/i.exec(given.authorization)?.[1]?.trim() ?? '';
  if (text === '') return keyMissing;
  if (isSame(text, deps.operatorKey)) return operatorFor(deps, given.tenant);
  const read = readApiKey(text);
  const key = read === null ? null : await deps.service.keys.find(read.id);
  if (read === null || key === null || !isSecretOf(key.hash, read.secret)) return keyWrong;
  const now = deps.now();
  if (key.revokedAt !== null) return keyRevoked;
  if (key.expiresAt !== null && key.expiresAt <= now) return keyExpired;
  if (isLongAgo(key.lastUsedAt, now)) await deps.service.keys.used(key.id, now);
  const principal = { tenantId: key.tenantId, actor: `key:${key.id}`, scopes: key.scopes };
  if (given.tenant === null) return principal;
  return key.scopes.includes('operate') ? operatorFor(deps, given.tenant, principal) : foreignTenant;
}

async function operatorFor(
  deps: GateDeps,
  tenant: string | null,
  principal: Principal = operator,
): Promise<Principal | Trouble> {
  if (tenant === null) return principal;
  const found = await deps.service.tenants.find(tenant);
  return found === null ? tenantUnknown : { ...principal, tenantId: found.id };
}

const operator: Principal = { tenantId: defaultTenantId, actor: 'operator', scopes: ['operate'] };

/** To the minute: a key that is used a hundred times a second is not written a hundred times. */
function isLongAgo(lastUsedAt: string | null, now: string): boolean {
  return lastUsedAt === null || Date.parse(now) - Date.parse(lastUsedAt) > 60_000;
}

/** In constant time, whatever the lengths. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

const help = 'Send Authorization: Bearer KEY with the key printed at start, or the one in HIBOB_CONNECTOR_API_KEY.';
const keyMissing = trouble('key-wrong', 'This needs the connector’s API key.', help);
const keyWrong = trouble('key-wrong', 'The API key is not the connector’s.', help);
const keyRevoked = trouble(
  'key-wrong',
  'This API key was revoked.',
  'Ask whoever operates the connector for a new one.',
);
const keyExpired = trouble(
  'key-wrong',
  'This API key has expired.',
  'Ask whoever operates the connector for a new one.',
);
const foreignTenant = trouble(
  'scope-missing',
  'This key belongs to one tenant.',
  'Leave the header HiBob-Connector-Tenant out.',
);
const tenantUnknown = trouble('usage', 'There is no such tenant.', 'Look at the names with GET /v1/tenants.');
