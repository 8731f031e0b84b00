import type { LastSeen } from '../store/store.ts';

/** People we saw last time and do not see now. */
export interface Absence {
  /** HiBob told their termination: gone by it, whether or not the access rights show leavers. */
  readonly left: readonly LastSeen[];
  /** HiBob never said that they left. Many of them stop the sync. */
  readonly unexplained: readonly LastSeen[];
}

/** Absence is never taken for leaving: a narrowed permission group looks the same (HiBob answers 200 with fewer people). */
export function absence(lastSeen: readonly LastSeen[], present: ReadonlySet<string>, today: string): Absence {
  const absent = lastSeen.filter(({ employeeId }) => !present.has(employeeId));
  return {
    left: absent.filter((person) => hasLeft(person, today)),
    unexplained: absent.filter((person) => !hasLeft(person, today)),
  };
}

function hasLeft({ status, terminationDate }: LastSeen, today: string): boolean {
  return status === 'terminated' || (terminationDate !== null && terminationDate <= today);
}
