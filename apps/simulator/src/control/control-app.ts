import { type Context, Hono } from 'hono';
import { addressOf } from '../hibob/request.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';
import { canaryRoutes } from './canary-routes.ts';
import { categoryInput, fieldInput, getCategories, postCategory, putCategory, putField } from './categories.ts';
import { clockInput, companyInput, deleteCompany, getJournal, postCompany, putClock } from './companies.ts';
import { refuse } from './control-error.ts';
import { serviceUserSummary, summaryOf } from './descriptions.ts';
import { leaveInput, postLeave, postRehire, rehireInput } from './employees.ts';
import { groupInput } from './group-input.ts';
import { deleteGroup, getGroup, getGroups, postGroup, putGroup } from './groups.ts';
import { judgeRoutes } from './judge-routes.ts';
import { refuseStranger } from './loopback.ts';
import { done } from './reply.ts';
import { type Routing, routingOf, send } from './routing.ts';
import {
  actOnServiceUser,
  deleteServiceUser,
  postServiceUser,
  serviceUserActions,
  serviceUserInput,
} from './service-users.ts';
import {
  getIpAllowList,
  getLifecycleStatuses,
  getRegime,
  ipAllowListInput,
  lifecycleStatusesInput,
  putIpAllowList,
  putLifecycleStatuses,
  putRegime,
  regimeInput,
} from './setup.ts';
import { decideTimeOff, decisionInput, decisions, getPunches } from './time-off.ts';
import {
  deleteWebhook,
  deliveryInput,
  getDeliveries,
  getWebhook,
  getWebhooks,
  pingWebhook,
  postWebhook,
  putDelivery,
  settleWebhooks,
  webhookInput,
} from './webhooks.ts';

/** Parts of the control API that are apps of their own. */
const parts: readonly ((world: World, routing: Routing) => Hono)[] = [judgeRoutes, canaryRoutes];

