import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { going, timeOn, written } from '../company/company-clock.ts';
import { forkOf } from '../isolation/fork.ts';
import type { Snapshot } from '../isolation/snapshots.ts';
import { pastOf } from '../run/export-run.ts';
import type { World } from '../world.ts';
import { refuse, refusedName } from './control-error.ts';
import { createdSummary, summaryOf } from './descriptions.ts';
import { done, made, type Reply } from './reply.ts';

export const snapshotInput = z.strictObject({ name: z.string().trim().min(1).max(200).optional() });
export const restoreInput = z.strictObject({ snapshot: z.string() });

export const snapshotShown = z.strictObject({
  id: z.string(),
  name: z.string().nullable(),
  /** On the company's clock. */
  now: z.string(),
  version: z.int(),
});

const snapshotsAllowed = 1_000;

/** It meets the same weather, from its beginning. Webhooks stay with the company: nobody wants every event twice. */
export function postFork(world: World, company: Company, url: string): Reply {
  const taken = (serviceUserId: string) => world.store.ofServiceUser(serviceUserId) !== null;
  const clock = going(timeOn(company.clock, world.clock), company.clock.since === null, world.clock);
  const fork = forkOf({ ...company, clock }, world.store.nextId(company.scenarioId), world.random, taken);
  const weather = world.weathers.of(company.id)?.order ?? null;
  world.store.put(fork.company);
  world.snapshots.found({ company: fork.company, weather });
  const past = pastOf(world, company.id);
  if (past) world.runs.forked(fork.company.id, past);
  if (weather) world.weathers.order(fork.company.id, weather);
  return made({ ...createdSummary(fork), url });
}

export function postSnapshot(world: World, company: Company, { name }: z.output<typeof snapshotInput>): Reply {
  const { snapshots, webhooks, clock } = world;
  if (snapshots.of(company.id).length >= snapshotsAllowed) {
    return refuse(409, `The company has ${snapshotsAllowed} snapshots already.`, 'Delete one it does not need.');
  }
  const time = timeOn(company.clock, clock);
  const taken = snapshots.take(company.id, { name: name ?? null, company, webhooks: webhooks.of(company.id), time });
  return made(described(taken));
}

export function getSnapshots({ snapshots }: World, { id }: Company): Reply {
  return done(snapshots.of(id).map(described));
}

export function deleteSnapshot(world: World, company: Company, id: string): Reply {
  const known = snapshotNamed(world, company, id);
  if ('kind' in known) return known;
  world.snapshots.remove(company.id, known.id);
  return done({ id: known.id, deleted: true });
}

/** By its id or its name. Journal, weather, limits and the snapshots themselves stay as they are. */
export function postRestore(world: World, company: Company, { snapshot }: z.output<typeof restoreInput>): Reply {
  const known = snapshotNamed(world, company, snapshot);
  if ('kind' in known) return known;
  const restored = goneBackTo(world, company, known.company, known.time);
  world.webhooks.restore(company.id, known.webhooks);
  return done(summaryOf(world, restored));
}

/** As it was founded or forked, with the same credentials: nothing is left of what happened since but its snapshots. */
export function postReset(world: World, company: Company): Reply {
  const founding = world.snapshots.foundingOf(company.id);
  if (!founding) return refuse(409, 'Nobody knows how this company began.', 'Make a new one.');
  const { id } = company;
  world.transport.set(id, null);
  world.journals.forget(id);
  world.runs.reset(id);
  world.canaries.forget(id);
  world.webhooks.forget(id);
  world.weathers.forget(id);
  world.forgetLimits(id);
  if (founding.weather) world.weathers.order(id, founding.weather);
  const began = founding.company.clock.shows;
  return done(summaryOf(world, goneBackTo(world, company, founding.company, began)));
}

/** Versions go on counting: they tell one state of a company from another. */
function goneBackTo({ store, clock }: World, now: Company, then: Company, time: number): Company {
  // Its days are those of that time already.
  const running = going(time, then.clock.since === null, clock);
  const company = { ...then, clock: running, version: now.version + 1 };
  store.put(company);
  return company;
}

function snapshotNamed({ snapshots }: World, company: Company, wanted: string) {
  const all = snapshots.of(company.id);
  const ids = all.map(({ id }) => id);
  return (
    all.find(({ id }) => id === wanted) ??
    all.findLast(({ name }) => name === wanted) ??
    refusedName('snapshot', `The company has no snapshot ${wanted}.`, wanted, ids)
  );
}

function described({ id, name, time, company: { version } }: Snapshot) {
  return { id, name, now: written(time), version };
}
