import type { Fetch } from 'hibob-connector';

/** A read-only request of the probe, and what came. */
export interface Answer {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** As HiBob documents it, ids in braces. */
  readonly template: string;
  readonly sent: unknown;
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly text: string;
  /** undefined: no JSON. */
  readonly json: unknown;
}

export interface Question {
  readonly id: string;
  readonly method?: 'GET' | 'POST';
  readonly template: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Sent with a token that cannot be right. */
  readonly wrongToken?: boolean;
}

export interface Tenant {
  /** Without `/v1`. */
  readonly baseUrl: string;
  readonly serviceUserId: string;
  readonly token: string;
  readonly fetch: Fetch;
  readonly sleep: (ms: number) => Promise<void>;
}

export type Ask = (question: Question) => Promise<Answer>;

/** Asks one question after the other, and waits where HiBob says that a limit is used up. Sends GET and searches only. */
export function asking({ baseUrl, serviceUserId, token, fetch, sleep }: Tenant): Ask {
  return async (question) => {
    const { id, method = 'GET', template, path = {}, query = {}, body, wrongToken = false } = question;
    if (method === 'POST' && !/\/search$|^\/people\/\{person\}$/.test(template))
      throw new Error(`${template} would write`);
    const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    const search = new URLSearchParams(query).toString();
    const credential = Buffer.from(`${serviceUserId}:${wrongToken ? 'not-the-token' : token}`).toString('base64');
    const reply = await fetch(`${baseUrl.replace(/\/+$/, '')}/v1${filled}${search === '' ? '' : `?${search}`}`, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Basic ${credential}`,
        'user-agent': 'hibob-kit probe',
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(120_000),
      redirect: 'manual',
    });
    const chunks: Uint8Array[] = [];
    for await (const chunk of reply.body ?? []) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    if (reply.headers.get('x-ratelimit-remaining') === '0' || reply.status === 429) await sleep(60_000);
    return {
      id,
      method,
      template,
      sent: body ?? null,
      status: reply.status,
      header: (name) => reply.headers.get(name),
      text,
      json: jsonIn(text),
    };
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
