import type { Company } from './company.ts';
import type { Created } from './create-company.ts';

/**
 * What was made, as the next version of the company whose place it takes. Service users of the same name are those of before, so that
 * clients go on with their credentials.
 */
export function inPlaceOf(before: Company, { company, credentials }: Created): Created {
  const kept = new Map(
    company.serviceUsers.flatMap(({ id, name, enabled }) => {
      const known = before.serviceUsers.find((one) => one.name === name);
      return known ? [[id, { ...known, enabled }] as const] : [];
    }),
  );
  return {
    company: {
      ...company,
      version: before.version + 1,
      serviceUsers: company.serviceUsers.map((one) => kept.get(one.id) ?? one),
      groups: company.groups.map((group) => ({
        ...group,
        members: {
          ...group.members,
          serviceUserIds: group.members.serviceUserIds.map((id) => kept.get(id)?.id ?? id),
        },
      })),
    },
    credentials: credentials.filter(({ id }) => !kept.has(id)),
  };
}
