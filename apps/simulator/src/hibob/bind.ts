import type { BodyOf, Endpoint, QueryOf } from '@hibob-kit/schemas';
import type { z } from 'zod';
import { unmarkedInput } from '../canaries/unmarked-input.ts';
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
  readonly origin: string;
}

/** A request before: strings, and JSON of any shape. */
export interface RawInput {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** undefined: no body was read. Of a multipart body: its parts by name. */
  readonly body: unknown;
  /** When it is asked, on the company's clock: `2026-11-02T09:15:26.915`, without a zone as HiBob writes times. */
  readonly moment: string;
  /** The simulator's base as the caller sees it, for links in answers. */
  readonly origin: string;
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
  /** A read that is refused when it says it carries JSON. */
  readonly refusesJsonType?: true;
}

/** Ties a reading handler to its endpoint row: the row parses, the handler sees only what it declared. */
export function bind<E extends Endpoint>(endpoint: E, handle: (input: Input<E>, view: View) => Result): Binding {
  return bindWrite(endpoint, (input, view) => ({ result: handle(input, view) }));
}

/** A GET that carries `Content-Type: application/json` is answered 400 with a page: custom tables and bank accounts (observed). */
export function refusingJsonType(binding: Binding): Binding {
  return { ...binding, refusesJsonType: true };
}

/** Ties a handler that may change the company. It gives back the changed value; nothing is changed in place. */
export function bindWrite<E extends Endpoint>(endpoint: E, handle: (input: Input<E>, view: View) => Outcome): Binding {
  const queries = parsedOnce<z.ZodSafeParseResult<unknown>>();
  const bodies = parsedOnce<z.ZodSafeParseResult<unknown>>();
  return {
    endpoint,
    answer: (sent, view) => {
      const { path, query, body, moment, origin } = view.company.canaries ? unmarkedInput(sent) : sent;
      const parsedQuery = queries(query, () => endpoint.query.safeParse(query));
      if (!parsedQuery.success) return { result: unfit('query', parsedQuery.error) };
      const parsedBody = bodies(body, () => endpoint.body?.safeParse(body) ?? noBody);
      if (!parsedBody.success) return { result: unfit('body', parsedBody.error) };
      // The row's own schemas produced query and body; the generic row type hides it from the compiler.
      return handle(
        { path, query: parsedQuery.data as QueryOf<E>, body: parsedBody.data as BodyOf<E>, moment, origin },
        view,
      );
    },
  };
}

const noBody: z.ZodSafeParseResult<unknown> = { success: true, data: undefined };

/** What was sent before is the same value (request.ts): it need not be parsed again. */
function parsedOnce<T>(): (body: unknown, parse: () => T) => T {
  const parsed = new WeakMap<object, T>();
  return (body, parse) => {
    if (typeof body !== 'object' || body === null || !Object.isFrozen(body)) return parse();
    const known = parsed.get(body);
    if (known !== undefined) return known;
    const made = parse();
    parsed.set(body, made);
    return made;
  };
}

function unfit(part: 'query' | 'body', error: z.ZodError): Result {
  const [first] = error.issues;
  // What a live tenant says of something missing stands alone: `Missing pay frequency` (observed).
  if (first?.message.startsWith('Missing ')) return badRequest(first.message);
  const where = [part, ...(first?.path ?? [])].join('.');
  return badRequest(`${where}: ${first?.message ?? 'not valid'}`);
}
