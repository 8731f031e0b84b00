/** As much of a person as choosing a sample needs. Dates are ISO text, so they compare as text. */
export interface Candidate {
  readonly id: string;
  readonly startDate: string | null;
  readonly inactive: boolean;
}

/**
 * People who are likely to show something: the longest serving first, then leavers, then the newest, then an even spread.
 * Deterministic, so that two checks of an unchanged company ask the same.
 */
export function chooseSample(people: readonly Candidate[], limit: number): readonly string[] {
  if (people.length <= limit) return people.map((person) => person.id);
  const byStart = [...people].sort((one, other) => compare(startOf(one), startOf(other)) || compare(one.id, other.id));
  const quarter = Math.floor(limit / 4);
  const chosen = new Set<string>();
  const take = (from: readonly Candidate[], count: number) => {
    const upTo = Math.min(limit, chosen.size + count);
    for (const person of from) {
      if (chosen.size >= upTo) return;
      chosen.add(person.id);
    }
  };
  take(byStart, quarter);
  take(
    byStart.filter((person) => person.inactive),
    quarter,
  );
  take([...byStart].reverse(), quarter);
  take(spread(byStart, limit), limit);
  take(byStart, limit);
  return [...chosen];
}

function spread(people: readonly Candidate[], count: number): readonly Candidate[] {
  const step = people.length / count;
  return Array.from({ length: count }, (_, at) => people[Math.floor(at * step)]).filter((one) => one !== undefined);
}

const startOf = (person: Candidate) => person.startDate ?? '9999';
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
