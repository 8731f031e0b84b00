/** Remembers what was worked out for the latest few questions, because programs ask the same again and again. */
export function latelyKept<K, V>(most: number): (key: K, work: () => V) => V {
  const known = new Map<K, V>();
  return (key, work) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const worked = work();
    const [oldest] = known.size < most ? [] : known.keys();
    if (oldest !== undefined) known.delete(oldest);
    known.set(key, worked);
    return worked;
  };
}
