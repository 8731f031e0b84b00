import type { AnswerOf, Endpoint } from '@hibob-kit/schemas';
import { addressOf, nameOf } from './address.ts';
import type { Answer, Failure } from './answer.ts';
import type { CallInput, ClientEvent, HiBobClient, Usage } from './client.ts';
import type { Clock } from './clock.ts';
import { type Exchange, exchangeOnce, type Outcome } from './exchange.ts';
import { type Limits, limitsInMemory } from './limits.ts';
import { assertReads } from './reads-only.ts';
import { mustHoldBack, noRefusals, type Refusals, refusedAt } from './refusals.ts';
import { decide } from './retry.ts';
import type { ItemSink } from './stream-items.ts';
import type { Fetch } from './transport.ts';

export const hibobBaseUrl = 'https://api.hibob.com';

export interface ClientOptions {
  readonly baseUrl: string;
  readonly serviceUserId: string;
  readonly token: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** A number in [0, 1), for the jitter of retries. */
  readonly random: () => number;
  readonly userAgent: string;
  readonly timeoutMs: number;
  /** The largest answer we are ready to hold. 256 MiB by default: a search of 100,000 people by id alone is a tenth of it. */
  readonly maxBytes?: number;
  readonly onEvent?: (event: ClientEvent) => void;
  /** What is shared with others who speak from this address or as this service user. By default nothing. */
  readonly limits?: Limits;
}

