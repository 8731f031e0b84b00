import { z } from 'zod';
import type { AppDeps } from '../app.ts';
import { isTrouble } from '../trouble.ts';
import { erasedShape, readmittedShape } from '../work-schemas.ts';
import { type Route, route } from './route.ts';

/** In the body, never in the address: addresses stand in the logs of proxies. */
const whom = z.strictObject({
  employeeId: z.string().regex(/^[\w-]{1,80}$/, 'is not an employee id of HiBob’s, nor a pseudonym'),
});

/** People who are to be forgotten. The audit log says that it was done, and not who they were. */
export function erasureRoutes({ connector }: AppDeps): readonly Route[] {
  return [
    route(
      {
        id: 'erasePerson',
        method: 'POST',
        path: '/connections/{name}/erasures',
        summary:
          'Erases a person for good: every version of every row, and the events about them. They are not read again, though HiBob may still show them.',
        scope: 'people:erase',
        input: whom,
        answer: erasedShape,
        audit: 'person.erased',
      },
      async ({ principal, path, input, note }) => {
        const erased = await connector.forTenant(principal.tenantId).erase(path.name, input.employeeId);
        if (!isTrouble(erased)) note({ ...erased });
        return erased;
      },
    ),
    route(
      {
        id: 'readmitPerson',
        method: 'POST',
        path: '/connections/{name}/erasures/readmit',
        summary: 'Lets an erased person be read again by the next sync. What was held of them stays gone.',
        scope: 'people:erase',
        input: whom,
        answer: readmittedShape,
        audit: 'person.readmitted',
      },
      ({ principal, path, input }) => connector.forTenant(principal.tenantId).readmit(path.name, input.employeeId),
    ),
    route(
      {
        id: 'countErasures',
        method: 'GET',
        path: '/connections/{name}/erasures',
        summary: 'How many people were erased and are kept away.',
        scope: 'connections:read',
        answer: z.object({ erased: z.number() }),
      },
      ({ principal, path }) => connector.forTenant(principal.tenantId).erasures(path.name),
    ),
  ];
}
