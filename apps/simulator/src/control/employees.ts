import { z } from 'zod';
import { isDay } from '../company/calendar.ts';
import type { Company } from '../company/company.ts';
import type { Change } from '../company/people/change.ts';
import { rehirePerson } from '../company/people/rehire-person.ts';
import { leaveStatuses, takeLeave } from '../company/people/take-leave.ts';
import { type Person, peopleOf } from '../company/people.ts';
import type { World } from '../world.ts';
import { refuse, refusedName } from './control-error.ts';
import { done, type Reply } from './reply.ts';

const day = z.string().refine(isDay, 'not a day written YYYY-MM-DD');

export const rehireInput = z.strictObject({ startDate: day });

export const leaveInput = z.strictObject({
  kind: z.string().default('leave'),
  startDate: day,
  endDate: day.nullable().default(null),
  reasonType: z.string().nullable().default(null),
});

/** What HiBob's screens do to an employee and its API cannot. */
export function postRehire(
  world: World,
  company: Company,
  employeeId: string,
  { startDate }: z.output<typeof rehireInput>,
): Reply {
  return onEmployee(world, company, employeeId, ({ stored }) => rehirePerson(company, stored, startDate));
}

export function postLeave(
  world: World,
  company: Company,
  employeeId: string,
  leave: z.output<typeof leaveInput>,
): Reply {
  const known = leaveStatuses(company.data);
  const kind = known.find((id) => id.toLowerCase() === leave.kind.toLowerCase());
  if (kind === undefined) return refusedName('kind', `No leave is called ${leave.kind}.`, leave.kind, known);
  return onEmployee(world, company, employeeId, ({ stored }) => takeLeave(company, stored, { ...leave, kind }));
}

function onEmployee(world: World, company: Company, employeeId: string, act: (person: Person) => Change): Reply {
  const person = peopleOf(company).byId(employeeId);
  if (!person) return refuse(404, `There is no employee ${employeeId}.`, 'Take an id from POST /v1/people/search.');
  const change = act(person);
  switch (change.kind) {
    case 'changed':
      world.store.put(change.company);
      world.onEvents(change.company, change.events);
      return done(standingOf(change.company, employeeId));
    case 'unchanged':
      return done(standingOf(company, employeeId));
    case 'refused':
      return refuse(409, change.error, 'Look at the lifecycle table of the employee.');
    default:
      return change satisfies never;
  }
}

export type StandingShown = ReturnType<typeof standingOf>;

export function standingOf(company: Company, employeeId: string) {
  const person = peopleOf(company).byId(employeeId);
  return {
    id: employeeId,
    status: person?.value('internal.lifecycleStatus') ?? null,
    lifecycle: (person?.rows('lifecycle') ?? []).map(({ row }) => ({
      effectiveDate: row.effectiveDate,
      status: row.columns.status ?? null,
    })),
  };
}
