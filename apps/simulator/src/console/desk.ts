import type { World } from '../world.ts';

/** What screens work with. */
export interface Desk {
  readonly world: World;
  /** Does an operation of the control API: its checks, its refusals, and its place in exported runs. */
  readonly perform: Perform;
}

export type Perform = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<Performed>;

export type Performed = { readonly kind: 'done'; readonly body: unknown } | Wrong;

/** A refusal of the control API, to be shown at the field it names. */
export interface Wrong {
  readonly kind: 'wrong';
  readonly error: string;
  readonly fix: string;
  /** Where in what was sent. */
  readonly path: string | null;
}

/** `request`: the control API in this process. */
export function performing(request: (path: string, init: RequestInit) => Response | Promise<Response>): Perform {
  return async (method, path, body) => {
    const answer = await request(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const json: unknown = await answer.json();
    return answer.status < 400 ? { kind: 'done', body: json } : wrongIn(json);
  };
}

function wrongIn(json: unknown): Wrong {
  const { error, fix, path } = Object(json) as Readonly<Record<string, unknown>>;
  return { kind: 'wrong', error: String(error), fix: String(fix), path: typeof path === 'string' ? path : null };
}

export function wrong(error: string, fix: string, path: string | null = null): Wrong {
  return { kind: 'wrong', error, fix, path };
}
