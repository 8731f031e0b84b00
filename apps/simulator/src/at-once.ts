export type Soon<T> = T | Promise<T>;

/** Goes on at once where nothing has to be waited for: six promises a request would be made for nothing. */
export function andThen<T, U>(value: Soon<T>, next: (value: T) => Soon<U>): Soon<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
