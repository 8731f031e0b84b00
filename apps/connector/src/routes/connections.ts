import { everythingSelected, type Selection } from '@hibob-kit/permissions';
import { z } from 'zod';
import { type AllowedHosts, checkedBaseUrl } from '../access/allowed-hosts.ts';
import type { AppDeps } from '../app.ts';
import { checkMarkdown } from '../cli/markdown.ts';
import { type Credentials, type CredentialsGiven, credentialsSchema, tidyCredentials } from '../credentials.ts';
import { checkReportShape } from '../report-schemas.ts';
import { checkedSelection, selectionSchema } from '../selection.ts';
import { defaultGuardLimits } from '../sync/guard.ts';
import { askedModes } from '../sync/mode.ts';
import { isTrouble, type Trouble } from '../trouble.ts';
import type { Job } from '../work.ts';
import { syncShape } from '../work-schemas.ts';
import { answerWithProgress } from './progress-stream.ts';
import { type Route, route } from './route.ts';
import { connectionShape, runShape } from './shapes.ts';

const newConnection = credentialsSchema.extend({ name: z.string(), selection: selectionSchema.optional() });

const order = z.strictObject({
  credentials: credentialsSchema.optional(),
  selection: selectionSchema.optional(),
});

const checkOrder = order.extend({
  deep: z.boolean().default(false).describe('ask about everybody and everything that tells anything, at whatever cost'),
  again: z
    .boolean()
    .default(false)
    .describe(
      'something was mended since the last check: where it does not show, wait out HiBob’s read lag (20 s) and ask once more',
    ),
});

const syncOrder = order.extend({
  limits: z
    .strictObject({ people: z.number().int().min(0), percent: z.number().min(0).max(100) })
    .default(defaultGuardLimits),
  mode: z.enum(askedModes).default('full'),
  force: z.boolean().default(false),
  equityWeekly: z.boolean().default(false),
});

