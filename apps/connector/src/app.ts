import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { matchedRoutes } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { AllowedHosts } from './access/allowed-hosts.ts';
import { principalOf } from './access/gate.ts';
import type { Connector } from './connector.ts';
import { connectApp } from './pages/connect-app.ts';
import { captureRoutes } from './routes/captures.ts';
import { certificateRoutes } from './routes/certificates.ts';
import { connectionRoutes } from './routes/connections.ts';
import { erasureRoutes } from './routes/erasures.ts';
import { eventRoutes } from './routes/events.ts';
import {
  foreignFormCheck,
  hostCheck,
  limitCheck,
  type OwnLimits,
  ownLimits,
  wrongKeyCheck,
} from './routes/gatekeepers.ts';
import { inboundRoutes, mountHooks } from './routes/inbound.ts';
import { addressCheck } from './routes/keepable.ts';
import { openApiOf } from './routes/openapi.ts';
import { mountProbes } from './routes/probes.ts';
import { recordRoutes } from './routes/records.ts';
import { referencePage } from './routes/reference-page.ts';
import { mount, type Route } from './routes/route.ts';
import { settingsRoutes } from './routes/settings.ts';
import { setupRoutes } from './routes/setup.ts';
import { tenantRoutes } from './routes/tenants.ts';
import { troubleAnswer } from './routes/trouble-answer.ts';
import type { ServiceStore } from './store/service-store.ts';
import { noTelemetry, type Telemetry } from './telemetry/telemetry.ts';
import { type Trouble, trouble } from './trouble.ts';
import type { KeyRing } from './vault/key-ring.ts';
import type { SecretBox } from './vault/secret-box.ts';

export interface AppDeps {
  readonly connector: Connector;
  readonly service: ServiceStore;
  /** The operator's own key. */
  readonly apiKey: string;
  readonly version: string;
  /** Where HiBob is when a connection does not say. */
  readonly defaultBaseUrl: string;
  /** Where else a caller may say it is. */
  readonly allowedHosts: AllowedHosts;
  /** false when bound to loopback: then only loopback names are answered, so that no web page reaches us under its own name. */
  readonly anyHost: boolean;
  /** What was thrown, in words for the caller. Bugs are told to the operator on the way. */
  readonly explain: (thrown: unknown) => Trouble;
  readonly now: () => string;
  /** null: without a key ring no secret can be kept. */
  readonly secrets: SecretBox | null;
  /** What seals the cookies of the pages. null: no pages are served. */
  readonly pageKeys?: KeyRing | null;
  readonly limits?: OwnLimits;
  readonly telemetry?: Telemetry;
  /** false while the process must not get new work: it is starting, stopping, or has lost its database. */
  readonly isReady?: () => Promise<boolean>;
}

/** The connector's HTTP door. */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono();
  const routes = routesOf(deps);
  const document = openApiOf(routes, deps.version);
  if (!deps.anyHost) app.use(hostCheck());
  app.use(secureHeaders({ contentSecurityPolicy: strictPolicy, referrerPolicy: 'no-referrer' }));
  app.use(addressCheck());
  app.use(measured(deps.telemetry ?? noTelemetry));
  mountProbes(app, { ...deps, telemetry: deps.telemetry ?? noTelemetry });
  app.get('/openapi.json', (c) => c.json(document));
  app.get('/reference', (c) => c.html(referencePage(document)));
  const limits = deps.limits ?? ownLimits;
  const wrongKeys = wrongKeyCheck(limits, addressOf);
  // HiBob's own webhooks come in bursts: only what is not signed is counted.
  app.use('/hooks/*', wrongKeys);
  mountHooks(app, deps);
  const limited = limitCheck(limits, addressOf);
  for (const door of ['/v1/*', '/connect/*']) {
    app.use(door, wrongKeys);
    app.use(door, limited);
    app.use(door, bodyLimit({ maxSize: largestBody, onError: (c) => troubleAnswer(c, bodyTooLarge) }));
  }
  app.use('/connect/*', foreignFormCheck());
  if (deps.pageKeys) app.route('/', connectApp(deps, deps.pageKeys));
  mount(app, gateOf(deps), routes);
  // Behind the key like everything else, so that nobody without one learns which routes there are.
  app.use('/v1/*', async (c, next) => {
    const principal = await gateOf(deps).principalOf(c);
    return 'kind' in principal ? troubleAnswer(c, principal) : next();
  });
  app.notFound((c) =>
    troubleAnswer(c, trouble('route-unknown', `There is no ${c.req.method} ${c.req.path}.`, routeHelp)),
  );
  app.onError((error, c) => troubleAnswer(c, deps.explain(error)));
  return app;
}

/** Every operation of the API. */
export function routesOf(deps: AppDeps): readonly Route[] {
  const parts = [
    connectionRoutes,
    inboundRoutes,
    recordRoutes,
    erasureRoutes,
    settingsRoutes,
    setupRoutes,
    captureRoutes,
    certificateRoutes,
    eventRoutes,
    tenantRoutes,
  ];
  return parts.flatMap((routes) => routes(deps));
}

function gateOf({ apiKey, service, now }: AppDeps) {
  return {
    principalOf: (c: Context) =>
      principalOf(
        { operatorKey: apiKey, service, now },
        {
          authorization: c.req.header('authorization') ?? '',
          tenant: c.req.header('hibob-connector-tenant') ?? null,
        },
      ),
    audited: async (
      { tenantId, actor }: { readonly tenantId: string; readonly actor: string },
      { audit = '' }: { readonly audit?: string },
      path: Readonly<Record<string, string>>,
      { connection, ...detail }: Readonly<Record<string, string | number | boolean | null>>,
    ) => {
      const subject = path.name ?? connection ?? path.id ?? '';
      await service.audit.append({ at: now(), tenantId, actor, action: audit, subject: String(subject), detail });
    },
  };
}

function measured(telemetry: Telemetry) {
  return async (c: Context, next: () => Promise<void>) => {
    const started = performance.now();
    const { method } = c.req;
    const isHook = c.req.path.startsWith('/hooks/');
    await (isHook
      ? telemetry.span('hook.request', {}, async (note) => {
          await next();
          note({ status: c.res.status });
        })
      : telemetry.span('api.request', { method }, async (note) => {
          await next();
          note({ route: routeOf(c), status: c.res.status });
        }));
    const labels = { route: routeOf(c), method };
    telemetry.record('api_requests', 1, { ...labels, status: c.res.status });
    telemetry.record('api_request_seconds', (performance.now() - started) / 1000, labels);
  };
}

/** The pattern, never the path: a path holds names. What no route answers is one label. */
function routeOf(c: Context): string {
  return matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? 'none';
}

/** In-process calls have no socket. */
function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return '';
  }
}

const strictPolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

const largestBody = 1_048_576;
const bodyTooLarge = trouble('body-too-large', 'The body is larger than 1 MiB.', 'Send less.');
const routeHelp = 'The routes stand at /reference, for programs at /openapi.json.';
