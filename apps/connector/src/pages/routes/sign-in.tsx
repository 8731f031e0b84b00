/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { principalOf } from '../../access/gate.ts';
import { isTrouble } from '../../trouble.ts';
import { digest, isSame } from '../constant-time.ts';
import { formIn, LinkOver, linkActor } from '../door.tsx';
import type { House } from '../house.ts';
import { SignInPage } from '../sign-in-page.tsx';

const sessionMs = 12 * 3_600_000;
/** What the pages do: a key that may do less does it through the API. */
const neededScopes = ['connections:read', 'connections:write', 'runs:write'] as const;
const mayNot = `This key may not do what the pages do: that takes ${neededScopes.join(', ')}.`;

/** Two ways in: an API key, or a hand-over link. */
export function signInPages({ app, deps, door }: House): void {
  app.get('/connect/sign-in', (c) => c.html(<SignInPage trouble={null} />));
  app.post('/connect/sign-in', async (c) => {
    const form = (await formIn(c)) ?? new FormData();
    const tenant = String(form.get('tenant') ?? '').trim();
    const principal = await principalOf(
      { operatorKey: deps.apiKey, service: deps.service, now: deps.now },
      { authorization: `Bearer ${String(form.get('key') ?? '').trim()}`, tenant: tenant === '' ? null : tenant },
    );
    if (isTrouble(principal)) return c.html(<SignInPage trouble={principal.message} />, 401);
    const { tenantId, actor, scopes } = principal;
    const may = scopes.includes('operate') || neededScopes.every((scope) => scopes.includes(scope));
    if (!may) return c.html(<SignInPage trouble={mayNot} />, 403);
    await door.begin(c, { tenantId, actor, scopes, only: null }, door.now() + sessionMs);
    return c.redirect('/connect', 303);
  });
  // Whoever may stay may also go, by a link or a key; a form of another site was refused before.
  app.post('/connect/sign-out', (c) => {
    door.end(c);
    return c.redirect('/connect/sign-in', 303);
  });

  // The secret is in the address once, and in the cookie from then on.
  app.get('/connect/link/:id/:secret', async (c) => {
    const { id, secret } = c.req.param();
    const link = await deps.service.handOvers.find(id);
    const isGood =
      link !== null &&
      link.revokedAt === null &&
      Date.parse(link.expiresAt) > door.now() &&
      isSame(link.hash, digest(secret));
    if (!isGood) return c.html(<LinkOver />, 410);
    const { tenantId, connectionName, expiresAt } = link;
    const guest = { tenantId, actor: `${linkActor}${id}`, scopes: neededScopes, only: connectionName };
    await door.begin(c, guest, Date.parse(expiresAt));
    return c.redirect(`/connect/${connectionName}/need`, 303);
  });
}
