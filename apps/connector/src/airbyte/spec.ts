import { z } from 'zod';
import { payBases } from '../store/norms.ts';
import type { Specification } from './message.ts';

/** What Airbyte asks its user for, and hands to every command as a file. Keys are those of its forms. */
export const configSchema = z.object({
  service_user_id: z.string().meta({ title: 'Service user id', description: 'SERVICE-…', order: 0 }),
  token: z
    .string()
    .meta({ title: 'Token', description: 'Shown once when the service user is made.', airbyte_secret: true, order: 1 }),
  base_url: z
    .string()
    .optional()
    .meta({ title: 'Base URL', description: 'Only for a simulator; default https://api.hibob.com.', order: 2 }),
  pay_basis: z.enum(payBases).optional().meta({
    title: 'Pay of part-timers in HiBob',
    description:
      'actual: what they get. full_time: what full-time work gives. Unanswered, FTE-adjusted pay stays empty.',
    order: 3,
  }),
  anonymous: z
    .boolean()
    .optional()
    .meta({ title: 'Anonymous', description: 'Nobody is named; ids become pseudonyms.', order: 4 }),
  without: z.array(z.string()).optional().meta({
    title: 'Not shared',
    description: 'Items or fields that are not asked for: gender, birthDate, equity, names …',
    order: 5,
  }),
});
export type Config = z.infer<typeof configSchema>;

export const specification: Specification = {
  protocol_version: '0.3.2',
  documentationUrl: 'https://github.com/hibob-kit/hibob-kit#readme',
  supportsIncremental: true,
  connectionSpecification: {
    ...z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' }),
    title: 'HiBob',
    additionalProperties: true,
  },
};
