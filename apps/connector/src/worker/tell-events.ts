import { eventsOf } from '../events/events-of.ts';
import { healthEvent } from '../events/health-event.ts';
import type { ServiceStore } from '../store/service-store.ts';

/** Puts into the feed what the runs since the last telling changed. Done twice or broken off, nothing is told twice or left out. */
export async function tellEvents(
  { service, now }: { readonly service: ServiceStore; readonly now: () => number },
  owner: { readonly tenantId: string; readonly connectionId: string },
): Promise<void> {
  const { connectionId } = owner;
  const told = await service.told.until(connectionId);
  for (const run of await service.runChanges.toTell(connectionId, told)) {
    for (let after = ''; ; ) {
      const people = await service.runChanges.people(connectionId, run, after, pageSize);
      await service.events.append(
        owner,
        people.flatMap((person) => eventsOf(person, run)),
      );
      const last = people.at(-1);
      if (last === undefined || people.length < pageSize) break;
      after = last.employeeId;
    }
    await service.told.upTo(connectionId, run.recordedAt);
  }
  const health = await service.told.health(connectionId);
  const event = health === null ? null : healthEvent(health, new Date(now()).toISOString());
  if (event !== null) await service.events.append(owner, [event]);
}

const pageSize = 500;
