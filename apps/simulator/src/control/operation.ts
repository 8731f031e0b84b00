import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Company } from '../company/company.ts';
import { addressOf } from '../hibob/request.ts';
import type { World } from '../world.ts';
import { type ControlError, refuseShape } from './control-error.ts';
import { recorded } from './recording.ts';
import type { Reply } from './reply.ts';
import { routingOf, send } from './routing.ts';

/** One operation of the control API. Routes, the OpenAPI document and the client's types all come from it. */
export interface OperationRow {
  /** `turnClock`: names it in the document. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/_sim/v1`, with parameters in braces: `/companies/{id}/clock`. */
  readonly path: string;
  /** One sentence. */
  readonly summary: string;
  readonly query?: z.ZodType;
  /** The body; an empty one is read as `{}`. */
  readonly input?: z.ZodType;
  /** How long the body may be; a megabyte unless said. */
  readonly bytesAllowed?: number;
  /** What is answered where nothing is wrong. */
  readonly answer: z.ZodType;
  readonly status?: 201;
  /** A POST or PUT that leaves every company as it is, and need not be in an exported run. */
  readonly reads?: true;
  /** It makes a company that goes on from the one in the path. */
  readonly forks?: true;
}

/** A request to the control API after its row has parsed it. */
export interface AskedOf<R extends OperationRow> {
  readonly world: World;
  /** Its parameters. */
  readonly path: PathOf<R['path']>;
  readonly query: R['query'] extends z.ZodType ? z.output<R['query']> : undefined;
  readonly input: R['input'] extends z.ZodType ? z.output<R['input']> : undefined;
  /** The base as the caller sees it. */
  readonly origin: string;
  readonly address: string;
}

/** `'/companies/{id}/clock'` → `{ id: string }`. */
type PathOf<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name]: string } & PathOf<Rest>
  : unknown;

/** A row with what answers it. */
export interface Operation {
  readonly row: OperationRow;
  readonly handle: (world: World, c: Context) => Promise<Response>;
}

export function operation<const R extends OperationRow>(
  row: R,
  answer: (asked: AskedOf<R>) => Reply | Promise<Reply>,
): Operation {
  return {
    row,
    handle: async (world, c) => {
      const query = parsedQuery(row, c);
      if ('kind' in query) return send(c, query);
      const respond = (input: unknown) => {
        const { value, draws } = world.draws.during(() => answer(askedOf<R>(world, c, query.value, input)));
        c.set('draws', draws);
        return value;
      };
      if (!row.input) return send(c, await respond(undefined));
      return routingOf(world).withInput(c, row.input, respond, row.bytesAllowed);
    },
  };
}

/** An operation on the company that the path names, as it is once the body is in. */
export function companyOperation<const R extends OperationRow>(
  row: R,
  answer: (company: Company, asked: AskedOf<R>) => Reply | Promise<Reply>,
): Operation {
  const handle: Operation['handle'] = (world, c) =>
    operation(row, (asked) => routingOf(world).onCompany(c, (company) => answer(company, asked))).handle(world, c);
  return { row, handle };
}

/** Puts the operations' routes into an app. */
export function mount(app: Hono, world: World, operations: readonly Operation[]): void {
  for (const { row, handle } of operations)
    app.on(row.method, honoPath(row.path), (c) => recorded(world, c, row, () => handle(world, c)));
}

/** `/companies/{id}/clock` → `/companies/:id/clock`. */
export function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function parsedQuery({ query }: OperationRow, c: Context): { readonly value: unknown } | ControlError {
  if (!query) return { value: undefined };
  const parsed = query.safeParse(c.req.query());
  return parsed.success ? { value: parsed.data } : refuseShape(parsed.error, 'query');
}

function askedOf<R extends OperationRow>(world: World, c: Context, query: unknown, input: unknown): AskedOf<R> {
  const { origin } = new URL(c.req.url);
  // The row's own path and schemas produced these; the generic row type hides it from the compiler.
  const parsed = { path: c.req.param(), query, input } as unknown as Pick<AskedOf<R>, 'path' | 'query' | 'input'>;
  return { world, ...parsed, origin, address: addressOf(c) };
}
