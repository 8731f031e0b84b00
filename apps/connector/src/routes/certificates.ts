import { z } from 'zod';
import type { AppDeps } from '../app.ts';
import { type Route, route } from './route.ts';

const counts = z.record(z.string(), z.number());

const tableShape = z.object({
  state: z.enum(['read', 'uploaded', 'left for later', 'not available', 'not requested']),
  rowsRead: z.number(),
  rowsHeld: z.number(),
  visibility: counts,
  restricted: counts.describe('column → rows in which a right hides it'),
  sha256: z.string(),
});

const answer = z.object({
  connection: z.string(),
  run: z.object({
    id: z.string(),
    mode: z.string().nullable(),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
    recordedAt: z.string().nullable().describe('export as of this moment to get exactly what is certified'),
  }),
  complete: z.boolean(),
  exceptions: z.array(z.string()).describe('why it is not complete'),
  people: z.object({ expected: z.number().nullable(), seen: z.number(), absent: counts }),
  tables: z.record(z.string(), tableShape),
  requests: counts,
  waitedMs: z.number(),
  sha256: z.string(),
});

/** What a sync can swear to. */
export function certificateRoutes({ connector }: AppDeps): readonly Route[] {
  return [
    route(
      {
        id: 'getCertificate',
        method: 'GET',
        path: '/connections/{name}/certificate',
        summary:
          'How complete the last sync was, or the one of a run: people, rows, restricted columns, requests, checksum.',
        scope: 'connections:read',
        query: z.strictObject({ run: z.uuid().optional() }),
        answer,
      },
      ({ principal, path, query }) => connector.forTenant(principal.tenantId).certificate(path.name, query.run ?? null),
    ),
  ];
}
