/**
 * Puts the parts of a record together, all records of one kind with the same columns. An object that is spread together grows column by
 * column, which takes V8 thirty times as long as to fill one whose columns it knows (docs/performance.md).
 */
export function joiner(): Joiner {
  let blank: object | null = null;
  return (...parts: readonly object[]) => {
    blank ??= blankOf(parts);
    return Object.assign({ ...blank }, ...parts);
  };
}

interface Joiner {
  <A extends object, B extends object>(one: A, two: B): A & B;
  <A extends object, B extends object, C extends object>(one: A, two: B, three: C): A & B & C;
  <A extends object, B extends object, C extends object, D extends object>(
    one: A,
    two: B,
    three: C,
    four: D,
  ): A & B & C & D;
  <A extends object, B extends object, C extends object, D extends object, E extends object>(
    one: A,
    two: B,
    three: C,
    four: D,
    five: E,
  ): A & B & C & D & E;
}

/** With what every record gets in the end. */
function blankOf(parts: readonly object[]): object {
  const columns = [...parts.flatMap((part) => Object.keys(part)), 'withheld', 'payloadHash'];
  return Object.fromEntries(columns.map((column) => [column, null]));
}
