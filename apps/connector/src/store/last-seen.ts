import { and, count, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type EmployeeStatus, employeeStatuses } from './norms.ts';
import { employee, job } from './schema.ts';
import type { LastSeen, Store } from './store.ts';

/** The driver holds an answer whole before anybody gets it. */
const peopleAPage = 5_000;

type Seen = Pick<Store, 'lastSeen' | 'seenBefore' | 'profiles' | 'peopleByStatus'>;

/** Whom HiBob showed last time. */
export function lastSeenIn(db: Database): Seen {
  const present = (connectionId: string) =>
    and(eq(employee.connectionId, connectionId), isNull(employee.recordedTo), eq(employee.presence, 'present'));
  const { employeeId, status, terminationDate, employeeNumber, email } = employee;
  return {
    async *lastSeen(connectionId) {
      for (let after = ''; ; ) {
        const page: readonly LastSeen[] = await db
          .select({ employeeId, status, terminationDate, employeeNumber, email })
          .from(employee)
          .where(and(present(connectionId), gt(employeeId, after)))
          .orderBy(employeeId)
          .limit(peopleAPage);
        yield page;
        const last = page.at(-1);
        if (last === undefined || page.length < peopleAPage) return;
        after = last.employeeId;
      }
    },

    seenBefore: async (connectionId) => {
      const [counted] = await db.select({ people: count() }).from(employee).where(present(connectionId));
      return counted?.people ?? 0;
    },

    profiles: (connectionId) =>
      db
        .selectDistinctOn([employeeId], { employeeId, status, site: job.site, department: job.department })
        .from(employee)
        .leftJoin(
          job,
          and(
            eq(job.connectionId, employee.connectionId),
            eq(job.employeeId, employeeId),
            isNull(job.recordedTo),
            eq(job.isCurrentSource, true),
          ),
        )
        .where(present(connectionId))
        .orderBy(employeeId),

    peopleByStatus: async (connectionId) => {
      const counted = await db
        .select({ status, people: count() })
        .from(employee)
        .where(present(connectionId))
        .groupBy(status);
      const counts = employeeStatuses.map((one) => [
        one,
        counted.filter((row) => (row.status ?? 'unknown') === one).reduce((sum, { people }) => sum + people, 0),
      ]);
      return Object.fromEntries(counts) as Record<EmployeeStatus, number>;
    },
  };
}
