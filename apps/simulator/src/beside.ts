/** What is known of values, each kept beside its own. */
export interface Beside<V extends object, T> {
  readonly get: (value: V) => T | undefined;
  readonly set: (value: V, known: T) => void;
}

/**
 * As a `WeakMap` for values that come and go by the thousand, such as versions of a company. The collector's small rounds take all that a
 * `WeakMap` holds for alive, so that every version would stay until the next great one. This is kept on the value itself, where no copy
 * takes it along.
 */
export function beside<V extends object, T>(name: string): Beside<V, T> {
  const key = Symbol(name);
  return {
    // Only `set` puts something there.
    get: (value) => (value as { readonly [key]?: T })[key],
    set: (value, known) => {
      Object.defineProperty(value, key, { value: known, writable: true });
    },
  };
}
