import {
  type BodyShape,
  bodyCounter,
  keysInBody,
  knownText,
  type TracedExchange,
  telltaleHeaders,
} from '@hibob-kit/schemas';
import type { Fetch, Reply, Sending, Witness } from '../hibob/transport.ts';

export interface Recorder {
  readonly fetch: Fetch;
  /** What was asked and answered so far, without any value. */
  readonly trace: () => readonly TracedExchange[];
  /** Lets everything pass from now on. */
  readonly stop: () => void;
}

/** Where nobody tells us what they read: longer answers are let pass without a look at their keys, for looking holds them in memory. */
const mostBytes = 32 * 1_048_576;
/** A run of retries must not fill the database. */
const mostExchanges = 100;

/** Stands between the client and the network and keeps the shape of what comes. */
export function recordExchanges(fetch: Fetch, now: () => number): Recorder {
  // What an answer says may be told after its last byte came.
  const trace: (() => TracedExchange)[] = [];
  let on = true;
  return {
    trace: () => trace.map((told) => told()),
    stop: () => {
      on = false;
    },
    fetch: async (url, sending) => {
      if (!on || trace.length >= mostExchanges) return fetch(url, sending);
      const sentAt = now();
      const reply = await fetch(url, sending);
      const told = listener();
      return {
        status: reply.status,
        headers: reply.headers,
        body: passing(reply, told.chunk, (bytes) => {
          const ms = now() - sentAt;
          const seen = () => exchange(url, sending, reply, { ...told.heard(), bytes, ms });
          // What nobody tells is looked at now, so that its text need not be kept.
          const atOnce = told.isTold() ? null : seen();
          trace.push(() => atOnce ?? seen());
        }),
        witness: told.witness,
      };
    },
  };
}

/** What was heard of an answer: told by whoever read it, else from its text. */
interface Heard {
  /** null: nobody told. */
  readonly shape: BodyShape | null;
  /** null: too long to look at, or not needed. */
  readonly text: string | null;
}

function listener() {
  const counter = bodyCounter();
  const kept: Uint8Array[] = [];
  let bytes = 0;
  let isTold = false;
  const witness = (): Witness => {
    isTold = true;
    return { items: counter.items, body: counter.body };
  };
  return {
    witness,
    isTold: () => isTold,
    chunk: (chunk: Uint8Array) => {
      bytes += chunk.byteLength;
      if (isTold) return;
      if (bytes <= mostBytes) kept.push(chunk);
      else kept.length = 0;
    },
    heard: (): Heard => {
      if (isTold) return { shape: counter.shape(), text: null };
      return { shape: null, text: bytes <= mostBytes ? Buffer.concat(kept).toString('utf8') : null };
    },
  };
}

async function* passing(
  { body }: Reply,
  onChunk: (chunk: Uint8Array) => void,
  onEnd: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      onChunk(chunk);
      yield chunk;
    }
  } finally {
    onEnd(bytes);
  }
}

function exchange(
  url: string,
  sending: Sending,
  reply: Reply,
  { shape, text, bytes, ms }: Heard & { readonly bytes: number; readonly ms: number },
): TracedExchange {
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
    ...(isError ? { keys: [], otherKeys: 0, items: null } : (shape ?? keysInBody(json))),
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
