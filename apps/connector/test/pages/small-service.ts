import { type AppDeps, createApp } from '../../src/app.ts';
import { createConnector } from '../../src/connector.ts';
import { explainer } from '../../src/explain.ts';
import { createTransport, directTransport } from '../../src/hibob/transport.ts';
import { openStore } from '../../src/store/open.ts';
import { ringForThisRun } from '../../src/vault/key-ring.ts';
import { secretBox } from '../../src/vault/secret-box.ts';
import { sealedKeeper } from '../../src/vault/token-keeper.ts';
import { startSmallHiBob } from '../small-hibob.ts';

/** The whole service in this process, on an embedded database in memory and the HiBob of two people. */
export interface SmallService {
  readonly deps: AppDeps;
  readonly api: (method: string, path: string, body?: unknown, tenant?: string) => Promise<Answered>;
  /** A visitor with a session of their own. */
  readonly signIn: (key: string, tenant?: string) => Promise<Visitor>;
  /** A visitor who came by a link. */
  readonly follow: (link: string) => Promise<Visitor>;
  readonly close: () => Promise<void>;
}

export interface Visitor {
  readonly see: (path: string) => Promise<Seen>;
  /** Sends a form with the session's key in it, unless another is given. */
  readonly send: (path: string, fields: Fields) => Promise<Seen>;
}

interface Answered {
  readonly status: number;
  // What is read of it is said by each test's assertion.
  readonly body: Record<string, unknown>;
}

interface Seen {
  readonly status: number;
  readonly to: string | null;
  readonly html: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

export const operatorKey = 'the-operators-own-key';
const at = '2026-10-07T08:00:00.000Z';

export async function openSmallService(): Promise<SmallService> {
  const hibob = await startSmallHiBob();
  const opened = await openStore({ memory: true });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const ring = ringForThisRun();
  const secrets = secretBox(ring);
  const transport = createTransport(directTransport);
  const deps: AppDeps = {
    connector: createConnector({
      store: opened.store,
      fetch: transport.fetch,
      clock: { now: () => Date.parse(at), sleep: async () => {} },
      random: () => 0.5,
      userAgent: 'test',
      keeper: sealedKeeper(ring, opened.service, () => Date.parse(at)),
      secrets,
      pseudonymKey: () => 'a key of this test, and long enough',
    }),
    service: opened.service,
    secrets,
    pageKeys: ring,
    apiKey: operatorKey,
    version: '0',
    defaultBaseUrl: hibob.url,
    allowedHosts: { named: [], loopback: false },
    anyHost: true,
    explain: explainer((bug) => {
      throw bug;
    }),
    now: () => at,
  };
  const app = createApp(deps);

  const seen = async (response: Response): Promise<Seen> => ({
    status: response.status,
    to: response.headers.get('location'),
    html: await response.text(),
  });
  const visitor = async (response: Response): Promise<Visitor> => {
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    const see = async (path: string) => seen(await app.request(path, { headers: { cookie } }));
    const home = (await see(response.headers.get('location') ?? '/connect')).html;
    const anyForm = home.includes('formKey') ? home : (await see('/connect/acme/fields')).html;
    const formKey = /name="formKey" value="([^"]+)"/.exec(anyForm)?.[1] ?? '';
    return {
      see,
      send: async (path, fields) => {
        const pairs = Object.entries({ formKey, ...fields }).flatMap(([name, value]) =>
          [value].flat().map((one): [string, string] => [name, one]),
        );
        return seen(await app.request(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams(pairs) }));
      },
    };
  };

  return {
    deps,
    api: async (method, path, body, tenant) => {
      const headers = {
        authorization: `Bearer ${operatorKey}`,
        'content-type': 'application/json',
        ...(tenant !== undefined && { 'hibob-connector-tenant': tenant }),
      };
      const response = await app.request(path, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
    },
    signIn: async (key, tenant = '') =>
      visitor(await app.request('/connect/sign-in', { method: 'POST', body: new URLSearchParams({ key, tenant }) })),
    follow: async (link) => visitor(await app.request(new URL(link).pathname)),
    close: async () => {
      await opened.store.close();
      await transport.close();
      await hibob.close();
    },
  };
}
