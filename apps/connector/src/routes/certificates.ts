import { z } from 'zod';
import type { AppDeps } from '../app.ts';
import { certificateShape } from '../work-schemas.ts';
import { type Route, route } from './route.ts';

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
        answer: certificateShape,
      },
      ({ principal, path, query }) => connector.forTenant(principal.tenantId).certificate(path.name, query.run ?? null),
    ),
  ];
}
