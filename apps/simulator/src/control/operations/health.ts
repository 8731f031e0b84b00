import { z } from 'zod';
import { version } from '../../version.ts';
import type { World } from '../../world.ts';
import { type Operation, operation } from '../operation.ts';
import { done } from '../reply.ts';

const onOff = z.enum(['on', 'off']);

const health = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  /** As this caller came in: a proxy in front of the simulator may end TLS for it. */
  tls: onOff,
  rateLimits: onOff,
  firewall: z.enum(['company', 'ip', 'off']),
  control: z.enum(['loopback', 'any']),
  webhooks: z.enum(['off', 'loopback', 'any']),
  time: z.enum(['frozen', 'ticking']),
  scenarioCredentials: z.enum(['loopback', 'off']),
  companies: z.int(),
  canaries: z.array(z.string()).optional(),
  weather: z.array(z.string()).optional(),
});

const scenarioShown = z.strictObject({
  id: z.string(),
  title: z.string(),
  story: z.string(),
  guide: z.string().nullable(),
});

export const healthOperations: readonly Operation[] = [
  operation(
    {
      id: 'health',
      method: 'GET',
      path: '/health',
      summary: 'Says that the simulator runs, and which guarantees are on.',
      answer: health,
    },
    ({ world, origin }) =>
      done({
        status: 'ok',
        version,
        tls: new URL(origin).protocol === 'https:' ? 'on' : 'off',
        ...world.guarantees,
        companies: world.store.list().length,
        ...canariesOf(world),
        ...weatherOf(world),
      }),
  ),
  operation(
    {
      id: 'listScenarios',
      method: 'GET',
      path: '/scenarios',
      summary: 'Lists the scenarios a company can be made from.',
      answer: z.array(scenarioShown),
    },
    ({ world }) => done(world.scenarios.map(({ id, title, story, guide }) => ({ id, title, story, guide }))),
  ),
];

/** Companies whose values carry tags; nothing where there are none. */
function canariesOf({ store }: World): { readonly canaries?: readonly string[] } {
  const ids = store.list().flatMap(({ id, canaries }) => (canaries ? [id] : []));
  return ids.length > 0 ? { canaries: ids } : {};
}

/** Companies in which things go wrong on purpose; nothing where there are none. */
function weatherOf({ weathers }: World): { readonly weather?: readonly string[] } {
  const ids = weathers.companyIds();
  return ids.length > 0 ? { weather: ids } : {};
}
