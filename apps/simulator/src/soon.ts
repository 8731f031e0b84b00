/** What is there at once where nothing has to be waited for: a promise for each stage costs more than the stage. */
export type Soon<T> = T | Promise<T>;
