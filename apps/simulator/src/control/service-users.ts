import { z } from 'zod';
import { type Company, withoutServiceUser, withServiceUser } from '../company/company.ts';
import { issueServiceUser, resetToken, type ServiceUser } from '../company/service-user.ts';
import type { World } from '../world.ts';
import { type ControlError, refuse } from './control-error.ts';
import { serviceUserSummary } from './descriptions.ts';
import { done, made, type Reply } from './reply.ts';

export const serviceUserInput = z.strictObject({ name: z.string().trim().min(1).max(200) });

/** The only answer but `reset-token` that holds a token. */
export function postServiceUser(world: World, company: Company, { name }: z.output<typeof serviceUserInput>): Reply {
  const taken = (id: string) => world.store.ofServiceUser(id) !== null;
  const { serviceUser, token } = issueServiceUser(name, world.random, taken);
  world.store.put(withServiceUser(company, serviceUser));
  return made({ ...serviceUserSummary(serviceUser), token });
}

export const serviceUserActions = ['reset-token', 'disable', 'enable'] as const;
export type ServiceUserAction = (typeof serviceUserActions)[number];

export function actOnServiceUser(world: World, company: Company, id: string, action: ServiceUserAction): Reply {
  const known = serviceUserNamed(company, id);
  if ('kind' in known) return known;
  const { serviceUser, shown } = actions[action](known, world);
  world.store.put(withServiceUser(company, serviceUser));
  return done({ ...serviceUserSummary(serviceUser), ...shown });
}

export function deleteServiceUser(world: World, company: Company, id: string): Reply {
  const known = serviceUserNamed(company, id);
  if ('kind' in known) return known;
  world.store.put(withoutServiceUser(company, id));
  return done({ id, deleted: true });
}

interface Acted {
  readonly serviceUser: ServiceUser;
  readonly shown: { readonly token?: string };
}

const actions: Record<ServiceUserAction, (serviceUser: ServiceUser, world: World) => Acted> = {
  'reset-token': (known, { random }) => {
    const { serviceUser, token } = resetToken(known, random);
    return { serviceUser, shown: { token } };
  },
  disable: (known) => ({ serviceUser: { ...known, enabled: false }, shown: {} }),
  enable: (known) => ({ serviceUser: { ...known, enabled: true }, shown: {} }),
};

function serviceUserNamed(company: Company, id: string): ServiceUser | ControlError {
  const ids = company.serviceUsers.map((one) => one.id);
  return (
    company.serviceUsers.find((one) => one.id === id) ??
    refuse(404, `The company has no service user ${id}.`, `It has: ${ids.join(', ') || 'none'}.`)
  );
}
