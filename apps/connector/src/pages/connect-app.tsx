/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import { principalOf } from '../access/gate.ts';
import type { AppDeps } from '../app.ts';
import type { CheckReport } from '../check/check.ts';
import { planMarkdown } from '../cli/markdown.ts';
import { isName, noName } from '../connection-name.ts';
import type { ConnectionView, Connector } from '../connector.ts';
import { tidyCredentials } from '../credentials.ts';
import { targets } from '../selection.ts';
import { discovered } from '../setup/found-field.ts';
import { defaultGuardLimits } from '../sync/guard.ts';
import { isTrouble, type Trouble } from '../trouble.ts';
import type { KeyRing } from '../vault/key-ring.ts';
import { createBackground } from './background.ts';
import { CheckPage } from './check-page.tsx';
import { ConnectionsPage } from './connections-page.tsx';
import { CredentialsPage } from './credentials-page.tsx';
import { FieldsPage } from './fields-page.tsx';
import { FindPage } from './find-page.tsx';
import { HiBobPage } from './hibob-page.tsx';
import { Notice, Page } from './layout.tsx';
import { NeedPage } from './need-page.tsx';
import { pagesCss } from './pages-css.ts';
import { ResultPage } from './result-page.tsx';
import { openSession, type Session, sealSession } from './session.ts';
import { SignInPage } from './sign-in-page.tsx';
import { SyncPage } from './sync-page.tsx';

const cookieName = 'hibob_session';
const sessionMs = 12 * 3_600_000;
const linkMs = 7 * 86_400_000;

const nothing = { credentials: null, selection: null } as const;

