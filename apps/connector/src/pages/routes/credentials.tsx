/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { tidyCredentials } from '../../credentials.ts';
import { isTrouble, type Trouble } from '../../trouble.ts';
import { CredentialsPage } from '../credentials-page.tsx';
import type { Visit } from '../door.tsx';
import { type House, ownWay } from '../house.ts';

/** Where the service user’s id and token are pasted. */
export function credentialPages({ app, deps, door }: House): void {
  app.get(
    '/connect/:name/credentials',
    door.visit(async (visit) => visit.c.html(await asked(visit, null))),
  );
  app.post(
    '/connect/:name/credentials',
    door.visit(async (visit) => {
      const { c, session, connector, name, form } = visit;
      const credentials = tidyCredentials(
        {
          serviceUserId: String(form.get('serviceUserId') ?? ''),
          token: String(form.get('token') ?? ''),
          ...(form.get('environment') === 'sandbox' && { baseUrl: 'https://api.sandbox.hibob.com' }),
        },
        deps.defaultBaseUrl,
      );
      if (isTrouble(credentials)) return c.html(await asked(visit, credentials), 400);
      const known = await connector.connection(name);
      const made = isTrouble(known) ? known : await connector.connect(name, credentials, known.selection);
      if (isTrouble(made)) return c.html(await asked(visit, made), 400);
      await door.audit(session, 'connection.saved', name);
      await connector.check(name, { ...ownWay, onProgress: () => {} });
      return c.redirect(`/connect/${name}/check`, 303);
    }),
  );
}

async function asked({ session, connector, name }: Visit, trouble: Trouble | null) {
  const known = await connector.connection(name);
  const kept = isTrouble(known) ? { serviceUserId: '', hasToken: false } : known;
  return (
    <CredentialsPage
      session={session}
      name={name}
      serviceUserId={kept.serviceUserId}
      hasToken={kept.hasToken}
      trouble={trouble}
    />
  );
}
