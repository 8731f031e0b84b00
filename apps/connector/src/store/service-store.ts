import type { Database } from './database.ts';
import { type ApiKeys, apiKeysIn } from './service/api-keys.ts';
import { type AuditLog, auditLogIn } from './service/audit-log.ts';
import { type RunChanges, runChangesIn } from './service/changes-of-run.ts';
import { type Charges, chargesIn } from './service/charges.ts';
import { type Credentials, credentialsIn } from './service/credentials.ts';
import { type Events, eventsIn } from './service/events.ts';
import { type HandOvers, handOversIn } from './service/hand-overs.ts';
import { type Leases, leasesIn } from './service/leases.ts';
import { type Notices, noticesIn } from './service/notices.ts';
import { type Overviews, overviewsIn } from './service/overview.ts';
import { type SharedLimits, sharedLimitsIn } from './service/shared-limits.ts';
import { type Subscriptions, subscriptionsIn } from './service/subscriptions.ts';
import { type Tenants, tenantsIn } from './service/tenants.ts';
import { type Told, toldIn } from './service/told.ts';

/** What a service keeps beside the records: who may ask, what happened, what is on its way. */
export interface ServiceStore {
  readonly tenants: Tenants;
  readonly keys: ApiKeys;
  readonly credentials: Credentials;
  readonly audit: AuditLog;
  readonly events: Events;
  readonly subscriptions: Subscriptions;
  readonly notices: Notices;
  readonly handOvers: HandOvers;
  readonly leases: Leases;
  readonly limits: SharedLimits;
  readonly charges: Charges;
  readonly runChanges: RunChanges;
  readonly told: Told;
  readonly overviews: Overviews;
}

export function serviceStoreOn(db: Database): ServiceStore {
  return {
    tenants: tenantsIn(db),
    keys: apiKeysIn(db),
    credentials: credentialsIn(db),
    audit: auditLogIn(db),
    events: eventsIn(db),
    subscriptions: subscriptionsIn(db),
    notices: noticesIn(db),
    handOvers: handOversIn(db),
    leases: leasesIn(db),
    limits: sharedLimitsIn(db),
    charges: chargesIn(db),
    runChanges: runChangesIn(db),
    told: toldIn(db),
    overviews: overviewsIn(db),
  };
}