/** The connect flow and the operations view, rendered here; they work without a script. */
export function connectApp(deps: AppDeps, ring: KeyRing): Hono {
  const app = new Hono();
  const background = createBackground((error) => void deps.explain(error));
  const nowMs = () => Date.parse(deps.now());

  app.get('/assets/pages.css', (c) =>
    c.body(pagesCss, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' }),
  );

  async function sessionOf(c: Context): Promise<Session | null> {
    const cookie = getCookie(c, cookieName);
    return cookie === undefined ? null : openSession(ring, cookie, nowMs());
  }

  async function startSession(
    c: Context,
    who: Pick<Session, 'tenantId' | 'actor' | 'only'>,
    until: number,
  ): Promise<void> {
    const session = { ...who, until, formKey: randomBytes(16).toString('base64url') };
    setCookie(c, cookieName, await sealSession(ring, session), {
      httpOnly: true,
      sameSite: 'Lax',
      secure: deps.anyHost,
      path: '/connect',
      maxAge: Math.floor((until - nowMs()) / 1000),
    });
  }

  const audit = (session: Session, action: string, subject: string) =>
    deps.service.audit.append({
      at: deps.now(),
      tenantId: session.tenantId,
      actor: session.actor,
      action,
      subject,
      detail: {},
    });

  interface Visit {
    readonly c: Context;
    readonly session: Session;
    readonly connector: Connector;
    readonly name: string;
    readonly form: FormData | null;
  }

  /** Lets in whoever has a session for what is asked, and forms of our own pages only. */
  function visit(answer: (visit: Visit) => Promise<Response>): (c: Context) => Promise<Response> {
    return async (c) => {
      const session = await sessionOf(c);
      if (session === null) return c.redirect('/connect/sign-in', 303);
      const name = c.req.param('name') ?? '';
      if (session.only !== null && session.only !== name) return c.html(page(session, 'Not here', noAccess), 403);
      const form = c.req.method === 'POST' ? await c.req.formData() : null;
      if (form !== null && !isSame(String(form.get('formKey') ?? ''), session.formKey))
        return c.html(page(session, 'Not sent', formForeign), 403);
      if (name !== '' && !isName(name)) return c.html(page(session, 'No name', troubleNotice(noName)), 404);
      return answer({ c, session, connector: deps.connector.forTenant(session.tenantId), name, form });
    };
  }

  app.get('/connect/sign-in', (c) => c.html(<SignInPage trouble={null} />));
  app.post('/connect/sign-in', async (c) => {
    const form = await c.req.formData();
    const tenant = String(form.get('tenant') ?? '').trim();
    const principal = await principalOf(
      { operatorKey: deps.apiKey, service: deps.service, now: deps.now },
      { authorization: `Bearer ${String(form.get('key') ?? '').trim()}`, tenant: tenant === '' ? null : tenant },
    );
    if (isTrouble(principal)) return c.html(<SignInPage trouble={principal.message} />, 401);
    const may = principal.scopes.includes('operate') || principal.scopes.includes('connections:write');
    if (!may) return c.html(<SignInPage trouble="This key may not change connections." />, 403);
    await startSession(c, { tenantId: principal.tenantId, actor: principal.actor, only: null }, nowMs() + sessionMs);
    return c.redirect('/connect', 303);
  });
  app.post(
    '/connect/sign-out',
    visit(async ({ c }) => {
      deleteCookie(c, cookieName, { path: '/connect' });
      return c.redirect('/connect/sign-in', 303);
    }),
  );

  /** A hand-over link: the secret is in the address once, and in the cookie from then on. */
  app.get('/connect/link/:id/:secret', async (c) => {
    const { id, secret } = c.req.param();
    const link = await deps.service.handOvers.find(id);
    const isGood =
      link !== null &&
      link.revokedAt === null &&
      Date.parse(link.expiresAt) > nowMs() &&
      isSame(link.hash, digest(secret));
    if (!isGood) return c.html(page(null, 'The link does not open', linkOver), 410);
    await startSession(
      c,
      { tenantId: link.tenantId, actor: `link:${id}`, only: link.connectionName },
      Date.parse(link.expiresAt),
    );
    return c.redirect(`/connect/${link.connectionName}/need`, 303);
  });

  app.get(
    '/connect',
    visit(async ({ c, session, connector }) => c.html(await connectionsPage(session, connector, null))),
  );
  app.post(
    '/connect',
    visit(async ({ c, session, connector, form }) => {
      const name = String(form?.get('name') ?? '').trim();
      const made = await connector.draft(name, deps.defaultBaseUrl);
      if (isTrouble(made)) return c.html(await connectionsPage(session, connector, made.message), 400);
      return c.redirect(`/connect/${name}/need`, 303);
    }),
  );

  async function connectionsPage(session: Session, connector: Connector, trouble: string | null) {
    const connections = await connector.connections();
    const lines = await Promise.all(
      connections.map(async (connection) => {
        const known = await connector.idOf(connection.name);
        const people = isTrouble(known) ? 0 : (await deps.service.overviews.of(known.id)).people;
        const runs = await connector.runs(connection.name, 20);
        const sync = isTrouble(runs)
          ? undefined
          : runs.find(({ kind, finishedAt }) => kind === 'sync' && finishedAt !== null);
        return {
          connection,
          verdict: verdictOf(connection),
          people,
          lastSync: sync === undefined ? null : { at: sync.finishedAt ?? sync.startedAt, outcome: sync.outcome ?? '' },
        };
      }),
    );
    return <ConnectionsPage session={session} lines={lines} trouble={trouble} />;
  }

  app.get(
    '/connect/:name/need',
    visit(async ({ c, session, name }) => c.html(<NeedPage session={session} name={name} />)),
  );

  app.get(
    '/connect/:name/fields',
    visit(async ({ c, session, connector, name }) => {
      const view = await connector.readEmployees(name, nothing);
      if (isTrouble(view)) return c.html(page(session, 'What you share', troubleNotice(view)), 400);
      return c.html(<FieldsPage session={session} name={name} view={view} />);
    }),
  );
  app.post(
    '/connect/:name/fields',
    visit(async ({ c, session, connector, name, form }) => {
      const view = await connector.readEmployees(name, nothing);
      if (isTrouble(view)) return c.html(page(session, 'What you share', troubleNotice(view)), 400);
      const ticked = new Set(form?.getAll('items').map(String));
      const optional = view.items.filter(({ needed }) => !needed);
      const changed = await connector.changeSelection(
        name,
        {
          select: optional.filter(({ id, selected }) => ticked.has(id) && !selected).map(({ id }) => id),
          unselect: optional.filter(({ id, selected }) => !ticked.has(id) && selected).map(({ id }) => id),
          anonymous: form?.get('anonymous') === 'on',
        },
        nothing,
      );
      if (isTrouble(changed)) return c.html(page(session, 'What you share', troubleNotice(changed)), 400);
      await audit(session, 'selection.changed', name);
      return c.redirect(`/connect/${name}/hibob`, 303);
    }),
  );

  app.get(
    '/connect/:name/hibob',
    visit(async ({ c, session, connector, name }) => {
      const plan = await connector.plan(name, nothing);
      if (isTrouble(plan)) return c.html(page(session, 'In HiBob', troubleNotice(plan)), 400);
      return c.html(<HiBobPage session={session} name={name} plan={plan} markdown={planMarkdown(plan)} />);
    }),
  );

  app.get(
    '/connect/:name/credentials',
    visit(async ({ c, session, connector, name }) =>
      c.html(
        <CredentialsPage session={session} name={name} {...(await credentialState(connector, name))} trouble={null} />,
      ),
    ),
  );
  app.post(
    '/connect/:name/credentials',
    visit(async ({ c, session, connector, name, form }) => {
      const again = async (trouble: Trouble) =>
        c.html(
          <CredentialsPage
            session={session}
            name={name}
            {...(await credentialState(connector, name))}
            trouble={trouble}
          />,
          400,
        );
      const sandbox = form?.get('environment') === 'sandbox';
      const credentials = tidyCredentials(
        {
          serviceUserId: String(form?.get('serviceUserId') ?? ''),
          token: String(form?.get('token') ?? ''),
          ...(sandbox && { baseUrl: 'https://api.sandbox.hibob.com' }),
        },
        deps.defaultBaseUrl,
      );
      if (isTrouble(credentials)) return again(credentials);
      const known = await connector.connection(name);
      if (isTrouble(known)) return again(known);
      const made = await connector.connect(name, credentials, known.selection);
      if (isTrouble(made)) return again(made);
      await audit(session, 'connection.saved', name);
      await connector.check(name, { ...nothing, onProgress: () => {} });
      return c.redirect(`/connect/${name}/check`, 303);
    }),
  );

  async function credentialState(connector: Connector, name: string) {
    const known = await connector.connection(name);
    return isTrouble(known)
      ? { serviceUserId: '', hasToken: false }
      : { serviceUserId: known.serviceUserId, hasToken: known.hasToken };
  }

  app.get(
    '/connect/:name/check',
    visit(async ({ c, session, connector, name }) => {
      const known = await connector.connection(name);
      if (isTrouble(known) || !known.hasToken) return c.redirect(`/connect/${name}/credentials`, 303);
      return c.html(
        <CheckPage session={session} name={name} report={reportOf(known)} at={known.lastCheckAt} trouble={null} />,
      );
    }),
  );
  app.post(
    '/connect/:name/check',
    visit(async ({ c, session, connector, name }) => {
      const report = await connector.check(name, { ...nothing, onProgress: () => {} });
      await audit(session, 'check.started', name);
      if (!isTrouble(report)) return c.redirect(`/connect/${name}/check`, 303);
      return c.html(<CheckPage session={session} name={name} report={null} at={null} trouble={report} />, 502);
    }),
  );

  app.get(
    '/connect/:name/find',
    visit(async ({ c, session, connector, name }) => {
      const text = c.req.query('text') ?? '';
      const found = text === '' ? null : await connector.findFields(name, text, nothing);
      const shown = { session, name, text, targets: [...targets.keys()], checked: null };
      if (found !== null && isTrouble(found)) return c.html(<FindPage {...shown} fields={[]} trouble={found} />, 400);
      return c.html(<FindPage {...shown} fields={(found?.fields ?? []).slice(0, 8).map(discovered)} trouble={null} />);
    }),
  );
  app.post(
    '/connect/:name/find',
    visit(async ({ c, session, connector, name, form }) => {
      const [text, field, target] = ['text', 'field', 'target'].map((key) => String(form?.get(key) ?? ''));
      const shown = {
        session,
        name,
        text: text ?? '',
        targets: [...targets.keys()],
        fields: [],
        checked: null,
        trouble: null,
      };
      if (form?.get('do') === 'check') {
        const report = await connector.checkField(name, field ?? '', nothing);
        return isTrouble(report)
          ? c.html(<FindPage {...shown} trouble={report} />, 400)
          : c.html(<FindPage {...shown} checked={report} />);
      }
      const changed = await connector.changeSelection(name, { map: { [target ?? '']: field ?? '' } }, nothing);
      if (isTrouble(changed)) return c.html(<FindPage {...shown} trouble={changed} />, 400);
      await audit(session, 'selection.changed', name);
      return c.redirect(`/connect/${name}/fields`, 303);
    }),
  );

  app.get(
    '/connect/:name/sync',
    visit(async ({ c, session, connector, name }) => {
      const runs = await connector.runs(name, 20);
      if (isTrouble(runs)) return c.redirect(`/connect/${name}/credentials`, 303);
      const last = runs.find(({ kind, finishedAt }) => kind === 'sync' && finishedAt !== null);
      return c.html(
        <SyncPage
          session={session}
          name={name}
          running={background.progressOf(keyOf(session, name))}
          last={
            last === undefined
              ? null
              : { at: last.finishedAt ?? last.startedAt, outcome: last.outcome ?? '', message: messageIn(last.report) }
          }
        />,
      );
    }),
  );
  app.post(
    '/connect/:name/sync',
    visit(async ({ c, session, connector, name }) => {
      await audit(session, 'sync.started', name);
      const how = { limits: defaultGuardLimits, mode: 'auto', force: false, equityWeekly: false } as const;
      background.start(keyOf(session, name), (onProgress) => connector.sync(name, { ...nothing, ...how, onProgress }));
      return c.redirect(`/connect/${name}/sync`, 303);
    }),
  );

  app.get(
    '/connect/:name',
    visit(async ({ c, session, connector, name }) => resultPage(c, session, connector, name, null)),
  );
  app.post(
    '/connect/:name/link',
    visit(async ({ c, session, connector, name }) => {
      if (session.only !== null) return c.html(page(session, 'Not here', noAccess), 403);
      const known = await connector.idOf(name);
      if (isTrouble(known)) return c.html(page(session, 'No connection', troubleNotice(known)), 404);
      const [id, secret] = [randomBytes(9).toString('base64url'), randomBytes(24).toString('base64url')];
      await deps.service.handOvers.revokeOf(known.id, deps.now());
      await deps.service.handOvers.add({
        id,
        connectionId: known.id,
        hash: digest(secret),
        createdAt: deps.now(),
        expiresAt: new Date(nowMs() + linkMs).toISOString(),
      });
      await audit(session, 'link.made', name);
      return resultPage(c, session, connector, name, `${new URL(c.req.url).origin}/connect/link/${id}/${secret}`);
    }),
  );

  async function resultPage(c: Context, session: Session, connector: Connector, name: string, link: string | null) {
    const connection = await connector.connection(name);
    const known = await connector.idOf(name);
    if (isTrouble(connection) || isTrouble(known)) return c.redirect(`/connect/${name}/need`, 303);
    const [overview, runs, drift, readiness] = await Promise.all([
      deps.service.overviews.of(known.id),
      connector.runs(name, 10),
      connector.drift(name, { from: null, to: null }),
      readinessOf(connector, name),
    ]);
    return c.html(
      <ResultPage
        session={session}
        connection={connection}
        verdict={verdictOf(connection)}
        byStatus={overview.byStatus.map(({ status, count }) => ({ label: status ?? 'not said', count }))}
        people={overview.people}
        withPay={overview.withPay}
        readiness={readiness}
        runs={(isTrouble(runs) ? [] : runs).map(({ kind, startedAt, outcome }) => ({
          kind,
          at: startedAt,
          outcome: outcome ?? 'not ended',
        }))}
        drift={isTrouble(drift) ? [] : drift.entries.map(({ title }) => title)}
        link={link}
      />,
    );
  }

  return app;
}

/** People by how ready their snapshot is. */
async function readinessOf(connector: Connector, name: string): Promise<readonly { label: string; count: number }[]> {
  const lines = await connector.exportTable(name, {
    table: 'pay_snapshot',
    format: 'jsonl',
    includeGone: false,
    asOf: null,
    changedSince: null,
    validOn: null,
  });
  if (isTrouble(lines)) return [];
  const counts = { ready: 0, 'nearly (70 % or more)': 0, 'not yet': 0 };
  for await (const piece of lines) {
    for (const line of String(piece).split('\n')) {
      if (line === '') continue;
      const { readiness } = JSON.parse(line) as { readiness: number | null };
      if (readiness === 100) counts.ready += 1;
      else if ((readiness ?? 0) >= 70) counts['nearly (70 % or more)'] += 1;
      else counts['not yet'] += 1;
    }
  }
  return Object.entries(counts).map(([label, count]) => ({ label, count }));
}

function page(session: Session | null, title: string, content: Child) {
  return (
    <Page title={title} session={session}>
      <h1>{title}</h1>
      {content}
    </Page>
  );
}

function troubleNotice({ message, fix }: Trouble) {
  return (
    <Notice kind="bad" title={message}>
      <p>{fix}</p>
    </Notice>
  );
}

const noAccess = <p>This link opens one connection only.</p>;
const formForeign = (
  <p>The form was too old, or not from these pages. Go back, load the page again and send it once more.</p>
);
const linkOver = <p>It has expired or was replaced by a newer one. Ask whoever sent it for another.</p>;

function verdictOf({ lastCheck }: ConnectionView): string | null {
  return reportIn(lastCheck)?.verdict ?? null;
}

function reportOf({ lastCheck }: ConnectionView): CheckReport | null {
  return reportIn(lastCheck);
}

/** The report as this connector stored it. */
function reportIn(stored: unknown): CheckReport | null {
  return typeof stored === 'object' && stored !== null && 'verdict' in stored ? (stored as CheckReport) : null;
}

function messageIn(report: unknown): string | null {
  if (typeof report !== 'object' || report === null) return null;
  if ('message' in report) return String(report.message);
  if ('guard' in report && typeof report.guard === 'object' && report.guard !== null && 'message' in report.guard)
    return String(report.guard.message);
  return null;
}

function keyOf({ tenantId }: Session, name: string): string {
  return `${tenantId} ${name}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** In constant time. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
}
