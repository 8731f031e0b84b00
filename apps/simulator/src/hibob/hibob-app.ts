import { defaultSwitches, endpoints } from '@hibob-kit/schemas';
import { type Context, Hono } from 'hono';
import { spoilt } from '../weather/spoil.ts';
import { attendanceBindings } from './attendance.ts';
import { avatarsBindings } from './avatars.ts';
import type { Binding } from './bind.ts';
import { bulkBindings } from './bulk.ts';
import { closeLine } from './close-line.ts';
import { customTablesBindings } from './custom-tables.ts';
import { deliver } from './deliver.ts';
import { documentsBindings } from './documents.ts';
import { employeesBindings } from './employees.ts';
import { employersBindings } from './employers.ts';
import { encode } from './encode.ts';
import { goalsBindings } from './goals.ts';
import { hiringBindings } from './hiring.ts';
import { jobCatalogBindings } from './job-catalog.ts';
import { metadataBindings } from './metadata.ts';
import { metadataWriteBindings } from './metadata-writes.ts';
import { onboardingBindings } from './onboarding.ts';
import { payrollBindings } from './payroll.ts';
import { peopleBindings } from './people.ts';
import { positionWriteBindings } from './position-writes.ts';
import { positionsBindings } from './positions.ts';
import { profilesBindings } from './profiles.ts';
import { failed } from './refusals.ts';
import { reportsBindings } from './reports.ts';
import { askedOf } from './request.ts';
import { type Destination, type Door, serve } from './serve.ts';
import { skillsBindings } from './skills.ts';
import { tableWriteBindings } from './table-writes.ts';
import { tablesBindings } from './tables.ts';
import { taskBindings } from './tasks.ts';
import { timeOffBindings } from './time-off.ts';
import { timeOffCalendarBindings } from './time-off-calendars.ts';
import { timeOffChangeBindings } from './time-off-changes.ts';
import { timeOffPolicyBindings } from './time-off-policies.ts';
import { whoIsOutBindings } from './who-is-out.ts';

export const bindings: readonly Binding[] = [
  ...peopleBindings,
  ...profilesBindings,
  ...employeesBindings,
  ...avatarsBindings,
  ...onboardingBindings,
  ...metadataBindings,
  ...metadataWriteBindings,
  ...tablesBindings,
  ...tableWriteBindings,
  ...customTablesBindings,
  ...bulkBindings,
  ...whoIsOutBindings,
  ...timeOffChangeBindings,
  ...timeOffCalendarBindings,
  ...timeOffPolicyBindings,
  ...timeOffBindings,
  ...taskBindings,
  ...attendanceBindings,
  ...documentsBindings,
  ...reportsBindings,
  ...payrollBindings,
  ...jobCatalogBindings,
  ...positionsBindings,
  ...positionWriteBindings,
  ...hiringBindings,
  ...goalsBindings,
  ...skillsBindings,
  ...employersBindings,
];

/** HiBob's API below `/v1`, in the order of the endpoint rows: the first path that fits is meant. */
export function hibobApp(door: Door): Hono {
  const app = new Hono();
  for (const endpoint of endpoints) {
    const binding = bindings.find((one) => one.endpoint === endpoint) ?? null;
    app.on(endpoint.method, honoPath(endpoint.path), (c) => respond(door, c, { endpoint, binding }));
  }
  app.all('*', (c) => respond(door, c, { endpoint: null, binding: null }));
  app.onError(async (error, c) => {
    door.log({ event: 'request.failed', path: c.req.path, error: error.stack ?? error.message });
    return deliver(c, await encode(failed, defaultSwitches), {}, null, door.sleep);
  });
  return app;
}

async function respond(door: Door, c: Context, to: Omit<Destination, 'path'>): Promise<Response> {
  const served = await serve(door, askedOf(c), { ...to, path: c.req.param() });
  const { result, headers, switches, struck, sent } = served;
  if (result.kind === 'closed') {
    sent(0, new Uint8Array());
    return closeLine(c, result.reset);
  }
  const answer = spoilt(await encode(result, switches), struck?.answer ?? null);
  sent(answer.status, answer.body);
  return deliver(c, answer, headers, struck, door.sleep);
}

/** `/people/{id}/work` → `/people/:id/work`. */
function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
