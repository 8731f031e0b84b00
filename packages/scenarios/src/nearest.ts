/** The name most like the one sent, or null when none is near enough to be meant. */
export function nearest(sent: string, names: readonly string[]): string | null {
  return nearestNames(sent, names)[0] ?? null;
}

/** The names that may have been meant, the most likely first: the one most like it, and up to two that are hardly less so. */
export function nearestNames(sent: string, names: readonly string[]): readonly string[] {
  const ranked = [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()]
    .toReversed()
    .map((name) => ({ name, distance: editDistance(sent.toLowerCase(), name.toLowerCase()) }))
    .toSorted((one, other) => one.distance - other.distance);
  const [best] = ranked;
  if (!best) return [];
  const most = Math.min(best.distance + 1, Math.max(2, Math.ceil(sent.length / 2)));
  return ranked
    .filter(({ distance }) => distance <= most)
    .slice(0, namesGiven)
    .map(({ name }) => name);
}

const namesGiven = 3;

/** `Did you mean Home, Name or Some?` null: nothing is near. */
export function didYouMean(names: readonly string[]): string | null {
  const others = names.slice(0, -1).join(', ');
  const [last] = names.slice(-1);
  return last === undefined ? null : `Did you mean ${others === '' ? last : `${others} or ${last}`}?`;
}

/** Levenshtein, row by row. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const replaced = (previous[at - 1] ?? 0) + (from[row - 1] === to[at - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
