import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { punchesOf } from '../company/modules/attendance.ts';
import { requestById } from '../company/modules/time-off.ts';
import { statusOf } from '../company/modules/time-off-request.ts';
import { takeTurn } from '../company/modules/time-off-turns.ts';
import { momentOf } from '../company/moment.ts';
import type { World } from '../world.ts';
import { refuse } from './control-error.ts';
import { done, type Reply } from './reply.ts';

export const decisions = ['approve', 'decline'] as const;
export type Decision = (typeof decisions)[number];

/** Who decides, and why a request is declined; both may be left out, as may the body's whole content. */
export const decisionInput = z.strictObject({ by: z.string().default('system'), reason: z.string().optional() });

/** What a manager does in HiBob's screens, for which HiBob has no API. */
export function decideTimeOff(
  world: World,
  company: Company,
  requestId: string,
  decision: Decision,
  { by, reason }: z.output<typeof decisionInput>,
  origin: string,
): Reply {
  const request = /^\d+$/.test(requestId) ? requestById(company, Number(requestId)) : null;
  if (!request) {
    return refuse(
      404,
      `The company has no time off request ${requestId}.`,
      'GET /v1/timeoff/requests/changes with includePending=true names them.',
    );
  }
  const at = momentOf(company, world.clock);
  const taken = { at, by, origin, ...(reason === undefined ? {} : { reason }) };
  const turned = takeTurn(company, request, decision, taken);
  if (turned.kind === 'refused') return refuse(409, turned.error, 'Only a pending request can be decided on.');
  world.store.put(turned.company);
  world.onEvents(turned.company, turned.events);
  const decided = requestById(turned.company, request.id) ?? request;
  return done({ id: request.id, employeeId: request.employeeId, status: statusOf(decided) });
}

/** What attendance imports brought in, which HiBob's API does not read back. */
export function getPunches(company: Company): Reply {
  return done({ punches: punchesOf(company) });
}
