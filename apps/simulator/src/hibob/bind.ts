import type { BodyOf, Endpoint, QueryOf } from '@hibob-kit/schemas';
import type { z } from 'zod';
import type { Company } from '../company/company.ts';
import type { CompanyEvent } from '../company/event.ts';
import { badRequest, type Result } from './result.ts';
import type { View } from './view.ts';

/** A request after its endpoint row has parsed it. */
export interface Input<E extends Endpoint> {
  readonly path: Readonly<Record<string, string>>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly moment: string;
}

/** A request before: strings, and JSON of any shape. */
export interface RawInput {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** undefined: no body was read. Of a multipart body: its parts by name. */
  readonly body: unknown;
  /** When it is asked, on the company's clock: `2026-11-02T09:15:26.915`, without a zone as HiBob writes times. */
  readonly moment: string;
}

/** What became of a request: the answer, and the company if it changed, with what HiBob's webhooks would tell of it. */
export interface Outcome {
  readonly result: Result;
  readonly company?: Company;
  readonly events?: readonly CompanyEvent[];
}

/** An endpoint row with what answers it. */
export interface Binding {
  readonly endpoint: Endpoint;
  readonly answer: (input: RawInput, view: View) => Outcome;
}

/** Ties a reading handler to its endpoint row: the row parses, the handler sees only what it declared. */
export function bind<E extends Endpoint>(endpoint: E, handle: (input: Input<E>, view: View) => Result): Binding {
  return bindWrite(endpoint, (input, view) => ({ result: handle(input, view) }));
}

/** Ties a handler that may change the company. It gives back the changed value; nothing is changed in place. */
export function bindWrite<E extends Endpoint>(endpoint: E, handle: (input: Input<E>, view: View) => Outcome): Binding {
  return {
    endpoint,
    answer: ({ path, query, body, moment }, view) => {
      const parsedQuery = endpoint.query.safeParse(query);
      if (!parsedQuery.success) return { result: unfit('query', parsedQuery.error) };
      const parsedBody = endpoint.body?.safeParse(body) ?? { success: true as const, data: undefined };
      if (!parsedBody.success) return { result: unfit('body', parsedBody.error) };
      // The row's own schemas produced these two; the generic row type hides it from the compiler.
      return handle({ path, query: parsedQuery.data as QueryOf<E>, body: parsedBody.data as BodyOf<E>, moment }, view);
    },
  };
}

function unfit(part: 'query' | 'body', error: z.ZodError): Result {
  const [first] = error.issues;
  const where = [part, ...(first?.path ?? [])].join('.');
  return badRequest(`${where}: ${first?.message ?? 'not valid'}`);
}
