/**
 * Remembers what was worked out for the latest questions, because the same is asked again and again: `least` of them, and never more than
 * twice as many. A map that loses its oldest entry each time would, once V8 takes it for old, hand over to the old space all that passes through it.
 */
export function latelyKept<K, V>(least: number): (key: K, work: () => V) => V {
  let newer = new Map<K, V>();
  let older = new Map<K, V>();
  return (key, work) => {
    const known = newer.get(key);
    if (known !== undefined) return known;
    const worked = older.get(key) ?? work();
    if (newer.size >= least) {
      older = newer;
      newer = new Map();
    }
    newer.set(key, worked);
    return worked;
  };
}
