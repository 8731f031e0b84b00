import { keysInBody, knownText, type TracedExchange, telltaleHeaders } from '@hibob-kit/schemas';
import type { Fetch, Reply, Sending } from '../hibob/transport.ts';

export interface Recorder {
  readonly fetch: Fetch;
  /** What was asked and answered so far, without any value. */
  readonly trace: () => readonly TracedExchange[];
  /** Lets everything pass from now on. */
  readonly stop: () => void;
}

/** Longer answers are let pass without a look at their keys: looking holds them in memory a second time. */
const mostBytes = 32 * 1_048_576;
/** A run of retries must not fill the database. */
const mostExchanges = 100;

/** Stands between the client and the network and keeps the shape of what comes. */
export function recordExchanges(fetch: Fetch, now: () => number): Recorder {
  const trace: TracedExchange[] = [];
  let on = true;
  return {
    trace: () => [...trace],
    stop: () => {
      on = false;
    },
    fetch: async (url, sending) => {
      if (!on || trace.length >= mostExchanges) return fetch(url, sending);
      const sentAt = now();
      const reply = await fetch(url, sending);
      return {
        status: reply.status,
        headers: reply.headers,
        body: listened(reply, (text, bytes) =>
          trace.push(exchange(url, sending, reply, { text, bytes, ms: now() - sentAt })),
        ),
      };
    },
  };
}

interface Came {
  /** null: too long to look at. */
  readonly text: string | null;
  readonly bytes: number;
  readonly ms: number;
}

async function* listened(
  { body }: Reply,
  onEnd: (text: string | null, bytes: number) => void,
): AsyncIterable<Uint8Array> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      if (bytes <= mostBytes) kept.push(chunk);
      yield chunk;
    }
  } finally {
    onEnd(bytes <= mostBytes ? Buffer.concat(kept).toString('utf8') : null, bytes);
  }
}

function exchange(url: string, sending: Sending, reply: Reply, { text, bytes, ms }: Came): TracedExchange {
  const json = jsonIn(text);
  const isError = reply.status >= 400;
  return {
    method: sending.method === 'POST' ? 'POST' : 'GET',
    path: templateOf(new URL(url).pathname),
    ...askedIn(new URL(url), jsonIn(sending.body ?? null)),
    status: reply.status,
    headers: telltaleHeaders.flatMap((name) => {
      const value = reply.headers.get(name);
      return value === null || !harmless.test(value) ? [] : [{ name, value }];
    }),
    ...(isError ? { keys: [], otherKeys: 0, items: null } : keysInBody(json)),
    error: isError ? errorIn(json) : null,
    bytes,
    ms: Math.max(0, Math.round(ms)),
  };
}

/** A media type, a number or a word. */
const harmless = /^(?:[a-z]+\/[a-z0-9.+-]+(?:; ?charset=[\w-]+)?|\d{1,12}|true|false)$/i;

/** The path as HiBob documents it: whoever is asked about stays out of it. */
function templateOf(pathname: string): string {
  const path = pathname.replace(/^.*?\/v1(?=\/)/, '');
  const known = /^\/people\/[^/]+(\/(?:work|employment|salaries|lifecycle|equities|variable))?$/.exec(path);
  if (path === '/people/search') return path;
  if (known) return `/people/{identifier}${known[1] ?? ''}`;
  return /^[\w/-]{1,120}$/.test(path) && !/\d{4}/.test(path) ? path : '/{other}';
}

function askedIn(url: URL, body: unknown): Pick<TracedExchange, 'fields' | 'namedPeople' | 'showInactive'> {
  const ids = url.searchParams.get('employeeIds');
  const sent = isRecord(body) ? body : {};
  const [filter] = Array.isArray(sent.filters) ? sent.filters : [];
  const named = isRecord(filter) && Array.isArray(filter.values) ? filter.values.length : null;
  return {
    fields: Array.isArray(sent.fields) ? sent.fields.length : null,
    namedPeople: ids === null ? named : ids.split(',').length,
    showInactive: typeof sent.showInactive === 'boolean' ? sent.showInactive : null,
  };
}

/** The shape of a refusal, and what it says where HiBob is known to say it. */
function errorIn(json: unknown): TracedExchange['error'] {
  if (!isRecord(json)) return null;
  const { keys } = keysInBody(json);
  const text = [json.key, json.error, json.message, json.errorMessage].map(knownText).find((one) => one !== null);
  return { keys: keys.map(({ key }) => key).slice(0, 20), text: text ?? null };
}

function jsonIn(text: string | null): unknown {
  if (text === null || text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
