import { and, count, eq, isNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type EmployeeStatus, employeeStatuses } from './norms.ts';
import { employee, job } from './schema.ts';
import type { Store } from './store.ts';

type Seen = Pick<Store, 'lastSeen' | 'profiles' | 'peopleByStatus'>;

/** Whom HiBob showed last time. */
export function lastSeenIn(db: Database): Seen {
  const present = (connectionId: string) =>
    and(eq(employee.connectionId, connectionId), isNull(employee.recordedTo), eq(employee.presence, 'present'));
  const { employeeId, status, terminationDate, employeeNumber, email } = employee;
  return {
    lastSeen: (connectionId) =>
      db
        .select({ employeeId, status, terminationDate, employeeNumber, email })
        .from(employee)
        .where(present(connectionId))
        .orderBy(employeeId),

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
