import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Company } from '../company/company.ts';
import { addressOf, askedOf } from '../hibob/request.ts';
import { nearest } from '../nearest.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';
import { clockInput, companyInput, deleteCompany, getJournal, postCompany, putClock } from './companies.ts';
import { type ControlError, refuse, refuseShape } from './control-error.ts';
import { serviceUserSummary, summaryOf } from './descriptions.ts';
import { groupInput } from './group-input.ts';
import { deleteGroup, groupNamed, postGroup, putGroup } from './groups.ts';
import { refuseStranger } from './loopback.ts';
import { done, type Reply } from './reply.ts';
import {
  actOnServiceUser,
  deleteServiceUser,
  postServiceUser,
  serviceUserActions,
  serviceUserInput,
} from './service-users.ts';

/** The simulator's own API under `/_sim/v1`: what a console, a test or a script needs that HiBob has no API for. */
export function controlApp(world: World): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    if (world.guarantees.control === 'any') return next();
    const refused = refuseStranger(addressOf(c), c.req.header('host'));
    return refused ? send(c, refused) : next();
  });

  app.get('/health', (c) =>
    send(c, done({ status: 'ok', version, ...world.guarantees, companies: world.store.list().length })),
  );
  app.get('/scenarios', (c) =>
    send(c, done(world.scenarios.map(({ id, title, story, guide }) => ({ id, title, story, guide })))),
  );

  app.get('/companies', (c) => send(c, done(world.store.list().map(summaryOf))));
  app.post('/companies', (c) =>
    withInput(c, companyInput, (input) => postCompany(world, input, new URL(c.req.url).origin)),
  );
  app.get('/companies/:id', (c) => withCompany(c, (company) => done(summaryOf(company))));
  app.delete('/companies/:id', (c) => withCompany(c, (company) => deleteCompany(world, company)));
  app.get('/companies/:id/journal', (c) => withCompany(c, (company) => getJournal(world, company)));
  app.put('/companies/:id/clock', (c) =>
    withInput(c, clockInput, (input) => onCompany(c, (company) => putClock(world, company, input))),
  );

  app.get('/companies/:id/permission-groups', (c) => withCompany(c, ({ groups }) => done(groups)));
  app.post('/companies/:id/permission-groups', (c) =>
    withInput(c, groupInput, (input) => onCompany(c, (company) => postGroup(world, company, input))),
  );
  app.get('/companies/:id/permission-groups/:groupId', (c) =>
    withCompany(c, (company) => {
      const group = groupNamed(company, c.req.param('groupId'));
      return 'kind' in group ? group : done(group);
    }),
  );
  app.put('/companies/:id/permission-groups/:groupId', (c) =>
    withInput(c, groupInput, (input) =>
      onCompany(c, (company) => putGroup(world, company, c.req.param('groupId'), input)),
    ),
  );
  app.delete('/companies/:id/permission-groups/:groupId', (c) =>
    withCompany(c, (company) => deleteGroup(world, company, c.req.param('groupId'))),
  );

  app.get('/companies/:id/service-users', (c) =>
    withCompany(c, ({ serviceUsers }) => done(serviceUsers.map(serviceUserSummary))),
  );
  app.post('/companies/:id/service-users', (c) =>
    withInput(c, serviceUserInput, (input) => onCompany(c, (company) => postServiceUser(world, company, input))),
  );
  for (const action of serviceUserActions) {
    app.post(`/companies/:id/service-users/:serviceUserId/${action}`, (c) =>
      withCompany(c, (company) => actOnServiceUser(world, company, c.req.param('serviceUserId') ?? '', action)),
    );
  }
  app.delete('/companies/:id/service-users/:serviceUserId', (c) =>
    withCompany(c, (company) => deleteServiceUser(world, company, c.req.param('serviceUserId'))),
  );

  app.notFound((c) =>
    send(c, refuse(404, `The control API has no ${c.req.method} ${c.req.path}.`, 'See README.md for what it has.')),
  );
  app.onError((error, c) => {
    world.log({ event: 'control.failed', path: c.req.path, error: error.stack ?? error.message });
    return send(c, refuse(500, 'The simulator failed.', 'Look into its log and report it.'));
  });
  return app;

  function withCompany(c: Context, operate: (company: Company) => Reply): Response {
    return send(c, onCompany(c, operate));
  }

  function onCompany(c: Context, operate: (company: Company) => Reply): Reply {
    const id = c.req.param('id') ?? '';
    const company = world.store.get(id);
    return company ? operate(company) : unknownCompany(id);
  }

  function unknownCompany(id: string): ControlError {
    const ids = world.store.list().map((company) => company.id);
    const meant = nearest(id, ids);
    return refuse(
      404,
      `There is no company ${id}.`,
      `There are: ${ids.join(', ') || 'none'}.`,
      meant ? { nearest: meant } : {},
    );
  }
}

async function withInput<S extends z.ZodType>(
  c: Context,
  schema: S,
  operate: (input: z.output<S>) => Reply,
): Promise<Response> {
  const body = await askedOf(c).readBody('json');
  if (body.kind === 'too-large') return send(c, refuse(413, 'The body is larger than 1 MiB.', 'Send less at once.'));
  if (body.kind === 'not-json') return send(c, refuse(400, 'The body is not JSON.', 'Send a JSON object.'));
  const parsed = schema.safeParse(body.value);
  return send(c, parsed.success ? operate(parsed.data) : refuseShape(parsed.error));
}

function send(c: Context, reply: Reply): Response {
  if (reply.kind === 'done') return c.json(reply.body, reply.status);
  const { kind: _, status, ...body } = reply;
  return c.json(body, status);
}
