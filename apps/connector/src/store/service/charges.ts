import { sql } from 'drizzle-orm';
import type { Charge, TimedChore } from '../../schedule/due.ts';
import { passingTroubles } from '../../trouble.ts';
import type { Database } from '../database.ts';
import { connection, run } from '../schema.ts';
import { credential, notice } from '../service-schema.ts';

/** A connection the scheduler looks after, and where to find it. */
export interface KeptCharge extends Charge {
  readonly tenantId: string;
  readonly name: string;
  /** When each was done last with a result that stays: what failed of itself is done again. */
  readonly settled: Charge['last'];
}

export interface Charges {
  /** Of all tenants: those whose token is kept. */
  readonly all: () => Promise<readonly KeptCharge[]>;
  readonly one: (connectionId: string) => Promise<KeptCharge | null>;
}

export function chargesIn(db: Database): Charges {
  const read = async (connectionId: string | null): Promise<readonly KeptCharge[]> => {
    const only = connectionId === null ? sql`` : sql`where c.id = ${connectionId}`;
    const { rows } = (await db.execute(sql`
      select c.id, c.tenant_id, c.name, c.created_at, c.paused_at, c.last_check->>'verdict' as verdict,
        past.*,
        (select min(received_at) from ${notice} n where n.connection_id = c.id and n.handled_at is null and n.employee_id is null) as woken,
        (select min(received_at) from ${notice} n where n.connection_id = c.id and n.handled_at is null and n.employee_id is not null) as named
      from ${connection} c join ${credential} k on k.connection_id = c.id
      cross join lateral (
        select max(finished_at) filter (where ${isSync} and mode in ('full', 'reconcile')) as reconcile,
          max(finished_at) filter (where ${isSync}) as incremental,
          max(finished_at) filter (where ${looks}) as probe,
          max(finished_at) filter (where kind in ('sync', 're-read')) as read,
          max(finished_at) filter (where ${isSync} and mode in ('full', 'reconcile') and ${stays}) as settled_reconcile,
          max(finished_at) filter (where ${isSync} and ${stays}) as settled_incremental,
          max(finished_at) filter (where ${looks} and ${stays}) as settled_probe
        from ${run} r where r.connection_id = c.id) past
      ${only}`)) as unknown as {
      rows: readonly Raw[];
    };
    return rows.map(chargeOf);
  };
  return {
    all: () => read(null),
    one: async (connectionId) => (await read(connectionId))[0] ?? null,
  };
}

const isSync = sql`kind = 'sync'`;
const looks = sql`kind in ('check', 'sync')`;
const stays = sql`outcome not in (${sql.join(
  passingTroubles.map((code) => sql`${code}`),
  sql`, `,
)})`;

/** Times come as `Date` or as text, by the driver. */
interface Raw {
  readonly id: string;
  readonly tenant_id: string;
  readonly name: string;
  readonly created_at: string | Date;
  readonly paused_at: string | Date | null;
  readonly verdict: string | null;
  readonly reconcile: string | Date | null;
  readonly incremental: string | Date | null;
  readonly probe: string | Date | null;
  readonly settled_reconcile: string | Date | null;
  readonly settled_incremental: string | Date | null;
  readonly settled_probe: string | Date | null;
  readonly read: string | Date | null;
  readonly woken: string | Date | null;
  readonly named: string | Date | null;
}

function chargeOf(raw: Raw): KeptCharge {
  const last: Record<TimedChore, number | null> = {
    reconcile: momentOf(raw.reconcile),
    incremental: momentOf(raw.incremental),
    probe: momentOf(raw.probe),
  };
  return {
    connectionId: raw.id,
    tenantId: raw.tenant_id,
    name: raw.name,
    createdAt: momentOf(raw.created_at) ?? 0,
    last,
    settled: {
      reconcile: momentOf(raw.settled_reconcile),
      incremental: momentOf(raw.settled_incremental),
      probe: momentOf(raw.settled_probe),
    },
    isBroken: raw.verdict === 'refused',
    isPaused: raw.paused_at !== null,
    wokenAt: momentOf(raw.woken),
    namedAt: momentOf(raw.named),
    readAt: momentOf(raw.read),
  };
}

function momentOf(value: string | Date | null): number | null {
  return value === null ? null : new Date(value).getTime();
}
