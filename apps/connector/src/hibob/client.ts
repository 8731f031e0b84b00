import type { AnswerOf, Endpoint } from '@hibob-kit/schemas';
import type { Answer } from './answer.ts';
import type { ItemSink } from './stream-items.ts';

/** What a call may carry. `path` fills the braces of the endpoint's path; every id in it is encoded. */
export interface CallInput {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a run has cost so far. */
export interface Usage {
  readonly requests: number;
  /** Answers of 401 and 403: HiBob's firewall blocks an address after 50 in 10 seconds. */
  readonly refusals: number;
  /** Answers of 429. */
  readonly rateLimited: number;
  readonly bytes: number;
  readonly byEndpoint: Readonly<Record<string, number>>;
  readonly waitedMs: number;
}

/**
 * The only door to HiBob. It can send GET, POST people/search and POST people/{id} and nothing else: the connector never writes.
 */
export interface HiBobClient {
  readonly call: <E extends Endpoint>(endpoint: E, input?: CallInput) => Promise<Answer<AnswerOf<E>>>;
  /**
   * The same for an answer that may be larger than memory: the items below `sink.key` are handed out as they come. Answers their
   * number. After a broken connection all of them come again.
   */
  readonly stream: (endpoint: Endpoint, input: CallInput, sink: ItemSink) => Promise<Answer<number>>;
  readonly usage: () => Usage;
}

/** What the client tells whoever watches. Holds no credential and nothing about a person. */
export type ClientEvent =
  | { readonly kind: 'sent'; readonly endpoint: string; readonly request: string; readonly attempt: number }
  | {
      readonly kind: 'answered';
      readonly endpoint: string;
      readonly request: string;
      readonly status: number;
      readonly ms: number;
      readonly bytes: number;
    }
  | {
      readonly kind: 'waiting';
      readonly endpoint: string;
      readonly request: string;
      readonly ms: number;
      readonly why: 'rate limit' | 'trying again' | 'refusals at this address';
    }
  /** Not sent, because HiBob's firewall would block this address after a few more refusals. */
  | { readonly kind: 'held-back'; readonly endpoint: string; readonly request: string };
