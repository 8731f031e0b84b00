import { everythingNow } from '../store/asked.ts';
import type { Store } from '../store/store.ts';

const peopleAPage = 1000;

/** Employees that share a number or an e-mail address with another: one person twice, or a contractor who became an employee (catalogue G13). */
export async function doublesIn(store: Store, connectionId: string, asOf: string | null): Promise<ReadonlySet<string>> {
  const idsByMark = new Map<string, string[]>();
  for await (const people of store.pages(connectionId, 'employee', { ...everythingNow, asOf }, peopleAPage)) {
    for (const { employeeId, employeeNumber, email } of people) {
      const marks = [employeeNumber && `n:${employeeNumber}`, email && `e:${email.toLowerCase()}`];
      for (const mark of marks) if (mark) idsByMark.set(mark, [...(idsByMark.get(mark) ?? []), employeeId]);
    }
  }
  return new Set([...idsByMark.values()].flatMap((ids) => (ids.length > 1 ? ids : [])));
}
