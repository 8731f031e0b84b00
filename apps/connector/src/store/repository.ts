import { anonymityIn } from './anonymity.ts';
import { askedRowsIn } from './asked-rows.ts';
import { checksIn } from './checks.ts';
import { connectionsIn } from './connections.ts';
import type { Database } from './database.ts';
import { erasingIn } from './erasing.ts';
import { lastSeenIn } from './last-seen.ts';
import { readingIn } from './reading.ts';
import { recordsIn } from './records.ts';
import { runsIn } from './runs.ts';
import { defaultTenantId } from './schema.ts';
import { stagingIn } from './staging.ts';
import type { Store } from './store.ts';

/** The store on an open, migrated database. The SQL is the same on PGlite and on PostgreSQL. */
export function storeOn(db: Database, close: () => Promise<void>, hold: Store['hold']): Store {
  let closing: Promise<void> | null = null;
  const closeOnce = () => {
    closing ??= close();
    return closing;
  };
  const rest = {
    ...runsIn(db),
    ...checksIn(db),
    ...anonymityIn(db),
    ...erasingIn(db),
    ...lastSeenIn(db),
    ...recordsIn(db),
    ...readingIn(db),
    ...stagingIn(db),
    hold,
    ...askedRowsIn(db),
    close: closeOnce,
  };
  const forTenant = (tenantId: string): Store => ({ ...connectionsIn(db, tenantId), ...rest, forTenant });
  return forTenant(defaultTenantId);
}
