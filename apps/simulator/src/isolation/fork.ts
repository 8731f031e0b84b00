import type { Company } from '../company/company.ts';
import type { Created } from '../company/create-company.ts';
import { issueServiceUser } from '../company/service-user.ts';
import type { RandomBytes } from '../random.ts';

/**
 * A company of its own that begins as another one is: it shares everything but who may call. Its service users have the same names,
 * stand in the same groups and have credentials of their own.
 */
export function forkOf(
  company: Company,
  id: string,
  random: RandomBytes,
  taken: (serviceUserId: string) => boolean,
): Created {
  const issued = company.serviceUsers.map(({ id: former, name, enabled }) => {
    const { serviceUser, token } = issueServiceUser(name, random, taken);
    return { former, serviceUser: { ...serviceUser, enabled }, token };
  });
  const newIds = new Map(issued.map(({ former, serviceUser }) => [former, serviceUser.id]));
  const groups = company.groups.map((group) => {
    const { members } = group;
    if (members.serviceUserIds.length === 0) return group;
    const serviceUserIds = members.serviceUserIds.map((one) => newIds.get(one) ?? one);
    return { ...group, members: { ...members, serviceUserIds } };
  });
  return {
    company: { ...company, id, version: 1, groups, serviceUsers: issued.map(({ serviceUser }) => serviceUser) },
    credentials: issued.map(({ serviceUser, token }) => ({ id: serviceUser.id, name: serviceUser.name, token })),
  };
}
