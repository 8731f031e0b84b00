import { accessOf, sightOf } from '@hibob-kit/permissions';
import { z } from 'zod';
import { type Company, regimeOf } from '../company/company.ts';
import { landscapeOf } from './fixes.ts';
import { namesIn } from './names.ts';

const named = z.strictObject({ id: z.string(), name: z.string() });

export const sightSchema = z.strictObject({
  serviceUser: named,
  groups: z.array(named).describe('that count for it'),
  employees: z.strictObject({ all: z.int(), reached: z.int(), active: z.int() }),
  categories: z
    .array(z.strictObject({ category: named, view: z.int(), viewHistory: z.int(), edit: z.int() }))
    .describe('in people'),
  exceptions: z
    .array(z.strictObject({ field: named, category: named, sensitive: z.boolean(), people: z.int() }))
    .describe('fields that fewer or more people show than View on their category says'),
  features: z.array(z.string()),
});

/** Everything a service user can see. */
export function canSee(company: Company, serviceUserId: string): z.output<typeof sightSchema> {
  const access = accessOf(serviceUserId, company.groups, regimeOf(company));
  const { employees, categories, exceptions, features } = sightOf(access, landscapeOf(company));
  const nameOf = namesIn(company);
  const category = (id: string) => ({ id, name: nameOf('category', id) });
  return {
    serviceUser: { id: serviceUserId, name: nameOf('serviceUser', serviceUserId) },
    groups: company.groups
      .filter(({ type, members }) => type === 'Service user' && members.serviceUserIds.includes(serviceUserId))
      .map(({ id, name }) => ({ id, name })),
    employees,
    categories: categories.map(({ categoryId, ...people }) => ({ category: category(categoryId), ...people })),
    exceptions: exceptions.map(({ fieldId, categoryId, sensitive, people }) => ({
      field: { id: fieldId, name: nameOf('field', fieldId) },
      category: category(categoryId),
      sensitive,
      people,
    })),
    features: [...features],
  };
}
