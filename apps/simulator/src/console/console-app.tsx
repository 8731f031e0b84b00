/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { refuseStranger } from '../control/loopback.ts';
import { addressOf } from '../hibob/request.ts';
import { assets } from './assets.ts';
import type { Desk } from './desk.ts';
import { live } from './live.ts';
import { takeNote } from './note.ts';
import type { Visit } from './screen.ts';
import { RefusedPage } from './screens/refused.tsx';
import { companyScreens, openScreens } from './screens.ts';

/** The console: HiBob's settings as pages, under `/console`. What it changes goes through the control API. */
export function consoleApp(desk: Desk): Hono {
  const app = new Hono();
  const { world } = desk;

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
    }),
  );
  app.use(async (c, next) => {
    const refused = world.guarantees.control === 'any' ? null : refuseStranger(addressOf(c), c.req.header('host'));
    return refused ? c.html(<RefusedPage {...refused} />, refused.status) : next();
  });
  // Pages of other origins can make a browser send forms here, but not with this origin.
  app.use(csrf());
  app.route('/assets', assets());
  app.route('/companies/:id/live', live(world));

  const visit = async (c: Context): Promise<Omit<Visit, 'company'>> => ({
    c,
    desk,
    form: c.req.method === 'POST' ? await c.req.formData() : new FormData(),
    note: takeNote(c),
  });
  for (const { method, path, answer } of openScreens) app.on(method, path, async (c) => answer(await visit(c)));
  for (const { method, path, answer } of companyScreens) {
    app.on(method, `/companies/:id${path}`, async (c) => {
      const company = world.store.get(c.req.param('id') ?? '');
      if (!company) return c.html(<RefusedPage {...noCompany(c.req.param('id') ?? '')} />, 404);
      return answer({ ...(await visit(c)), company });
    });
  }
  app.notFound((c) =>
    c.html(<RefusedPage error="There is no such page." fix="Begin at the list of companies." />, 404),
  );
  app.onError((error, c) => {
    if ('getResponse' in error) {
      return c.html(
        <RefusedPage error="This form came from another site." fix="Open the console itself and send it from there." />,
        403,
      );
    }
    world.log({ event: 'console.failed', path: c.req.path, error: error.stack ?? error.message });
    return c.html(<RefusedPage error="The simulator failed." fix="Look into its log and report it." />, 500);
  });
  return app;
}

function noCompany(id: string) {
  return { error: `There is no company ${id}.`, fix: 'It may have been deleted: begin at the list of companies.' };
}
