import { z } from 'zod';
import type { AppDeps } from '../app.ts';
import { payBases } from '../store/norms.ts';
import { equityShape, settingsShape } from '../work-schemas.ts';
import { type Route, route } from './route.ts';

const payBasis = z.enum(payBases).nullable();

/** What only the company can say, asked once for a connection. */
export function settingsRoutes({ connector }: AppDeps): readonly Route[] {
  return [
    route(
      {
        id: 'getSettings',
        method: 'GET',
        path: '/connections/{name}/settings',
        summary: 'What the company has answered. null: not yet.',
        scope: 'connections:read',
        answer: settingsShape,
      },
      ({ principal, path }) => connector.forTenant(principal.tenantId).settings(path.name, {}),
    ),
    route(
      {
        id: 'uploadEquity',
        method: 'POST',
        path: '/connections/{name}/equity',
        summary:
          'Takes equity grants from a CSV text in the place of those uploaded before; with one mistake it takes none.',
        scope: 'runs:write',
        input: z.strictObject({ csv: z.string(), dryRun: z.boolean().default(false) }),
        answer: equityShape,
        audit: 'equity.uploaded',
      },
      async ({ principal, path, input, note }) => {
        const result = await connector.forTenant(principal.tenantId).uploadEquity(path.name, input.csv, input.dryRun);
        if ('grants' in result) note({ grants: result.grants, mistakes: result.mistakes.length, taken: result.taken });
        return result;
      },
    ),
    route(
      {
        id: 'changeSettings',
        method: 'PATCH',
        path: '/connections/{name}/settings',
        summary:
          'Answers which pay of part-timers HiBob holds: what they get, or what full-time work gives. null takes it back.',
        scope: 'connections:write',
        input: z.strictObject({ payBasis: payBasis.optional() }),
        answer: settingsShape,
        audit: 'settings.changed',
      },
      ({ principal, path, input, note }) => {
        note({ payBasis: input.payBasis ?? null });
        return connector.forTenant(principal.tenantId).settings(path.name, input);
      },
    ),
  ];
}
