import { z } from 'zod';
import { isDay } from '../company/calendar.ts';
import { type Company, withClock } from '../company/company.ts';
import { going, readMoment, startOf, timeOn, written } from '../company/company-clock.ts';
import { later, readDuration } from '../duration.ts';
import { byTheMachine, type TransportSetting } from '../transport-clock.ts';
import type { World } from '../world.ts';
import { refuse, refusedName } from './control-error.ts';
import { done, type Reply } from './reply.ts';

const duration = z.string().refine((text) => readDuration(text) !== null, 'not a duration like P30D or PT5M');
const moment = z.string().refine((text) => readMoment(text) !== null, 'not a moment written YYYY-MM-DDTHH:MM:SS');

/** `today` keeps the hour. What is left out stays. */
export const clockInput = z
  .strictObject({
    today: z.string().refine(isDay, 'not a day written YYYY-MM-DD').optional(),
    now: moment.optional(),
    advance: duration.optional(),
    frozen: z.boolean().optional(),
  })
  .refine((input) => Object.keys(input).length > 0, 'say today, now, advance or frozen')
  .refine(({ today, now, advance }) => [today, now, advance].filter((one) => one !== undefined).length <= 1, {
    message: 'today, now and advance exclude each other',
    path: ['today'],
  });

export const clockShown = z.strictObject({ now: z.string(), today: z.string(), frozen: z.boolean() });

export function getClock(world: World, company: Company): Reply {
  const { clock, today } = company;
  return done({ now: written(timeOn(clock, world.clock)), today, frozen: clock.since === null });
}

export function putClock(world: World, company: Company, input: z.output<typeof clockInput>): Reply {
  const before = timeOn(company.clock, world.clock);
  const shows = targetOf(company, before, input);
  if (!(shows >= firstMoment && shows < lastMoment)) {
    return refuse(400, 'The clock goes from 1900 to 9998.', 'Turn it to a moment in between.');
  }
  const frozen = input.frozen ?? company.clock.since === null;
  const turned = withClock(company, going(shows, frozen, world.clock), world.clock);
  world.store.put(turned);
  world.webhooks.timePassed(before, turned);
  return getClock(world, turned);
}

const firstMoment = startOf('1900-01-01');
const lastMoment = startOf('9998-12-31');

function targetOf(company: Company, before: number, { today, now, advance }: z.output<typeof clockInput>): number {
  if (today !== undefined) return before + startOf(today) - startOf(company.today);
  const wanted = now === undefined ? null : readMoment(now);
  const length = advance === undefined ? null : readDuration(advance);
  return length ? later(before, length) : (wanted ?? before);
}

/** `tie`: `machine`, or a company's id. Tied anew, it is not ahead any more. */
export const transportInput = z
  .strictObject({ advance: duration.optional(), tie: z.string().optional() })
  .refine((input) => Object.keys(input).length > 0, 'say advance or tie');

/** `now` as answers write the journal's moments; `aheadSeconds`: of the clock it follows. */
export const transportShown = z.strictObject({
  now: z.string(),
  tie: z.string(),
  aheadSeconds: z.number(),
  /** Only of a company: whether the clock is its own, or the simulator's. */
  own: z.boolean().optional(),
});

/** `companyId` null: the clock of the whole simulator. */
export function getTransport({ transport }: World, companyId: string | null): Reply {
  const { follows, ahead } = transport.setting(companyId);
  return done({
    now: new Date(transport.now(companyId)).toISOString(),
    tie: follows.clock === 'machine' ? 'machine' : follows.companyId,
    aheadSeconds: ahead / 1000,
    ...(companyId === null ? {} : { own: transport.isOwn(companyId) }),
  });
}

export function putTransport(
  world: World,
  companyId: string | null,
  { advance, tie }: z.output<typeof transportInput>,
): Reply {
  if (tie !== undefined && tie !== 'machine' && !world.store.get(tie)) {
    const known = ['machine', ...world.store.list().map(({ id }) => id)];
    return refusedName('tie', `There is no company ${tie} to tie the clock to.`, tie, known);
  }
  const tied = tie === undefined ? world.transport.setting(companyId) : settingTiedTo(tie);
  const length = advance === undefined ? null : readDuration(advance);
  const now = world.transport.now(companyId);
  const ahead = tied.ahead + (length ? later(now, length) - now : 0);
  world.transport.set(companyId, { ...tied, ahead });
  return getTransport(world, companyId);
}

export function deleteTransport(world: World, { id }: Company): Reply {
  world.transport.set(id, null);
  return getTransport(world, id);
}

function settingTiedTo(tie: string): TransportSetting {
  return tie === 'machine' ? byTheMachine : { follows: { clock: 'company', companyId: tie }, ahead: 0 };
}
