import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Connector } from './connector.ts';
import { connectionRoutes } from './routes/connections.ts';
import { hostCheck, keyCheck } from './routes/gatekeepers.ts';
import { recordRoutes } from './routes/records.ts';
import { troubleAnswer } from './routes/trouble-answer.ts';
import { type Trouble, trouble } from './trouble.ts';

export interface AppDeps {
  readonly connector: Connector;
  readonly apiKey: string;
  readonly version: string;
  /** Where HiBob is when a connection does not say. */
  readonly defaultBaseUrl: string;
  /** false when bound to loopback: then only loopback names are answered, so that no web page reaches us under its own name. */
  readonly anyHost: boolean;
  /** What was thrown, in words for the caller. Bugs are told to the operator on the way. */
  readonly explain: (thrown: unknown) => Trouble;
}

/** The connector's HTTP door. */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono();
  if (!deps.anyHost) app.use(hostCheck());
  app.get('/health', (c) => c.json({ status: 'ok', program: 'hibob-connector', version: deps.version }));
  app.use('/v1/*', keyCheck(deps.apiKey));
  app.use('/v1/*', bodyLimit({ maxSize: largestBody, onError: (c) => troubleAnswer(c, bodyTooLarge) }));
  app.route('/v1/connections', connectionRoutes(deps));
  app.route('/v1/connections', recordRoutes(deps));
  app.notFound((c) =>
    troubleAnswer(c, trouble('route-unknown', `There is no ${c.req.method} ${c.req.path}.`, routeHelp)),
  );
  app.onError((error, c) => troubleAnswer(c, deps.explain(error)));
  return app;
}

const largestBody = 1_048_576;
const bodyTooLarge = trouble('body-too-large', 'The body is larger than 1 MiB.', 'Send less.');
const routeHelp =
  'The routes are GET /health and, under /v1/connections: GET and POST /, GET /NAME, POST /NAME/checks, POST /NAME/syncs, GET /NAME/employees, GET /NAME/pay, GET /NAME/export/TABLE.';
