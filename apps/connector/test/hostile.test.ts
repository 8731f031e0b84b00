import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppDeps, createApp, routesOf } from '../src/app.ts';
import { createConnector } from '../src/connector.ts';
import { explainer } from '../src/explain.ts';
import { createTransport, directTransport } from '../src/hibob/transport.ts';
import { type Opened, openStore } from '../src/store/open.ts';
import { ringForThisRun } from '../src/vault/key-ring.ts';
import { secretBox } from '../src/vault/secret-box.ts';
import { sealedKeeper } from '../src/vault/token-keeper.ts';
import { type SmallHiBob, startSmallHiBob } from './small-hibob.ts';

const operator = 'operator-operator';
const at = '2026-10-07T08:00:00.000Z';
const bugs: unknown[] = [];
let hibob: SmallHiBob;
let opened: Opened;
let deps: AppDeps;
let app: ReturnType<typeof createApp>;
let cookie = '';
let formKey = '';

beforeAll(async () => {
  hibob = await startSmallHiBob();
  const result = await openStore({ memory: true });
  if (result.kind !== 'opened') throw new Error(result.kind);
  opened = result;
  const ring = ringForThisRun();
  let now = Date.parse(at);
  deps = {
    connector: createConnector({
      store: opened.store,
      fetch: createTransport(directTransport).fetch,
      clock: {
        now: () => now,
        sleep: async (ms) => {
          now += ms;
        },
      },
      random: () => 0.5,
      userAgent: 'test',
      keeper: sealedKeeper(ring, opened.service, () => now),
      secrets: secretBox(ring),
      pseudonymKey: () => 'a key of this test, and long enough',
    }),
    service: opened.service,
    secrets: secretBox(ring),
    pageKeys: ring,
    apiKey: operator,
    version: '0',
    defaultBaseUrl: hibob.url,
    // Nothing is sent anywhere but to the two people's HiBob.
    allowedHosts: { named: [], loopback: false },
    anyHost: true,
    explain: explainer((bug) => bugs.push(bug)),
    now: () => at,
    limits: { perMinute: 1_000_000, wrongKeysPerMinute: 1_000_000 },
  };
  app = createApp(deps);
  await call('POST', '/v1/connections', {
    name: 'acme',
    serviceUserId: 'SERVICE-17',
    token: 'secret-word',
    selection: { unselected: ['gender', 'birthDate', 'equity'] },
  });
  await call('POST', '/v1/connections/acme/syncs', {});
  const signedIn = await app.request('/connect/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ key: operator }),
  });
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  formKey = /name="formKey" value="([^"]+)"/.exec(await (await page('/connect/acme/find')).text())?.[1] ?? '';
  if (cookie === '' || formKey === '') throw new Error('Not signed in');
}, 120_000);
afterAll(async () => {
  await opened.store.close();
  await hibob.close();
});

