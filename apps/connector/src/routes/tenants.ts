import { z } from 'zod';
import { newApiKey } from '../access/api-key.ts';
import { scopeNames } from '../access/scopes.ts';
import type { AppDeps } from '../app.ts';
import { verifyChain } from '../audit/audit-chain.ts';
import { trouble } from '../trouble.ts';
import { type Route, route } from './route.ts';

const tenantShape = z.object({ id: z.uuid(), name: z.string(), createdAt: z.iso.datetime() });
const keyShape = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(scopeNames)),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
});

/** Customers, their keys and what was done: for whoever operates the connector. */
export function tenantRoutes({ service, now }: AppDeps): readonly Route[] {
  return [
    route(
      {
        id: 'listTenants',
        method: 'GET',
        path: '/tenants',
        summary: 'The tenants, by name.',
        scope: 'operate',
        answer: z.object({ tenants: z.array(tenantShape) }),
      },
      async () => ({ tenants: await service.tenants.all() }),
    ),
    route(
      {
        id: 'addTenant',
        method: 'POST',
        path: '/tenants',
        summary: 'Makes a tenant: a customer with connections and keys of its own.',
        scope: 'operate',
        input: z.strictObject({
          name: z.string().regex(/^[\w.-]{1,80}$/, 'is not a name: letters, digits, . _ - (80 at most)'),
        }),
        answer: tenantShape,
        status: 201,
        audit: 'tenant.added',
      },
      async ({ input, note }) => {
        note({ tenant: input.name });
        return (await service.tenants.add(input.name, now())) ?? taken;
      },
    ),
    route(
      {
        id: 'eraseTenant',
        method: 'DELETE',
        path: '/tenants/{id}',
        summary: 'Erases a tenant with everything it holds, for good. The audit log keeps that it was there.',
        scope: 'operate',
        answer: { mediaTypes: [], about: 'Nothing: it is gone.' },
        status: 204,
        audit: 'tenant.erased',
      },
      async ({ path }) => {
        const found = await service.tenants.find(path.id);
        return found !== null && (await service.tenants.erase(found.id)) ? null : unknownTenant;
      },
    ),
    route(
      {
        id: 'listKeys',
        method: 'GET',
        path: '/keys',
        summary: 'The tenant’s API keys, without what proves them.',
        scope: 'operate',
        answer: z.object({ keys: z.array(keyShape) }),
      },
      async ({ principal }) => ({
        keys: (await service.keys.of(principal.tenantId)).map(({ tenantId: _, ...key }) => key),
      }),
    ),
    route(
      {
        id: 'addKey',
        method: 'POST',
        path: '/keys',
        summary: 'Makes an API key of the tenant. It is shown once and never again.',
        scope: 'operate',
        input: z.strictObject({
          name: z.string().min(1).max(80),
          scopes: z.array(z.enum(scopeNames)).min(1),
          expiresAt: z.iso.datetime().nullable().default(null),
        }),
        answer: keyShape.pick({ id: true, name: true, scopes: true, expiresAt: true }).extend({ key: z.string() }),
        status: 201,
        audit: 'key.added',
      },
      async ({ principal, input, note }) => {
        const { id, text, hash } = newApiKey();
        await service.keys.add({ ...input, id, hash, tenantId: principal.tenantId, createdAt: now() });
        note({ key: id, name: input.name, scopes: input.scopes.join(' ') });
        return { id, ...input, key: text };
      },
    ),
    route(
      {
        id: 'revokeKey',
        method: 'DELETE',
        path: '/keys/{id}',
        summary: 'Revokes an API key at once.',
        scope: 'operate',
        answer: { mediaTypes: [], about: 'Nothing: it opens no more.' },
        status: 204,
        audit: 'key.revoked',
      },
      async ({ principal, path }) =>
        (await service.keys.revoke(principal.tenantId, path.id, now())) ? null : unknownKey,
    ),
    route(
      {
        id: 'readAudit',
        method: 'GET',
        path: '/audit',
        summary: 'The tenant’s audit log, newest first, and whether the whole log is as it was written.',
        scope: 'operate',
        query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1000).default(100) }),
        answer: z.object({
          chain: z.unknown(),
          entries: z.array(z.looseObject({ seq: z.number(), action: z.string() })),
        }),
      },
      async ({ principal, query }) => ({
        chain: await verifyChain(service.audit.entries()),
        entries: await service.audit.latest(principal.tenantId, query.limit),
      }),
    ),
  ];
}

const taken = trouble('usage', 'There is a tenant of this name.', 'Choose another name.');
const unknownTenant = trouble('route-unknown', 'There is no such tenant.', 'Look at them with GET /v1/tenants.');
const unknownKey = trouble('route-unknown', 'There is no such key to revoke.', 'Look at them with GET /v1/keys.');
