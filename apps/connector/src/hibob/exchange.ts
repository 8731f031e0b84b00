import type { Failure } from './answer.ts';
import { readBody } from './body.ts';
import { explainNetworkError } from './network-error.ts';
import { type Pace, paceOf, waitAskedFor } from './pace.ts';
import { readReply } from './reply.ts';
import type { Attempted, Trouble } from './retry.ts';
import { type ItemSink, streamItems } from './stream-items.ts';
import type { Fetch, Reply } from './transport.ts';

export interface Exchange {
  readonly request: string;
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  /** JSON text; null: none is sent. */
  readonly body: string | null;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Takes the items of an answer one by one; null: the answer is held whole. */
  readonly sink: ItemSink | null;
}

/** What one attempt came to. `status` 0: no answer came. */
export interface Outcome {
  readonly status: number;
  readonly bytes: number;
  readonly pace: Pace | null;
  readonly result:
    | { readonly kind: 'json'; readonly value: unknown }
    | { readonly kind: 'failed'; readonly failure: Failure; readonly attempted: Attempted };
}

/** Sends a request once and reads what comes back. Never throws for what a network can do. */
export async function exchangeOnce(fetch: Fetch, exchange: Exchange, now: () => number): Promise<Outcome> {
  const taker = watched(exchange.sink);
  try {
    const reply = await fetch(exchange.url, {
      method: exchange.method,
      headers: exchange.headers,
      ...(exchange.body === null ? {} : { body: exchange.body }),
      signal: AbortSignal.timeout(exchange.timeoutMs),
      redirect: 'manual',
    });
    return await outcomeOf(reply, { ...exchange, sink: taker.sink }, now());
  } catch (error) {
    // What goes wrong where items are taken is not the network's doing.
    if (taker.hasFailed()) throw error;
    const { reason, trouble } = explainNetworkError(error, new URL(exchange.url).host);
    return {
      status: 0,
      bytes: 0,
      pace: null,
      result: {
        kind: 'failed',
        failure: { kind: 'unreachable', request: exchange.request, reason },
        attempted: { trouble, waitMs: null },
      },
    };
  }
}

async function outcomeOf(reply: Reply, exchange: Exchange, nowMs: number): Promise<Outcome> {
  const witness = isJson(reply) ? reply.witness?.() : undefined;
  if (exchange.sink !== null && reply.body !== null && isJson(reply)) {
    const { key, take } = exchange.sink;
    const seeing = (items: readonly unknown[]) => {
      witness?.items(key, items);
      return take(items);
    };
    const outcome = await streamed(reply, reply.body, exchange.request, { ...exchange.sink, take: seeing }, nowMs);
    // That the list was empty is told as well: nobody is taken then.
    if (outcome.result.kind === 'json' && outcome.result.value === 0) witness?.items(key, []);
    return outcome;
  }
  const body = await readBody(reply, exchange.maxBytes);
  const seen = { status: reply.status, pace: paceOf(reply.headers, nowMs) };
  if (body.kind === 'too-large') {
    const reason = `the answer is larger than ${Math.floor(exchange.maxBytes / 1_048_576)} MiB`;
    const failure: Failure = { kind: 'not-hibob', request: exchange.request, reason };
    const attempted: Attempted = { trouble: 'final', waitMs: null };
    return { ...seen, bytes: exchange.maxBytes, result: { kind: 'failed', failure, attempted } };
  }
  const read = readReply(reply.status, reply.headers, body.bytes, exchange.request);
  if (read.kind === 'json') {
    witness?.body(read.value);
    return { ...seen, bytes: body.bytes.length, result: read };
  }
  const waitMs = read.trouble === 'rate-limited' ? waitAskedFor(reply.headers, nowMs) : null;
  const attempted: Attempted = { trouble: read.trouble, waitMs };
  return { ...seen, bytes: body.bytes.length, result: { kind: 'failed', failure: read.failure, attempted } };
}

function isJson({ status, headers }: Reply): boolean {
  return status >= 200 && status < 300 && /\bjson\b/i.test(headers.get('content-type') ?? '');
}

function watched(sink: ItemSink | null): { readonly sink: ItemSink | null; readonly hasFailed: () => boolean } {
  let failed = false;
  const take = async (items: readonly unknown[]) => {
    failed = true;
    await sink?.take(items);
    failed = false;
  };
  return { sink: sink && { ...sink, take }, hasFailed: () => failed };
}

/** The value of the outcome is the number of items. */
async function streamed(
  reply: Reply,
  body: AsyncIterable<Uint8Array>,
  request: string,
  sink: ItemSink,
  nowMs: number,
): Promise<Outcome> {
  const read = await streamItems(body, sink);
  const seen = { status: reply.status, bytes: read.bytes, pace: paceOf(reply.headers, nowMs) };
  if (read.kind === 'complete' && read.found) return { ...seen, result: { kind: 'json', value: read.items } };
  const [reason, trouble]: [string, Trouble] =
    read.kind === 'broken'
      ? ['the answer is broken JSON: it may have been cut off', 'broken-json']
      : [`the JSON has an unexpected shape: there is no list of ${sink.key}`, 'final'];
  const failure: Failure = { kind: 'not-hibob', request, reason };
  return { ...seen, result: { kind: 'failed', failure, attempted: { trouble, waitMs: null } } };
}