export function createClient(options: ClientOptions): HiBobClient {
  const { clock } = options;
  const tell = options.onEvent ?? (() => {});
  const authorization = `Basic ${Buffer.from(`${options.serviceUserId}:${options.token}`).toString('base64')}`;
  const limits = options.limits ?? limitsInMemory()({ host: options.baseUrl, serviceUserId: options.serviceUserId });
  let refusals: Refusals = noRefusals;
  let lastRefusal: 'unauthorized' | 'forbidden' = 'forbidden';
  let usage: Usage = { requests: 0, refusals: 0, rateLimited: 0, bytes: 0, byEndpoint: {}, waitedMs: 0 };

  async function call<E extends Endpoint>(endpoint: E, input: CallInput = {}): Promise<Answer<AnswerOf<E>>> {
    const answer = await answerTo(endpoint, exchangeFor(endpoint, input));
    return answer.kind === 'answered' ? parsed(endpoint, nameOf(endpoint, input), answer.body) : answer;
  }

  /** A long answer takes its time: HiBob puts it together for minutes in large companies (catalogue T2). */
  async function stream(endpoint: Endpoint, input: CallInput, sink: ItemSink): Promise<Answer<number>> {
    const exchange = { ...exchangeFor(endpoint, input), sink, timeoutMs: options.timeoutMs * 10 };
    const answer = await answerTo(endpoint, exchange);
    return answer.kind === 'answered' ? { ...answer, body: Number(answer.body) } : answer;
  }

  async function answerTo(endpoint: Endpoint, exchange: Exchange): Promise<Answer<unknown>> {
    assertReads(endpoint);
    const startedAt = clock.now();
    for (let attempt = 1; ; attempt++) {
      if ((await waitForTurn(endpoint, exchange.request)) === 'held-back') return heldBack(endpoint, exchange.request);
      const { result } = await send(endpoint, exchange, attempt);
      if (result.kind === 'json') return { kind: 'answered', body: result.value };
      const decision = decide(attempt, result.attempted, clock.now() - startedAt, options.random());
      if (decision.kind === 'give-up') return scrubbed(result.failure, [options.token, authorization.slice(6)]);
      await pause(endpoint, exchange.request, decision.afterMs, 'trying again');
    }
  }

  function exchangeFor(endpoint: Endpoint, input: CallInput): Exchange {
    // A GET carries no Content-Type: some of HiBob's routes answer it with 400 (observed).
    const content = input.body === undefined ? {} : { 'content-type': 'application/json' };
    return {
      request: nameOf(endpoint, input),
      url: addressOf(options.baseUrl, endpoint, input),
      method: endpoint.method,
      headers: { accept: 'application/json', authorization, 'user-agent': options.userAgent, ...content },
      body: input.body === undefined ? null : JSON.stringify(input.body),
      timeoutMs: options.timeoutMs,
      maxBytes: options.maxBytes ?? 256 * 1_048_576,
      sink: null,
    };
  }

  async function waitForTurn(endpoint: Endpoint, request: string): Promise<'go' | 'held-back'> {
    for (;;) {
      if (mustHoldBack(refusals, clock.now())) return 'held-back';
      const refusedMs = await limits.pause(clock.now());
      if (refusedMs > 0) {
        await pause(endpoint, request, refusedMs, 'refusals at this address');
        continue;
      }
      const turn = await limits.take(endpoint, clock.now());
      if (turn === 'go') return 'go';
      await pause(endpoint, request, turn.waitMs, 'rate limit');
    }
  }

  async function send(endpoint: Endpoint, exchange: Exchange, attempt: number): Promise<Outcome> {
    const { id } = endpoint;
    const sentAt = clock.now();
    const byEndpoint = { ...usage.byEndpoint, [id]: (usage.byEndpoint[id] ?? 0) + 1 };
    usage = { ...usage, requests: usage.requests + 1, byEndpoint };
    tell({ kind: 'sent', endpoint: id, request: exchange.request, attempt });
    const outcome = await exchangeOnce(options.fetch, exchange, clock.now);
    await takeIn(endpoint, outcome);
    const { status, bytes } = outcome;
    tell({ kind: 'answered', endpoint: id, request: exchange.request, status, ms: clock.now() - sentAt, bytes });
    return outcome;
  }

  async function takeIn(endpoint: Endpoint, { status, bytes, pace, result }: Outcome): Promise<void> {
    const now = clock.now();
    const waitMs = result.kind === 'failed' ? result.attempted.waitMs : null;
    const refused = status === 401 || status === 403;
    if (refused) {
      refusals = refusedAt(refusals, now);
      lastRefusal = status === 401 ? 'unauthorized' : 'forbidden';
    }
    usage = {
      ...usage,
      bytes: usage.bytes + bytes,
      refusals: usage.refusals + (refused ? 1 : 0),
      rateLimited: usage.rateLimited + (status === 429 ? 1 : 0),
    };
    await limits.learn(endpoint, pace, waitMs, now);
    if (refused) await limits.refused(now);
  }

  async function pause(endpoint: Endpoint, request: string, ms: number, why: Waiting) {
    tell({ kind: 'waiting', endpoint: endpoint.id, request, ms, why });
    usage = { ...usage, waitedMs: usage.waitedMs + ms };
    await clock.sleep(ms);
  }

  function heldBack(endpoint: Endpoint, request: string): Failure {
    tell({ kind: 'held-back', endpoint: endpoint.id, request });
    return lastRefusal === 'unauthorized'
      ? { kind: 'unauthorized', request }
      : { kind: 'forbidden', request, html: false };
  }

  return { call, stream, usage: () => usage };
}

type Waiting = (ClientEvent & { readonly kind: 'waiting' })['why'];

/** An answer of the wrong shape is no answer of HiBob's; asking again would not change it. */
function parsed<E extends Endpoint>(endpoint: E, request: string, value: unknown): Answer<AnswerOf<E>> {
  const result = endpoint.answer.safeParse(value);
  if (result.success) return { kind: 'answered', body: result.data as AnswerOf<E> };
  const issue = result.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  return { kind: 'not-hibob', request, reason: `the JSON has an unexpected shape${where}: ${issue?.message ?? ''}` };
}

/** A server that echoes what it was sent must not bring the token into a log. */
function scrubbed(failure: Failure, secrets: readonly string[]): Failure {
  if (failure.kind !== 'refused') return failure;
  const message = secrets.reduce(
    (text, secret) => (secret === '' ? text : text.replaceAll(secret, '[token]')),
    failure.message,
  );
  return { ...failure, message };
}
