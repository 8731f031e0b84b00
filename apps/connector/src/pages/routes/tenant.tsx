/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { allows } from '../../access/scopes.ts';
import { type Trouble, trouble } from '../../trouble.ts';
import type { Visit } from '../door.tsx';
import type { House } from '../house.ts';
import { ShortPage } from '../short-page.tsx';
import { TenantPage, tenantPath } from '../tenant-page.tsx';

/** Forgetting a customer, for whoever operates the connector. */
export function tenantPages({ app, deps, door }: House): void {
  app.get(
    tenantPath,
    door.visit((visit) => shown(visit, null)),
  );
  app.post(
    tenantPath,
    door.visit(async (visit) => {
      const { c, session, form } = visit;
      if (!allows(session.scopes, 'operate')) return operatorsOnly(visit);
      const tenant = await deps.service.tenants.find(session.tenantId);
      if (tenant === null || String(form.get('again') ?? '').trim() !== tenant.name) return shown(visit, notItsName);
      await deps.service.tenants.erase(tenant.id);
      await door.audit(session, 'tenant.erased', tenant.name);
      door.end(c);
      return c.redirect('/connect/sign-in', 303);
    }),
  );

  async function shown(visit: Visit, wrong: Trouble | null): Promise<Response> {
    const { c, session, connector } = visit;
    if (!allows(session.scopes, 'operate')) return operatorsOnly(visit);
    const tenant = await deps.service.tenants.find(session.tenantId);
    if (tenant === null) return c.redirect('/connect/sign-in', 303);
    const connections = (await connector.connections()).map(({ name }) => name);
    const page = <TenantPage session={session} tenant={tenant.name} connections={connections} trouble={wrong} />;
    return c.html(page, wrong === null ? 200 : 400);
  }
}

async function operatorsOnly({ c, session }: Visit): Promise<Response> {
  return c.html(
    <ShortPage session={session} title="Not here">
      <p>Tenants are erased by whoever operates the connector: it takes a key with operate.</p>
    </ShortPage>,
    403,
  );
}

const notItsName = trouble('usage', 'This is not its name.', 'Nothing was erased. Type the name as it stands here.');