function call(method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${operator}`, 'content-type': 'application/json' };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return Promise.resolve(app.request(path, { method, headers, ...(method === 'GET' ? {} : { body: text }) }));
}

function page(path: string, form?: Readonly<Record<string, string>>): Promise<Response> {
  const body = form && new URLSearchParams({ ...form, formKey });
  return Promise.resolve(
    app.request(path, { method: form ? 'POST' : 'GET', headers: { cookie }, ...(body && { body }) }),
  );
}

const script = '<script>alert(1)</script>';
const nasty = fc.oneof(
  fc.constantFrom(
    script,
    '"><img src=x onerror=alert(1)>',
    "'; drop table hibob.employee; --",
    '=HYPERLINK("http://evil")',
    '\0',
    'a\0b',
    '\ud800',
    '../../etc/passwd',
    '%00',
    '%',
    '%E0%A4%A',
    '__proto__',
    'constructor',
    '𝔘𝔫𝔦',
    '9'.repeat(400),
    'x'.repeat(5_000),
    '',
    ' ',
    'acme',
    'employee',
    '2026-02-30',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const anything = fc.oneof(
  nasty,
  fc.constantFrom<unknown>(null, true, -1, 0, 1e308, 2 ** 53, [], {}),
  fc.array(nasty, { maxLength: 3 }),
  fc.dictionary(nasty, nasty, { maxKeys: 3 }),
);
/** Names that the rows know, so that most bodies come past the first check. */
const words = [
  'name',
  'serviceUserId',
  'token',
  'baseUrl',
  'selection',
  'credentials',
  'unselected',
  'mapped',
  'extra',
  'paused',
  'mode',
  'limits',
  'force',
  'url',
  'types',
  'scopes',
  'expiresAt',
  'secret',
  'csv',
  'dryRun',
  'payBasis',
  'employeeId',
  'text',
  'select',
  'unselect',
  'map',
  'unmap',
  'anonymous',
] as const;
const body = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.dictionary(fc.constantFrom(...words), anything, { maxKeys: 5 }).map((one) => JSON.stringify(one)),
  },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: nasty },
);
const query = fc.dictionary(
  fc.constantFrom(
    'limit',
    'cursor',
    'asOf',
    'validOn',
    'changedSince',
    'format',
    'gone',
    'after',
    'run',
    'from',
    'to',
    'x',
  ),
  nasty,
  { maxKeys: 3 },
);

/** Less than all runs is no pass. */
const whole = { interruptAfterTimeLimit: 150_000, markInterruptAsFailure: true } as const;

/** No text of a request is ever part of a page's markup. */
const reflects = (type: string, text: string) =>
  type.includes('html') && (text.includes(script) || text.includes('<img src=x'));

describe('a name that begins like a formula', () => {
  it('is text in what is exported', async () => {
    const csv = (await (await call('GET', '/v1/connections/acme/export/employee?format=csv')).text())
      .split('\r\n')
      .join('\n');
    expect(csv).toContain("'=Ben");
    expect(/(^|,)"?[=+@]/m.test(csv)).toBe(false);
  });
});

describe('whatever is sent', { timeout: 180_000 }, () => {
  it('every operation answers with JSON of its own and never fails inside', async () => {
    // Taking away what the others need, and what a whole company costs, is for other tests.
    const rows = routesOf(deps).map(({ row }) => row);
    const asked = rows.filter(({ id }) => !['deleteConnection', 'eraseTenant'].includes(id));
    expect(asked.length).toBeGreaterThan(30);
    const drawn = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...asked),
        fc.array(fc.oneof(fc.constant('acme'), nasty), { minLength: 3, maxLength: 3 }),
        query,
        body,
        async (row, names, asks, sent) => {
          drawn.add(row.id);
          let next = 0;
          const path = row.path.replaceAll(
            /\{\w+\}/g,
            () => encodeURIComponent((names[next++] ?? 'x').replace(/\p{Surrogate}/gu, '\ufffd')) || 'x',
          );
          const search = new URLSearchParams(asks).toString();
          const response = await call(row.method, `/v1${path}${search === '' ? '' : `?${search}`}`, sent);
          const text = await response.text();
          const type = response.headers.get('content-type') ?? '';
          const { status } = response;
          // A connection that fuzzing gave other credentials is refused by HiBob, which is no failure of ours.
          const failed = status >= 500 && status !== 502;
          expect({ id: row.id, sent, path, failed, bugs: bugs.map(String), text: failed ? text : '' }).toEqual({
            id: row.id,
            sent,
            path,
            failed: false,
            bugs: [],
            text: '',
          });
          expect(reflects(type, text)).toBe(false);
          expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        },
      ),
      { seed: 20261128, numRuns: 400, ...whole },
    );
    expect([...drawn].toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
  });

  it('every page answers with a page, and shows no script that was sent', async () => {
    const pages = [
      'need',
      'fields',
      'hibob',
      'credentials',
      'check',
      'find',
      'sync',
      'result',
      'link',
      'pause',
      'erase',
      'erase/person',
      'erase/readmit',
      'nothing',
    ];
    const field = fc.constantFrom(
      'q',
      'text',
      'name',
      'serviceUserId',
      'token',
      'environment',
      'item',
      'field',
      'target',
      'key',
      'tenant',
      'id',
      'again',
      'items',
      'fields',
    );
    const drawn = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constant('acme'), fc.constant('acme'), nasty),
        fc.constantFrom(...pages),
        fc.dictionary(field, nasty, { maxKeys: 4 }),
        fc.boolean(),
        async (name, which, form, isSent) => {
          drawn.add(`${isSent ? 'POST' : 'GET'} ${which}`);
          const typed = Object.fromEntries(
            Object.entries(form).map(([key, value]) => [key, value.replace(/\p{Surrogate}/gu, '\ufffd')]),
          );
          const path = `/connect/${encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')) || 'x'}/${which}`;
          const search = new URLSearchParams(typed).toString();
          const response = await (isSent ? page(path, typed) : page(`${path}?${search}`));
          const text = await response.text();
          expect({ path, form, status: response.status >= 500, bugs: bugs.map(String) }).toEqual({
            path,
            form,
            status: false,
            bugs: [],
          });
          expect(reflects(response.headers.get('content-type') ?? '', text)).toBe(false);
          expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
        },
      ),
      { seed: 20261128, numRuns: 250, ...whole },
    );
    expect([...drawn].toSorted()).toEqual(pages.flatMap((one) => [`GET ${one}`, `POST ${one}`]).toSorted());
  });

  it('a name full of script, from HiBob or from a caller, is text wherever it is shown', async () => {
    const connections = await (await page('/connect')).text();
    expect(connections).toContain('acme');
    const found = await (await page('/connect/acme/find', { text: script, q: script })).text();
    expect(found).not.toContain(script);
    const reference = await (await app.request('/reference')).text();
    expect(reference).not.toContain(script);
    const unknown = await app.request(`/${encodeURIComponent(script)}`);
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'application/json']);
  });
});

