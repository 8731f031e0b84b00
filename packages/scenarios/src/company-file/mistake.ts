/** Where something stands in a company file: keys and places in lists, from the top. */
export type Path = readonly (string | number)[];

/** Something in a company file that cannot be. */
export interface Mistake {
  readonly path: Path;
  /** Whether the key itself is wrong, and not what stands behind it. */
  readonly on: 'key' | 'value';
  readonly message: string;
  /** What to do about it. */
  readonly fix: string | null;
  /** The valid name most like the one in the file. */
  readonly nearest: string | null;
}

/** A mistake in a text, where lines can be counted. Both start with 1. */
export interface PlacedMistake extends Mistake {
  readonly line: number | null;
  readonly column: number | null;
}

/** `people[0].fields.Gender`; keys that are no plain words stand in quotes. */
export function pathText(path: Path): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\p{L}\p{N}_$-]+$/u.test(step)) return `[${JSON.stringify(step)}]`;
      return at === 0 ? step : `.${step}`;
    })
    .join('');
}
