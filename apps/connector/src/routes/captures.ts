import { captureShape } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { AppDeps } from '../app.ts';
import { credentialsSchema } from '../credentials.ts';
import { selectionSchema } from '../selection.ts';
import { isTrouble } from '../trouble.ts';
import { jobOf } from './connections.ts';
import { type Route, route } from './route.ts';

const wishes = {
  exactCounts: z.boolean().default(false).describe('Also how few they are, where they are less than five.'),
  maskLabels: z
    .union([z.boolean(), z.array(z.string()).max(5_000)])
    .default(false)
    .describe('All labels, or those named.'),
};
const order = z.strictObject({
  credentials: credentialsSchema.optional(),
  selection: selectionSchema.optional(),
  deep: z.boolean().default(false).describe('ask about everybody and everything that tells anything, at whatever cost'),
  ...wishes,
});

/** Files that let somebody else rehearse what a check found, without anybody's data. */
export function captureRoutes({ connector, defaultBaseUrl, allowedHosts }: AppDeps): readonly Route[] {
  return [
    route(
      {
        id: 'makeCapture',
        method: 'POST',
        path: '/connections/{name}/captures',
        summary: 'Checks now and answers a file without anybody’s data, from which the simulator rebuilds the setup.',
        scope: 'runs:write',
        input: order,
        answer: captureShape(),
        audit: 'capture.made',
      },
      ({ principal, path, input: { exactCounts, maskLabels, deep, ...given } }) => {
        const job = jobOf(given, defaultBaseUrl, allowedHosts);
        if (isTrouble(job)) return job;
        const asked = { onProgress: () => {}, check: null, deep, exactCounts, masks: masksOf(maskLabels) };
        return connector.forTenant(principal.tenantId).capture(path.name, { ...job, ...asked });
      },
    ),
    route(
      {
        id: 'captureCheck',
        method: 'POST',
        path: '/connections/{name}/checks/{check}/captures',
        summary: 'The same of a check of the past, by its id or a day, from what was kept of it. HiBob is not asked.',
        scope: 'connections:read',
        input: z.strictObject(wishes),
        answer: captureShape(),
        audit: 'capture.made',
      },
      ({ principal, path, input: { exactCounts, maskLabels } }) =>
        connector.forTenant(principal.tenantId).capture(path.name, {
          credentials: null,
          selection: null,
          onProgress: () => {},
          check: path.check,
          exactCounts,
          masks: masksOf(maskLabels),
        }),
    ),
  ];
}

function masksOf(maskLabels: boolean | readonly string[]): 'all' | readonly string[] {
  if (typeof maskLabels === 'boolean') return maskLabels ? 'all' : [];
  return maskLabels;
}