describe('the document of the API', () => {
  it('has every route there is, the pages apart, and no other', async () => {
    const { paths } = (await (await app.request('/openapi.json')).json()) as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const isPage = (path: string) => /^\/(connect|assets|reference)\b/.test(path);
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !isPage(path))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(described.length).toBeGreaterThan(40);
    expect([...new Set(routes)].toSorted()).toEqual(described.toSorted());
  });
});

describe('too much', () => {
  it('is refused by every door before it is read', async () => {
    const large = 'x'.repeat(1_100_000);
    const answers = await Promise.all([
      call('POST', '/v1/connections/acme/equity', { csv: large }),
      page('/connect/acme/credentials', { token: large }),
      app.request('/connect/sign-in', { method: 'POST', body: new URLSearchParams({ key: large }) }),
      app.request('/hooks/x', { method: 'POST', body: large }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413, 413]);
  });

  it('guessing of keys at the sign-in makes the address wait, as at the API', async () => {
    const guarded = createApp({ ...deps, limits: { perMinute: 1000, wrongKeysPerMinute: 3 } });
    const guess = () =>
      guarded.request('/connect/sign-in', { method: 'POST', body: new URLSearchParams({ key: 'guess' }) });
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await guess()).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });
});

describe('a form', () => {
  it('of another site is refused, also at the sign-in', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const body = () => new URLSearchParams({ key: operator });
    expect((await app.request('/connect/sign-in', { method: 'POST', headers, body: body() })).status).toBe(421);
    const own = { 'sec-fetch-site': 'same-origin' };
    expect((await app.request('/connect/sign-in', { method: 'POST', headers: own, body: body() })).status).toBe(303);
  });

  it('needs the key of the session; the cookie is sealed, not for scripts, and of this site', async () => {
    const body = new URLSearchParams({ formKey: 'guessed' });
    expect((await app.request('/connect/acme/link', { method: 'POST', headers: { cookie }, body })).status).toBe(403);
    const signedIn = await app.request('/connect/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ key: operator }),
    });
    expect(signedIn.headers.get('set-cookie')).toMatch(
      /^hibob_session=[\w.-]+; Max-Age=43200; Path=\/connect; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('that asks or makes anything leaves a line in the audit log', async () => {
    expect((await page('/connect', { name: 'drafted-here' })).status).toBe(303);
    const field = 'custom.category_1.field_2';
    expect((await page('/connect/acme/find', { do: 'check', text: 'benefits', field })).status).toBe(200);
    const { entries } = (await (await call('GET', '/v1/audit')).json()) as {
      entries: readonly { action: string; subject: string; actor: string }[];
    };
    const lines = entries.slice(0, 2).map(({ action, subject, actor }) => [action, subject, actor]);
    expect(lines).toEqual([
      ['field.checked', 'acme', 'operator'],
      ['connection.drafted', 'drafted-here', 'operator'],
    ]);
  });

  it('and a session end with the key they were begun with', async () => {
    const keyWith = async (scopes: readonly string[]) =>
      (await (await call('POST', '/v1/keys', { name: 'page', scopes })).json()) as { id: string; key: string };
    const signIn = (key: string) =>
      app.request('/connect/sign-in', { method: 'POST', body: new URLSearchParams({ key }) });
    const less = await keyWith(['connections:read', 'connections:write']);
    expect((await signIn(less.key)).status).toBe(403);
    const { id, key } = await keyWith(['connections:read', 'connections:write', 'runs:write']);
    const signedIn = await signIn(key);
    const own = { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
    expect((await app.request('/connect', { headers: own })).status).toBe(200);
    expect((await call('DELETE', `/v1/keys/${id}`)).status).toBe(204);
    expect((await app.request('/connect', { headers: own })).status).toBe(303);
  });
});
