export type Soon<T> = T | Promise<T>;

/** Goes on at once where nothing has to be waited for: a promise for each step takes as long as the step. */
export function andThen<T, U>(value: Soon<T>, next: (value: T) => Soon<U>): Soon<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
