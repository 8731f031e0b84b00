/** As much of a person as choosing a sample needs. Dates are ISO text, so they compare as text. */
export interface Candidate {
  readonly id: string;
  readonly startDate: string | null;
  readonly site: string | null;
  readonly inactive: boolean;
}

const everybody = Number.POSITIVE_INFINITY;

/** So many people a check asks for: fields, tables, further fields of a silent category, and one by one. */
export const sampleSizes = {
  usual: { fields: 200, tables: 100, siblings: 20, oneByOne: 2 },
  deep: { fields: everybody, tables: everybody, siblings: everybody, oneByOne: everybody },
} as const;

/**
 * People who are likely to show something: the longest serving first, then leavers, then the newest, then somebody of each site, then an
 * even spread. Deterministic, so that two checks of an unchanged company ask the same.
 */
export function chooseSample(people: readonly Candidate[], limit: number): readonly string[] {
  if (people.length <= limit) return people.map((person) => person.id);
  const byStart = inOrder(people);
  const share = Math.max(1, Math.floor(limit / 5));
  const chosen = new Set<string>();
  const take = (from: readonly Candidate[], count: number) => {
    const upTo = Math.min(limit, chosen.size + count);
    for (const person of from) {
      if (chosen.size >= upTo) return;
      chosen.add(person.id);
    }
  };
  take(byStart, share);
  take(
    byStart.filter((person) => person.inactive),
    share,
  );
  take([...byStart].reverse(), share);
  take(oneOfEachSite(byStart), share);
  take(spread(byStart, limit), limit);
  take(byStart, limit);
  return [...chosen];
}

/** Several samples are chosen of the same people: they are put in order once. */
function inOrder(people: readonly Candidate[]): readonly Candidate[] {
  const known = orders.get(people);
  if (known !== undefined) return known;
  const order = people.toSorted((one, other) => compare(startOf(one), startOf(other)) || compare(one.id, other.id));
  orders.set(people, order);
  return order;
}

const orders = new WeakMap<readonly Candidate[], readonly Candidate[]>();

function oneOfEachSite(people: readonly Candidate[]): readonly Candidate[] {
  const longestServing = new Map<string | null, Candidate>();
  for (const person of people.toReversed()) longestServing.set(person.site, person);
  return [...longestServing.values()];
}

function spread(people: readonly Candidate[], count: number): readonly Candidate[] {
  const step = people.length / count;
  return Array.from({ length: count }, (_, at) => people[Math.floor(at * step)]).filter((one) => one !== undefined);
}

const startOf = (person: Candidate) => person.startDate ?? '9999';
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
