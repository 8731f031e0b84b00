import { z } from 'zod';

/**
 * `schema.transform(to)`, for answers. What zod hands to a transform for its issues it writes onto each value's wrapper as a new function: V8
 * takes such a function for one that stays, and keeps all it can see, the answer that is, until the collector's next great round.
 */
export function reshaped<S extends z.ZodType, T>(schema: S, to: (value: z.output<S>) => T) {
  // The pipe gives it what the schema puts out; the constructor's own type says nothing of either side.
  const transform = (value: unknown) => to(value as z.output<S>);
  return z.pipe(schema, new z.core.$ZodTransform({ type: 'transform', transform }) as Reshaping<S, T>);
}

type Reshaping<S extends z.ZodType, T> = z.core.$ZodTransform<T, z.output<S>>;
