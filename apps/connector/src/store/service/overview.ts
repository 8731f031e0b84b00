import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';

/** A connection in numbers. */
export interface Overview {
  readonly people: number;
  /** null: HiBob does not say. */
  readonly byStatus: readonly { readonly status: string | null; readonly count: number }[];
  readonly withPay: number;
}

export interface Overviews {
  readonly of: (connectionId: string) => Promise<Overview>;
}

export function overviewsIn(db: Database): Overviews {
  return {
    of: async (connectionId) => {
      const shown = sql`connection_id = ${connectionId} and recorded_to is null and presence in ('present', 'left')`;
      const { rows } = (await db.execute(
        sql`select status, count(*)::int as count from hibob.employee where ${shown} group by status order by 2 desc, 1`,
      )) as unknown as { rows: readonly { status: string | null; count: number }[] };
      const paid = (await db.execute(sql`
        select count(distinct p.employee_id)::int as count from hibob.base_pay p
        where p.connection_id = ${connectionId} and p.recorded_to is null and p.amount is not null
          and exists (select 1 from hibob.employee where ${shown} and employee_id = p.employee_id)`)) as unknown as {
        rows: readonly { count: number }[];
      };
      const byStatus = rows.map(({ status, count }) => ({ status, count: Number(count) }));
      return {
        people: byStatus.reduce((sum, { count }) => sum + count, 0),
        byStatus,
        withPay: Number(paid.rows[0]?.count ?? 0),
      };
    },
  };
}
