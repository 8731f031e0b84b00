import { type Company, withGroup, withServiceUser } from '../company/company.ts';
import { resetToken } from '../company/service-user.ts';
import type { RandomBytes } from '../random.ts';
import type { Change } from './struck.ts';

/** What changes in a company by itself, without the control API; null: that one is for the control API. */
export function changedBy(
  company: Company,
  serviceUserId: string,
  change: Change,
  random: RandomBytes,
): Company | null {
  switch (change.kind) {
    case 'reset-token':
      return withNewToken(company, serviceUserId, random);
    case 'revoke':
      return withoutCategories(company, serviceUserId, change.categories);
    case 'control':
      return null;
    default:
      return change satisfies never;
  }
}

/** Nobody is told the new one, as when an admin resets it. */
function withNewToken(company: Company, serviceUserId: string, random: RandomBytes): Company {
  const known = company.serviceUsers.find(({ id }) => id === serviceUserId);
  return known ? withServiceUser(company, resetToken(known, random).serviceUser) : company;
}

/** The boxes of these categories, and those of their fields. */
function withoutCategories(company: Company, serviceUserId: string, categoryIds: readonly string[]): Company {
  const fieldIds = new Set(
    company.data.fields.filter(({ categoryId }) => categoryIds.includes(categoryId)).map(({ id }) => id),
  );
  return company.groups
    .filter(({ members }) => members.serviceUserIds.includes(serviceUserId))
    .reduce((changed, group) => {
      const boxes = Object.entries(group.categories).filter(([id]) => !categoryIds.includes(id));
      const fields = Object.entries(group.fields).filter(([id]) => !fieldIds.has(id));
      return withGroup(changed, {
        ...group,
        categories: Object.fromEntries(boxes),
        fields: Object.fromEntries(fields),
      });
    }, company);
}
