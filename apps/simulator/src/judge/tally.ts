import { type ClassReport, type Difference, type DifferenceClass, differenceClasses } from './judgement.ts';
import { classSentence } from './sentences.ts';

export interface Found {
  readonly class: DifferenceClass;
  readonly difference: Difference;
  /** What takes work to find out, so it is found out only for what is listed. */
  readonly detail?: () => Partial<Difference>;
}

/** Counts every difference and keeps the first ones of each class. */
export interface Tally {
  readonly add: (found: Found) => void;
  readonly counts: () => Record<DifferenceClass, number>;
  readonly reports: (serviceUser: string) => readonly ClassReport[];
}

export function createTally(limit: number): Tally {
  const byClass = new Map(
    differenceClasses.map((kind) => [kind, { count: 0, employees: new Set<string>(), listed: [] as Difference[] }]),
  );
  const ofClass = (kind: DifferenceClass) =>
    byClass.get(kind) ?? { count: 0, employees: new Set<string>(), listed: [] as Difference[] };
  return {
    add: ({ class: kind, difference, detail }) => {
      const known = ofClass(kind);
      known.count += 1;
      known.employees.add(difference.employeeId);
      if (known.listed.length < limit) known.listed.push({ ...difference, ...detail?.() });
    },
    counts: () => ({
      'missing-by-permission': ofClass('missing-by-permission').count,
      'missing-by-client': ofClass('missing-by-client').count,
      stale: ofClass('stale').count,
      duplicated: ofClass('duplicated').count,
      leaked: ofClass('leaked').count,
      wrong: ofClass('wrong').count,
    }),
    reports: (serviceUser) =>
      differenceClasses.map((kind) => {
        const { count, employees, listed } = ofClass(kind);
        return {
          class: kind,
          count,
          employees: employees.size,
          sentence: classSentence(kind, count, employees.size, serviceUser),
          listed,
          more: count - listed.length,
        };
      }),
  };
}
