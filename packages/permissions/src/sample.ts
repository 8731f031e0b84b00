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
  const { byStart, leavers, newest, ofEachSite } = ordersOf(people);
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
  take(leavers, share);
  take(newest, share);
  take(ofEachSite, share);
  take(spread(byStart, limit), limit);
  take(byStart, limit);
  return [...chosen];
}

interface Orders {
  readonly byStart: readonly Candidate[];
  readonly leavers: readonly Candidate[];
  readonly newest: readonly Candidate[];
  readonly ofEachSite: readonly Candidate[];
}

/** Several samples are chosen of the same people: they are put in order once. */
function ordersOf(people: readonly Candidate[]): Orders {
  const known = orders.get(people);
  if (known !== undefined) return known;
  const byStart = people.toSorted((one, other) => compare(startOf(one), startOf(other)) || compare(one.id, other.id));
  const newest = byStart.toReversed();
  const made = {
    byStart,
    leavers: byStart.filter(({ inactive }) => inactive),
    newest,
    ofEachSite: oneOfEachSite(newest),
  };
  orders.set(people, made);
  return made;
}

const orders = new WeakMap<readonly Candidate[], Orders>();

function oneOfEachSite(newest: readonly Candidate[]): readonly Candidate[] {
  const longestServing = new Map<string | null, Candidate>();
  for (const person of newest) longestServing.set(person.site, person);
  return [...longestServing.values()];
}

function spread(people: readonly Candidate[], count: number): readonly Candidate[] {
  const step = people.length / count;
  return Array.from({ length: count }, (_, at) => people[Math.floor(at * step)]).filter((one) => one !== undefined);
}

const startOf = (person: Candidate) => person.startDate ?? '9999';
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
