/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Trouble } from '../trouble.ts';
import { Page } from './layout.tsx';
import type { Session } from './session.ts';
import { TroubleNotice } from './short-page.tsx';
import { SureByName } from './sure.tsx';

/** Forgetting a customer with all that is theirs. */
export function TenantPage({
  session,
  tenant,
  connections,
  trouble,
}: {
  readonly session: Session;
  readonly tenant: string;
  readonly connections: readonly string[];
  readonly trouble: Trouble | null;
}) {
  return (
    <Page title="Erase the tenant" session={session}>
      <h1>Erase the tenant {tenant}</h1>
      <TroubleNotice trouble={trouble} />
      <p>
        All its connections with everything that was read through them, its API keys and its links go, for good. The
        audit log keeps that it was there; it holds no value of a person.
      </p>
      <p>{connections.length === 0 ? 'It has no connection.' : `Its connections: ${connections.join(', ')}.`}</p>
      <SureByName session={session} action={tenantPath} needs="operate" what="tenant" name={tenant} />
    </Page>
  );
}

/** No connection can have this name. */
export const tenantPath = '/connect/@tenant/erase';
