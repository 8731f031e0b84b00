import { regimes } from '@hibob-kit/permissions';
import { z } from 'zod';

/** What deleting something answers. */
export const deletedAnswer = z.strictObject({ id: z.string(), deleted: z.literal(true) });

export const serviceUserShown = z.strictObject({ id: z.string(), name: z.string(), enabled: z.boolean() });

const outline = {
  id: z.string(),
  scenario: z.string(),
  name: z.string(),
  employees: z.int(),
  seed: z.int(),
  today: z.string(),
  frozen: z.boolean(),
  groups: z.array(z.strictObject({ id: z.string(), name: z.string() })),
};

export const companyShown = z.strictObject({
  ...outline,
  version: z.int(),
  regime: z.enum(regimes),
  ipAllowList: z.array(z.string()).nullable(),
  serviceUsers: z.array(serviceUserShown),
  canaries: z.array(z.string()).optional(),
  weather: z.string().optional(),
});

/** The only answer about a company that holds tokens. */
export const companyCreated = z.strictObject({
  ...outline,
  url: z.string(),
  serviceUsers: z.array(z.strictObject({ id: z.string(), name: z.string(), token: z.string() })),
});
