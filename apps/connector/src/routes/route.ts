import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Principal } from '../access/principal.ts';
import { allows, type Scope, scopes } from '../access/scopes.ts';
import { isTrouble, type Trouble, trouble } from '../trouble.ts';
import { parseBody, parsed } from './parse.ts';
import { troubleAnswer } from './trouble-answer.ts';

/** One operation of the connector's API. Its route, its gate, its line in the audit log and its page in the reference all come from it. */
export interface RouteRow {
  /** `startSync`: names it in the document. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v1`, with parameters in braces: `/connections/{name}/syncs`. */
  readonly path: string;
  /** One sentence. */
  readonly summary: string;
  readonly scope: Scope;
  readonly query?: z.ZodType;
  /** The body; an empty one is read as `{}`. */
  readonly input?: z.ZodType;
  /** What is answered where nothing is wrong: a shape, or a media type where it is no JSON. */
  readonly answer: z.ZodType | { readonly mediaTypes: readonly string[]; readonly about: string };
  readonly status?: 201 | 202 | 204;
  /** The same as Markdown, to paste into a ticket, where `Accept: text/markdown` asks for it. */
  readonly markdown?: (answer: never) => string;
  /** Written into the audit log when it was done: every change, and every reading of pay. */
  readonly audit?: string;
}

/** A request after its row has let it in and parsed it. */
export interface AskedOf<R extends RouteRow> {
  readonly c: Context;
  readonly principal: Principal;
  readonly path: PathOf<R['path']>;
  readonly query: R['query'] extends z.ZodType ? z.output<R['query']> : undefined;
  readonly input: R['input'] extends z.ZodType ? z.output<R['input']> : undefined;
  /** Adds names and numbers to the line in the audit log. Never a value of a person. */
  readonly note: (detail: AuditDetail) => void;
}

export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** `'/connections/{name}/syncs'` → `{ name: string }`. */
type PathOf<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name]: string } & PathOf<Rest>
  : unknown;

export interface Route {
  readonly row: RouteRow;
  readonly handle: (c: Context, principal: Principal, note: (detail: AuditDetail) => void) => Promise<Response>;
}

export function route<const R extends RouteRow>(
  row: R,
  answer: (asked: AskedOf<R>) => Promise<object | Response | Trouble | null> | object | Response | Trouble | null,
): Route {
  return {
    row,
    handle: async (c, principal, note) => {
      const query = row.query ? parsed(row.query, c.req.query(), 'query') : undefined;
      if (isTrouble(query)) return troubleAnswer(c, query);
      const input = row.input ? await parseBody(c, row.input) : undefined;
      if (isTrouble(input)) return troubleAnswer(c, input);
      // The row's own path and schemas produced these; the generic row type hides it from the compiler.
      const known = { path: c.req.param(), query, input } as unknown as Pick<AskedOf<R>, 'path' | 'query' | 'input'>;
      const reply = await answer({ c, principal, note, ...known });
      if (reply instanceof Response) return reply;
      if (reply === null) return c.body(null, 204);
      if (isTrouble(reply)) return troubleAnswer(c, reply);
      if (row.markdown && (c.req.header('accept') ?? '').includes('text/markdown'))
        // What is answered is of the row's own shape, which the generic row type hides as well.
        return c.text(row.markdown(reply as never), 200, { 'content-type': 'text/markdown; charset=utf-8' });
      return c.json(reply, row.status === 204 ? 200 : (row.status ?? 200));
    },
  };
}

/** What every route needs around its work. */
export interface RouteDeps {
  readonly principalOf: (c: Context) => Promise<Principal | Trouble>;
  /** After a route with `audit` was done. */
  readonly audited: (
    principal: Principal,
    row: RouteRow,
    path: Readonly<Record<string, string>>,
    detail: AuditDetail,
  ) => Promise<void>;
}

export function mount(app: Hono, deps: RouteDeps, routes: readonly Route[]): void {
  for (const { row, handle } of routes) {
    app.on(row.method, `/v1${honoPath(row.path)}`, async (c) => {
      const principal = await deps.principalOf(c);
      if (isTrouble(principal)) return troubleAnswer(c, principal);
      if (!allows(principal.scopes, row.scope)) return troubleAnswer(c, scopeMissing(row.scope));
      const detail: Record<string, AuditDetail[string]> = {};
      const response = await handle(c, principal, (more) => Object.assign(detail, more));
      if (row.audit !== undefined && response.status < 400)
        await deps.audited(principal, row, c.req.param() as Record<string, string>, detail);
      return response;
    });
  }
}

/** `/connections/{name}` → `/connections/:name`. */
function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function scopeMissing(scope: Scope): Trouble {
  return trouble(
    'scope-missing',
    `This key may not do that: it lacks the scope ${scope} (${scopes[scope]}).`,
    'Use a key with this scope; whoever operates the connector makes one with `hibob-connector keys add`.',
  );
}
