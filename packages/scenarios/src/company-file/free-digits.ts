/** Gives numbers of 13 digits that none of these ids ends with: what HiBob puts into the ids of a company's own things. */
export function freeDigits(ids: readonly (string | undefined)[], first: number): () => number {
  const taken = new Set(ids.map((id) => /\d{13}$/.exec(id ?? '')?.[0]));
  let next = first;
  return () => {
    while (taken.has(String(next))) next += 1;
    next += 1;
    return next - 1;
  };
}
