/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppDeps } from '../app.ts';
import type { AuditFact } from '../audit/audit-chain.ts';
import { isName, noName } from '../connection-name.ts';
import type { Connector } from '../connector.ts';
import { isAllKeepable } from '../routes/keepable.ts';
import type { KeyRing } from '../vault/key-ring.ts';
import { digest, isSame } from './constant-time.ts';
import { openSession, type Session, sealSession } from './session.ts';
import { ShortPage, TroubleNotice } from './short-page.tsx';

/** Somebody with a session, at a page. */
export interface Visit {
  readonly c: Context;
  readonly session: Session;
  readonly connector: Connector;
  /** Empty where the page is of no single connection. */
  readonly name: string;
  /** What was sent; empty for a page that is only looked at. */
  readonly form: FormData;
}

export interface Door {
  /** Lets in whoever has a session for what is asked, and forms of our own pages only. */
  readonly visit: (answer: (visit: Visit) => Promise<Response>) => (c: Context) => Promise<Response>;
  readonly begin: (
    c: Context,
    who: Pick<Session, 'tenantId' | 'actor' | 'scopes' | 'only'>,
    until: number,
  ) => Promise<void>;
  readonly end: (c: Context) => void;
  /** `detail`: names and numbers, never a value of a person. */
  readonly audit: (session: Session, action: string, subject: string, detail?: AuditFact['detail']) => Promise<void>;
  readonly now: () => number;
}

const cookieName = 'hibob_session';

export function createDoor(deps: AppDeps, ring: KeyRing): Door {
  const now = () => Date.parse(deps.now());
  return {
    now,
    visit: (answer) => async (c) => {
      const cookie = getCookie(c, cookieName);
      const opened = cookie === undefined ? null : await openSession(ring, cookie, now());
      const session = opened !== null && (await isKeyGood(deps, opened)) ? opened : null;
      if (session === null) return c.redirect('/connect/sign-in', 303);
      if (session.only !== null && !(await stillOpens(deps, session))) return c.html(<LinkOver />, 410);
      const name = c.req.param('name') ?? '';
      if (session.only !== null && session.only !== name) return c.html(<NotHere session={session} />, 403);
      const form = c.req.method === 'POST' ? await formIn(c) : new FormData();
      if (form === null) return c.html(<FormForeign session={session} />, 400);
      if (c.req.method === 'POST' && !isSame(String(form.get('formKey') ?? ''), session.formKey))
        return c.html(<FormForeign session={session} />, 403);
      if (name !== '' && !isName(name)) return c.html(<NoName session={session} />, 404);
      return answer({ c, session, connector: deps.connector.forTenant(session.tenantId), name, form });
    },
    begin: async (c, who, until) => {
      const operator = who.actor === operatorActor ? digest(deps.apiKey) : null;
      const session = { ...who, operator, until, formKey: randomBytes(16).toString('base64url') };
      setCookie(c, cookieName, await sealSession(ring, session), {
        httpOnly: true,
        sameSite: 'Lax',
        secure: deps.anyHost,
        path: '/connect',
        maxAge: Math.floor((until - now()) / 1000),
      });
    },
    end: (c) => void deleteCookie(c, cookieName, { path: '/connect' }),
    audit: async ({ tenantId, actor }, action, subject, detail = {}) => {
      await deps.service.audit.append({ at: deps.now(), tenantId, actor, action, subject, detail });
    },
  };
}

/** What was typed; null: no form, or one with what cannot be kept. */
export async function formIn(c: Context): Promise<FormData | null> {
  try {
    const form = await c.req.formData();
    return [...form].every(([key, value]) => isAllKeepable([key, value])) ? form : null;
  } catch {
    return null;
  }
}

/** A key that was revoked, or whose time is over, ends what was begun with it. */
async function isKeyGood({ apiKey, service, now }: AppDeps, session: Session): Promise<boolean> {
  const { tenantId, actor, operator } = session;
  if (actor === operatorActor)
    // For whom the operator acts may have been erased meanwhile.
    return operator !== null && isSame(operator, digest(apiKey)) && (await service.tenants.find(tenantId)) !== null;
  if (!actor.startsWith(keyActor)) return true;
  const key = await service.keys.find(actor.slice(keyActor.length));
  return key !== null && key.revokedAt === null && (key.expiresAt === null || key.expiresAt > now());
}

const keyActor = 'key:';
const operatorActor = 'operator';

/** Whoever came by a link stays no longer than the link: a newer one ends it at once. */
async function stillOpens({ service }: AppDeps, { actor }: Session): Promise<boolean> {
  const link = await service.handOvers.find(actor.slice(linkActor.length));
  return link !== null && link.revokedAt === null;
}

/** Behind it stands the id of the link. */
export const linkActor = 'link:';

export function LinkOver() {
  return (
    <ShortPage session={null} title="The link does not open">
      <p>It has expired or was replaced by a newer one. Ask whoever sent it for another.</p>
    </ShortPage>
  );
}

export function NotHere({ session }: { readonly session: Session }) {
  return (
    <ShortPage session={session} title="Not here">
      <p>This link opens one connection only.</p>
      {session.only === null ? null : (
        <p>
          <a href={`/connect/${session.only}/need`}>Go to it</a>
        </p>
      )}
    </ShortPage>
  );
}

function FormForeign({ session }: { readonly session: Session }) {
  return (
    <ShortPage session={session} title="Not sent">
      <p>The form was too old, or not from these pages. Go back, load the page again and send it once more.</p>
    </ShortPage>
  );
}

function NoName({ session }: { readonly session: Session }) {
  return (
    <ShortPage session={session} title="No name">
      <TroubleNotice trouble={noName} />
    </ShortPage>
  );
}