/** The simulator's own API under `/_sim/v1`: what a console, a test or a script needs that HiBob has no API for. */
export function controlApp(world: World): Hono {
  const app = new Hono();
  const routing = routingOf(world);
  const { withCompany, onCompany, withInput } = routing;

  app.use(async (c, next) => {
    if (world.guarantees.control === 'any') return next();
    const refused = refuseStranger(addressOf(c), c.req.header('host'));
    return refused ? send(c, refused) : next();
  });

  app.get('/health', (c) =>
    send(c, done({ status: 'ok', version, tls: tlsOf(c), ...world.guarantees, companies: world.store.list().length })),
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

  app.get('/companies/:id/permission-groups', (c) => withCompany(c, getGroups));
  app.post('/companies/:id/permission-groups', (c) =>
    withInput(c, groupInput, (input) => onCompany(c, (company) => postGroup(world, company, input))),
  );
  app.get('/companies/:id/permission-groups/:groupId', (c) =>
    withCompany(c, (company) => getGroup(company, c.req.param('groupId'))),
  );
  app.put('/companies/:id/permission-groups/:groupId', (c) =>
    withInput(c, groupInput, (input) =>
      onCompany(c, (company) => putGroup(world, company, c.req.param('groupId'), input)),
    ),
  );
  app.delete('/companies/:id/permission-groups/:groupId', (c) =>
    withCompany(c, (company) => deleteGroup(world, company, c.req.param('groupId'))),
  );

  app.get('/companies/:id/regime', (c) => withCompany(c, getRegime));
  app.put('/companies/:id/regime', (c) =>
    withInput(c, regimeInput, (input) => onCompany(c, (company) => putRegime(world, company, input))),
  );
  app.get('/companies/:id/ip-allow-list', (c) => withCompany(c, getIpAllowList));
  app.put('/companies/:id/ip-allow-list', (c) =>
    withInput(c, ipAllowListInput, (input) => onCompany(c, (company) => putIpAllowList(world, company, input))),
  );
  app.get('/companies/:id/lifecycle-statuses', (c) => withCompany(c, getLifecycleStatuses));
  app.put('/companies/:id/lifecycle-statuses', (c) =>
    withInput(c, lifecycleStatusesInput, (input) =>
      onCompany(c, (company) => putLifecycleStatuses(world, company, input)),
    ),
  );
  app.get('/companies/:id/categories', (c) => withCompany(c, getCategories));
  app.post('/companies/:id/categories', (c) =>
    withInput(c, categoryInput, (input) => onCompany(c, (company) => postCategory(world, company, input))),
  );
  app.put('/companies/:id/categories/:categoryId', (c) =>
    withInput(c, categoryInput, (input) =>
      onCompany(c, (company) => putCategory(world, company, c.req.param('categoryId'), input)),
    ),
  );
  app.put('/companies/:id/fields/:fieldId', (c) =>
    withInput(c, fieldInput, (input) =>
      onCompany(c, (company) => putField(world, company, c.req.param('fieldId'), input)),
    ),
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

  for (const decision of decisions) {
    app.post(`/companies/:id/time-off/requests/:requestId/${decision}`, (c) =>
      withInput(c, decisionInput, (input) =>
        onCompany(c, (company) =>
          decideTimeOff(world, company, c.req.param('requestId') ?? '', decision, input, new URL(c.req.url).origin),
        ),
      ),
    );
  }
  app.get('/companies/:id/attendance/punches', (c) => withCompany(c, getPunches));

  app.post('/companies/:id/employees/:employeeId/rehire', (c) =>
    withInput(c, rehireInput, (input) =>
      onCompany(c, (company) => postRehire(world, company, c.req.param('employeeId'), input)),
    ),
  );
  app.post('/companies/:id/employees/:employeeId/leave', (c) =>
    withInput(c, leaveInput, (input) =>
      onCompany(c, (company) => postLeave(world, company, c.req.param('employeeId'), input)),
    ),
  );

  app.get('/companies/:id/webhooks', (c) => withCompany(c, (company) => getWebhooks(world, company)));
  app.post('/companies/:id/webhooks', (c) =>
    withInput(c, webhookInput, (input) => onCompany(c, (company) => postWebhook(world, company, input))),
  );
  app.get('/companies/:id/webhooks/deliveries', (c) =>
    withCompany(c, (company) => getDeliveries(world, company, null)),
  );
  app.post('/companies/:id/webhooks/settle', (c) => withCompany(c, (company) => settleWebhooks(world, company)));
  app.get('/companies/:id/webhooks/:webhookId', (c) =>
    withCompany(c, (company) => getWebhook(world, company, c.req.param('webhookId'))),
  );
  app.delete('/companies/:id/webhooks/:webhookId', (c) =>
    withCompany(c, (company) => deleteWebhook(world, company, c.req.param('webhookId'))),
  );
  app.post('/companies/:id/webhooks/:webhookId/ping', (c) =>
    withCompany(c, (company) => pingWebhook(world, company, c.req.param('webhookId'))),
  );
  app.get('/companies/:id/webhooks/:webhookId/deliveries', (c) =>
    withCompany(c, (company) => getDeliveries(world, company, c.req.param('webhookId'))),
  );
  app.put('/companies/:id/webhooks/:webhookId/delivery', (c) =>
    withInput(c, deliveryInput, (input) =>
      onCompany(c, (company) => putDelivery(world, company, c.req.param('webhookId'), input)),
    ),
  );

  for (const part of parts) app.route('/', part(world, routing));

  app.notFound((c) =>
    send(c, refuse(404, `The control API has no ${c.req.method} ${c.req.path}.`, 'See README.md for what it has.')),
  );
  app.onError((error, c) => {
    world.log({ event: 'control.failed', path: c.req.path, error: error.stack ?? error.message });
    return send(c, refuse(500, 'The simulator failed.', 'Look into its log and report it.'));
  });
  return app;
}

/** As this caller came in: a proxy in front of the simulator may end TLS for it. */
function tlsOf(c: Context): 'on' | 'off' {
  return new URL(c.req.url).protocol === 'https:' ? 'on' : 'off';
}
