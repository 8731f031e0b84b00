import type { LastSeen } from '../store/store.ts';

/** People we saw last time and do not see now. */
export interface Absence {
  /** Known as terminated: their records, with the date, stay as they are. */
  readonly left: ReadonlySet<string>;
  /** Their termination date has come, and access rights that hide leavers hide them now. Kept, marked as gone. */
  readonly departed: ReadonlySet<string>;
  /** HiBob never said that they left. Kept, marked as gone; many of them stop the sync. */
  readonly hidden: ReadonlySet<string>;
}

/** Absence is never taken for leaving: a narrowed permission group looks the same (HiBob answers 200 with fewer people). */
export function absence(lastSeen: readonly LastSeen[], present: ReadonlySet<string>, today: string): Absence {
  const ids: Record<keyof Absence, Set<string>> = { left: new Set(), departed: new Set(), hidden: new Set() };
  for (const person of lastSeen) {
    if (!present.has(person.employeeId)) ids[whyAbsent(person, today)].add(person.employeeId);
  }
  return ids;
}

function whyAbsent({ status, terminationDate }: LastSeen, today: string): keyof Absence {
  if (status === 'terminated') return 'left';
  return terminationDate !== null && terminationDate <= today ? 'departed' : 'hidden';
}