export function connectionRoutes({ connector, defaultBaseUrl, allowedHosts, explain }: AppDeps): readonly Route[] {
  const jobFrom = (body: Order) => jobOf(body, defaultBaseUrl, allowedHosts);
  return [
    route(
      {
        id: 'listConnections',
        method: 'GET',
        path: '/connections',
        summary: 'The connections, by name.',
        scope: 'connections:read',
        answer: z.object({ connections: z.array(connectionShape) }),
      },
      async ({ principal }) => ({ connections: await connector.forTenant(principal.tenantId).connections() }),
    ),
    route(
      {
        id: 'saveConnection',
        method: 'POST',
        path: '/connections',
        summary: 'Makes a connection, or gives an existing one new credentials; what it holds stays.',
        scope: 'connections:write',
        input: newConnection,
        answer: connectionShape,
        status: 201,
        audit: 'connection.saved',
      },
      async ({ principal, input, note }) => {
        const { name, selection = everythingSelected, ...credentials } = input;
        const job = jobFrom({ credentials, selection });
        if (isTrouble(job)) return job;
        if (job.credentials === null || job.selection === null) throw new Error('Both were given');
        note({ connection: name });
        return connector.forTenant(principal.tenantId).connect(name, job.credentials, job.selection);
      },
    ),
    route(
      {
        id: 'getConnection',
        method: 'GET',
        path: '/connections/{name}',
        summary: 'One connection.',
        scope: 'connections:read',
        answer: connectionShape,
      },
      ({ principal, path }) => connector.forTenant(principal.tenantId).connection(path.name),
    ),
    route(
      {
        id: 'changeConnection',
        method: 'PATCH',
        path: '/connections/{name}',
        summary: 'Pauses what is scheduled for a connection, or goes on with it.',
        scope: 'connections:write',
        input: z.strictObject({ paused: z.boolean() }),
        answer: connectionShape,
        audit: 'connection.changed',
      },
      ({ principal, path, input, note }) => {
        note({ paused: input.paused });
        return connector.forTenant(principal.tenantId).pause(path.name, input.paused);
      },
    ),
    route(
      {
        id: 'deleteConnection',
        method: 'DELETE',
        path: '/connections/{name}',
        summary: 'Deletes a connection with everything it holds, for good.',
        scope: 'connections:write',
        answer: { mediaTypes: [], about: 'Nothing: it is gone.' },
        status: 204,
        audit: 'connection.deleted',
      },
      ({ principal, path }) => connector.forTenant(principal.tenantId).disconnect(path.name),
    ),
    route(
      {
        id: 'startCheck',
        method: 'POST',
        path: '/connections/{name}/checks',
        summary:
          'Checks what HiBob lets us read and says which box to tick. With Accept: application/x-ndjson, progress as lines.',
        scope: 'runs:write',
        input: checkOrder,
        answer: checkReportShape,
        markdown: checkMarkdown,
        audit: 'check.started',
      },
      ({ c, principal, path, input }) => {
        const job = jobFrom(input);
        if (isTrouble(job)) return job;
        const own = connector.forTenant(principal.tenantId);
        const { deep, again } = input;
        return answerWithProgress(c, explain, (onProgress) =>
          own.check(path.name, { ...job, deep, again, onProgress }),
        );
      },
    ),
    route(
      {
        id: 'startSync',
        method: 'POST',
        path: '/connections/{name}/syncs',
        summary:
          'Checks, then reads everything selected and stores it. With Accept: application/x-ndjson, progress as lines.',
        scope: 'runs:write',
        input: syncOrder,
        answer: syncShape,
        audit: 'sync.started',
      },
      ({ c, principal, path, input }) => {
        const job = jobFrom(input);
        if (isTrouble(job)) return job;
        const own = connector.forTenant(principal.tenantId);
        const { limits, mode, force, equityWeekly } = input;
        const how = { limits, mode, force, equityWeekly };
        return answerWithProgress(c, explain, (onProgress) => own.sync(path.name, { ...job, ...how, onProgress }));
      },
    ),
    route(
      {
        id: 'listRuns',
        method: 'GET',
        path: '/connections/{name}/runs',
        summary: 'Its checks and syncs, newest first.',
        scope: 'connections:read',
        query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(20) }),
        answer: z.object({ runs: z.array(runShape) }),
      },
      async ({ principal, path, query }) => {
        const runs = await connector.forTenant(principal.tenantId).runs(path.name, query.limit);
        if (isTrouble(runs)) return runs;
        return {
          runs: runs.map(({ kind, startedAt, finishedAt, outcome, report }) => ({
            kind,
            startedAt,
            finishedAt,
            outcome,
            report,
          })),
        };
      },
    ),
  ];
}

interface Order {
  readonly credentials?: CredentialsGiven | undefined;
  readonly selection?: Selection | undefined;
}

/** What the body asks for, tidied. What it leaves out comes from the connection. */
export function jobOf(
  body: Order,
  baseUrl: string,
  allowed: AllowedHosts,
): Pick<Job, 'credentials' | 'selection'> | Trouble {
  const credentials = body.credentials === undefined ? null : credentialsOf(body.credentials, baseUrl, allowed);
  if (isTrouble(credentials)) return credentials;
  const selection = body.selection === undefined ? null : checkedSelection(body.selection);
  return isTrouble(selection) ? selection : { credentials, selection };
}

/** The operator's own default may be asked wherever it is; what a caller names must be allowed. */
function credentialsOf(given: CredentialsGiven, baseUrl: string, allowed: AllowedHosts): Credentials | Trouble {
  const tidied = tidyCredentials(given, baseUrl);
  if (isTrouble(tidied) || tidied.baseUrl === baseUrl.replace(/\/+$/, '')) return tidied;
  const checked = checkedBaseUrl(tidied.baseUrl, allowed);
  return isTrouble(checked) ? checked : tidied;
}
