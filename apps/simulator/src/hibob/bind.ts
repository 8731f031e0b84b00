import type { BodyOf, Endpoint, QueryOf } from '@hibob-kit/schemas';
import type { z } from 'zod';
import { badRequest, type Result } from './result.ts';
import type { View } from './view.ts';

/** A request after its endpoint row has parsed it. */
export interface Input<E extends Endpoint> {
  readonly path: Readonly<Record<string, string>>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
}

/** A request before: strings, and JSON of any shape. */
export interface RawInput {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** undefined: no body was read. */
  readonly body: unknown;
}

/** An endpoint row with what answers it. */
export interface Binding {
  readonly endpoint: Endpoint;
  readonly answer: (input: RawInput, view: View) => Result;
}

/** Ties a handler to its endpoint row: the row parses, the handler sees only what it declared. */
export function bind<E extends Endpoint>(endpoint: E, handle: (input: Input<E>, view: View) => Result): Binding {
  return {
    endpoint,
    answer: ({ path, query, body }, view) => {
      const parsedQuery = endpoint.query.safeParse(query);
      if (!parsedQuery.success) return unfit('query', parsedQuery.error);
      const parsedBody = endpoint.body?.safeParse(body) ?? { success: true as const, data: undefined };
      if (!parsedBody.success) return unfit('body', parsedBody.error);
      // The row's own schemas produced these two; the generic row type hides it from the compiler.
      return handle({ path, query: parsedQuery.data as QueryOf<E>, body: parsedBody.data as BodyOf<E> }, view);
    },
  };
}

function unfit(part: 'query' | 'body', error: z.ZodError): Result {
  const [first] = error.issues;
  const where = [part, ...(first?.path ?? [])].join('.');
  return badRequest(`${where}: ${first?.message ?? 'not valid'}`);
}
