/** A lifecycle status of which is told how many have it. */
export interface ToldStatus {
  /** null: one to four. */
  readonly exact: number | null;
  /** null: the company decides. */
  readonly access: 'Active' | 'Inactive' | null;
}

export interface Share {
  readonly people: number;
  readonly inactive: boolean;
}

const [fewest, most] = [1, 4];

/**
 * How many people each status has, and whether they count as inactive, so that all of them are `visible` and those who count are
 * `inactive`; null: no numbers are. As many statuses as can be are active.
 */
export function sharesOf(told: readonly ToldStatus[], visible: number, inactive: number): readonly Share[] | null {
  const coarse = (access: ToldStatus['access']) =>
    told.flatMap((one, at) => (one.exact === null && one.access === access ? [at] : []));
  const [on, off, open] = [coarse('Active'), coarse('Inactive'), coarse(null)];
  const sumOf = (some: readonly ToldStatus[]) => some.reduce((sum, { exact }) => sum + (exact ?? 0), 0);
  const shareable = visible - sumOf(told);
  const wanted = inactive - sumOf(told.filter(({ access }) => access === 'Inactive'));
  const free = told.flatMap(({ exact, access }, at) =>
    access === null && exact !== null && exact > 0 ? [{ at, people: exact }] : [],
  );
  const subsets = subsetSums(
    free.map(({ people }) => people),
    Math.max(0, wanted),
  );
  for (let turned = 0; turned <= open.length; turned += 1) {
    const inactiveOnes = [...off, ...open.slice(0, turned)];
    const activeOnes = [...on, ...open.slice(turned)];
    for (let few = inactiveOnes.length * fewest; few <= inactiveOnes.length * most; few += 1) {
      const [away, here] = [spreadOver(inactiveOnes, few), spreadOver(activeOnes, shareable - few)];
      const chosen = subsets(wanted - few);
      if (away === null || here === null || chosen === null) continue;
      const turnedOff = new Set(chosen.map((at) => free[at]?.at));
      return told.map(({ exact, access }, at) => ({
        people: exact ?? away.get(at) ?? here.get(at) ?? 0,
        inactive: access === 'Inactive' || away.has(at) || turnedOff.has(at),
      }));
    }
  }
  return null;
}

/** One to four for each; null: these many cannot be shared so. */
function spreadOver(places: readonly number[], people: number): ReadonlyMap<number, number> | null {
  if (people < places.length * fewest || people > places.length * most) return null;
  let left = people - places.length * fewest;
  return new Map(
    places.map((at) => {
      const more = Math.min(left, most - fewest);
      left -= more;
      return [at, fewest + more];
    }),
  );
}

/** Which of some numbers add up to a sum; null: none do. In as many steps as there are numbers, times the largest sum. */
function subsetSums(numbers: readonly number[], largest: number): (sum: number) => readonly number[] | null {
  /** For each sum that can be reached, which number reached it first. */
  const last = new Map([[0, -1]]);
  for (const [at, number] of numbers.entries()) {
    for (const sum of [...last.keys()]) {
      if (sum + number <= largest && !last.has(sum + number)) last.set(sum + number, at);
    }
  }
  return (sum) => {
    const chosen: number[] = [];
    for (let left = sum; left !== 0; ) {
      const at = last.get(left);
      if (at === undefined) return null;
      chosen.push(at);
      left -= numbers[at] ?? 0;
    }
    return chosen;
  };
}
