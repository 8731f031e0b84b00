import { Hono } from 'hono';
import { addressOf } from '../hibob/request.ts';
import type { World } from '../world.ts';
import { refuse } from './control-error.ts';
import { refuseStranger } from './loopback.ts';
import { mount } from './operation.ts';
import { controlOperations } from './operations.ts';
import { type Routing, routingOf, send } from './routing.ts';

/** Parts of the control API that are apps of their own. */
const parts: readonly ((world: World, routing: Routing) => Hono)[] = [];

/** The simulator's own API under `/_sim/v1`: what a console, a test or a script needs that HiBob has no API for. */
export function controlApp(world: World): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    if (world.guarantees.control === 'any') return next();
    const refused = refuseStranger(addressOf(c), c.req.header('host'));
    return refused ? send(c, refused) : next();
  });

  // A new route is a row in operations.ts: it is then in the OpenAPI document, in the client and in exported runs too.
  mount(app, world, controlOperations);
  for (const part of parts) app.route('/', part(world, routingOf(world)));

  app.notFound((c) =>
    send(
      c,
      refuse(
        404,
        `The control API has no ${c.req.method} ${c.req.path}.`,
        'GET /_sim/v1/openapi.json says what it has.',
      ),
    ),
  );
  app.onError((error, c) => {
    world.log({ event: 'control.failed', path: c.req.path, error: error.stack ?? error.message });
    return send(c, refuse(500, 'The simulator failed.', 'Look into its log and report it.'));
  });
  return app;
}
