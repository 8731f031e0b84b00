import { type LifecycleStatusSetting, lifecycleStatusesOf, regimes } from '@hibob-kit/permissions';
import { z } from 'zod';
import { isDay } from '../company/calendar.ts';
import { type Company, regimeOf, withIpAllowList, withRegime } from '../company/company.ts';
import { isNetwork } from '../company/ip-allow-list.ts';
import { withLifecycleStatuses } from '../company/lifecycle-access.ts';
import type { World } from '../world.ts';
import { refuse } from './control-error.ts';
import { refuseStatus } from './refused-status.ts';
import { done, type Reply } from './reply.ts';

/** From today on unless a day is named, in the past or to come. */
export const regimeInput = z.strictObject({
  regime: z.enum(regimes),
  from: z.string().refine(isDay, 'not a day written YYYY-MM-DD').optional(),
});

export function getRegime(company: Company): Reply {
  return done({ regime: regimeOf(company), changes: company.regimes });
}

export function putRegime(world: World, company: Company, { regime, from }: z.output<typeof regimeInput>): Reply {
  const switched = withRegime(company, { regime, from: from ?? company.today });
  world.store.put(switched);
  return getRegime(switched);
}

/** null: calls may come from anywhere. */
export const ipAllowListInput = z.strictObject({ addresses: z.array(z.string()).nullable() });

export function getIpAllowList({ ipAllowList }: Company): Reply {
  return done({ addresses: ipAllowList });
}

export function putIpAllowList(
  world: World,
  company: Company,
  { addresses }: z.output<typeof ipAllowListInput>,
): Reply {
  const at = addresses?.findIndex((text) => !isNetwork(text)) ?? -1;
  if (at >= 0) {
    return refuse(400, `${addresses?.[at]} is neither an IP address nor a network.`, 'Send 10.1.2.3 or 10.0.0.0/8.', {
      path: `addresses.${at}`,
    });
  }
  const changed = withIpAllowList(company, addresses);
  world.store.put(changed);
  return getIpAllowList(changed);
}

/** The leaves a company decides over, anew: HiBob's by name, and its own. Of `access` and `basedOn` one is enough. */
export const lifecycleStatusesInput = z.strictObject({
  statuses: z.array(
    z.strictObject({
      name: z.string().trim().min(1).max(100),
      access: z.enum(['Active', 'Inactive']).nullable().default(null),
      basedOn: z.string().nullable().default(null),
    }),
  ),
});

export function getLifecycleStatuses({ data }: Company): Reply {
  return done(data.lifecycleStatuses);
}

export function putLifecycleStatuses(
  world: World,
  company: Company,
  { statuses }: z.output<typeof lifecycleStatusesInput>,
): Reply {
  // As HiBob's own: the id is the name in lower case.
  const settings = statuses.map((one): LifecycleStatusSetting => ({ ...one, id: one.name.toLowerCase() }));
  const resolved = lifecycleStatusesOf(settings);
  if (resolved.kind === 'wrong') return refuseStatus(resolved, settings);
  const changed = withLifecycleStatuses(company, resolved.statuses);
  world.store.put(changed);
  return getLifecycleStatuses(changed);
}
