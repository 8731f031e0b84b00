import type { StoredRow } from '@hibob-kit/schemas';
import type { Career } from '../career.ts';
import { referenceTo } from '../identity.ts';
import type { World } from '../world.ts';
import { datedRow } from './row.ts';

export function workRows(world: World, career: Career): readonly StoredRow[] {
  return career.positions.map(({ day, job, site, managerIndex, change }) =>
    datedRow(world, day, {
      title: job.titleId,
      department: job.department.id,
      site: site.name,
      siteId: site.id,
      reportsTo: managerIndex === null ? null : referenceTo(world.identity(managerIndex)),
      workChangeType: change,
    }),
  );
}
