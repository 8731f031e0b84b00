import { everythingSelected, type Selection } from '@hibob-kit/permissions';
import { Hono } from 'hono';
import { z } from 'zod';
import type { AppDeps } from '../app.ts';
import { type Credentials, type CredentialsGiven, credentialsSchema, tidyCredentials } from '../credentials.ts';
import { checkedSelection, selectionSchema } from '../selection.ts';
import { defaultGuardLimits } from '../sync/guard.ts';
import { askedModes } from '../sync/mode.ts';
import { isTrouble, type Trouble } from '../trouble.ts';
import type { Job } from '../work.ts';
import { parseBody } from './parse.ts';
import { answerWithProgress } from './progress-stream.ts';
import { troubleAnswer } from './trouble-answer.ts';

const newConnection = credentialsSchema.extend({ name: z.string(), selection: selectionSchema.optional() });

const order = z.strictObject({
  credentials: credentialsSchema.optional(),
  selection: selectionSchema.optional(),
});

const syncOrder = order.extend({
  limits: z
    .strictObject({ people: z.number().int().min(0), percent: z.number().min(0).max(100) })
    .default(defaultGuardLimits),
  mode: z.enum(askedModes).default('full'),
  force: z.boolean().default(false),
  equityWeekly: z.boolean().default(false),
});

export function connectionRoutes(deps: AppDeps): Hono {
  const { connector, defaultBaseUrl, explain } = deps;
  const app = new Hono();

  app.get('/', async (c) => c.json({ connections: await connector.connections() }));

  app.post('/', async (c) => {
    const body = await parseBody(c, newConnection);
    if (isTrouble(body)) return troubleAnswer(c, body);
    const { name, selection, ...credentials } = body;
    const job = jobOf({ credentials, selection: selection ?? everythingSelected }, defaultBaseUrl);
    if (isTrouble(job)) return troubleAnswer(c, job);
    const made = await connector.connect(name, job.credentials, job.selection);
    return isTrouble(made) ? troubleAnswer(c, made) : c.json(made, 201);
  });

  app.get('/:name', async (c) => {
    const found = await connector.connection(c.req.param('name'));
    return isTrouble(found) ? troubleAnswer(c, found) : c.json(found);
  });

  app.post('/:name/checks', async (c) => {
    const name = c.req.param('name');
    const body = await parseBody(c, order);
    const job = isTrouble(body) ? body : jobOf(body, defaultBaseUrl);
    if (isTrouble(job)) return troubleAnswer(c, job);
    return answerWithProgress(c, explain, (onProgress) => connector.check(name, { ...job, onProgress }));
  });

  app.post('/:name/syncs', async (c) => {
    const name = c.req.param('name');
    const body = await parseBody(c, syncOrder);
    if (isTrouble(body)) return troubleAnswer(c, body);
    const job = jobOf(body, defaultBaseUrl);
    if (isTrouble(job)) return troubleAnswer(c, job);
    const { limits, mode, force, equityWeekly } = body;
    const how = { limits, mode, force, equityWeekly };
    return answerWithProgress(c, explain, (onProgress) => connector.sync(name, { ...job, ...how, onProgress }));
  });

  return app;
}

interface Order {
  readonly credentials?: CredentialsGiven | undefined;
  readonly selection?: Selection | undefined;
}

/** What the body asks for, tidied. What it leaves out comes from the connection. */
function jobOf(body: Required<Order>, baseUrl: string): { credentials: Credentials; selection: Selection } | Trouble;
function jobOf(body: Order, baseUrl: string): Pick<Job, 'credentials' | 'selection'> | Trouble;
function jobOf(body: Order, baseUrl: string): Pick<Job, 'credentials' | 'selection'> | Trouble {
  const credentials = body.credentials === undefined ? null : tidyCredentials(body.credentials, baseUrl);
  if (isTrouble(credentials)) return credentials;
  const selection = body.selection === undefined ? null : checkedSelection(body.selection);
  return isTrouble(selection) ? selection : { credentials, selection };
}
