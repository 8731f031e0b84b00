import {
  accessRightsText,
  adminGuide,
  groupTypes,
  leastGroup,
  type PermissionGroup,
  rights,
} from '@hibob-kit/permissions';
import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { namesIn } from './names.ts';
import { type Logged, needsOf } from './needs.ts';
import { replay } from './replay.ts';
import { everything } from './trials.ts';

const standing = { today: z.boolean(), least: z.boolean(), do: z.enum(['keep', 'tick', 'untick']) };
const box = z.strictObject({ view: z.boolean(), viewHistory: z.boolean(), edit: z.boolean() });

export const leastSchema = z.strictObject({
  serviceUser: z.strictObject({ id: z.string(), name: z.string() }),
  requests: z.strictObject({ read: z.int(), different: z.int(), notKept: z.int() }),
  group: z
    .strictObject({
      name: z.string(),
      type: z.enum(groupTypes),
      members: z.unknown(),
      accessRights: z.unknown(),
      categories: z.record(z.string(), box),
      fields: z.record(z.string(), box),
      features: z.array(z.string()),
    })
    .describe('as `POST …/permission-groups` takes it'),
  boxes: z.array(
    z.strictObject({
      category: z.strictObject({ id: z.string(), name: z.string() }),
      field: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
      right: z.enum(rights),
      ...standing,
      groups: z.array(z.string()).describe('of today in which it is ticked'),
      for: z.array(z.string()).describe('fields and tables that were asked for'),
      requests: z.array(z.int()).describe('their numbers in the journal'),
    }),
  ),
  features: z.array(z.strictObject({ feature: z.string(), ...standing, requests: z.array(z.int()) })),
  accessRights: z.strictObject({
    today: z.array(z.string()),
    least: z.string(),
    same: z.boolean(),
    because: z.string(),
  }),
  guide: z.array(z.string()).describe('click by click; empty: nothing is to be done'),
  proof: z
    .strictObject({ replayed: z.int(), sameAsWithAllRights: z.int() })
    .describe('the requests were answered again with this group and with every right there is'),
});

const replayedAtMost = 50;

/** The least permission group that serves a log of requests, held against today's. */
export function leastFor(
  company: Company,
  serviceUserId: string,
  log: readonly Logged[],
  notKept: number,
): z.output<typeof leastSchema> {
  const nameOf = namesIn(company);
  const name = nameOf('serviceUser', serviceUserId);
  const today = company.groups.filter(
    ({ type, members }) => type === 'Service user' && members.serviceUserIds.includes(serviceUserId),
  );
  const least = leastGroup(needsOf(company, log), today, { name, serviceUserId });
  const different = distinct(log);
  const { group, accessRights } = least;
  return {
    serviceUser: { id: serviceUserId, name },
    requests: { read: log.length, different: different.length, notKept },
    group: {
      ...group,
      fields: { ...group.fields },
      categories: { ...group.categories },
      features: [...group.features],
    },
    boxes: least.boxes.map(({ categoryId, fieldId, groups, for: what, requests, ...one }) => ({
      category: { id: categoryId, name: nameOf('category', categoryId) },
      field: fieldId === null ? null : { id: fieldId, name: nameOf('field', fieldId) },
      ...one,
      groups: [...groups],
      for: [...what],
      requests: [...requests],
    })),
    features: least.features.map((one) => ({ ...one, requests: [...one.requests] })),
    accessRights: {
      today: accessRights.today.map(accessRightsText),
      least: accessRightsText(accessRights.least),
      same: accessRights.same,
      because: accessRights.because,
    },
    guide: [...adminGuide(least, today, serviceUserId, nameOf)],
    proof: proofOf(company, serviceUserId, group, different.slice(0, replayedAtMost)),
  };
}

function distinct(log: readonly Logged[]): readonly Logged[] {
  const byContent = new Map(
    log.map((one) => {
      const { method, path, query, body } = one.request;
      return [JSON.stringify([method, path, query, body]), one] as const;
    }),
  );
  return [...byContent.values()];
}

function proofOf(
  company: Company,
  serviceUserId: string,
  group: Omit<PermissionGroup, 'id'>,
  log: readonly Logged[],
): z.output<typeof leastSchema>['proof'] {
  const served: Company = { ...company, groups: [{ ...group, id: 'least' }] };
  const open: Company = { ...company, groups: [everything(company, serviceUserId)] };
  const same = log.filter(({ request }) => {
    const asked = { ...request, gate: 'answered', address: null } as const;
    const [one, other] = [replay(served, asked), replay(open, asked)];
    return one.status === other.status && JSON.stringify(one.json) === JSON.stringify(other.json);
  });
  return { replayed: log.length, sameAsWithAllRights: same.length };
}
