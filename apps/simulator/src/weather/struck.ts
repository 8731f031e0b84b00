import type { Effect } from './rule.ts';

/** What the weather does to one call: everything that hit it, put together. */
export interface Struck {
  /** In words, for the journal. */
  readonly faults: readonly string[];
  readonly delayMs: number;
  readonly changes: readonly Change[];
  readonly lag: Lag;
  /** Who answers instead of HiBob, or how its answer is spoilt; of several the first. */
  readonly answer: AnswerFault | null;
  readonly drip: Extract<Effect, { kind: 'drip' }> | null;
}

/** How far behind a read is, and whether the permissions are behind as well. */
export interface Lag {
  readonly seconds: number;
  readonly permissions: boolean;
}

export const noLag: Lag = { seconds: 0, permissions: false };

export type Change = Extract<Effect, { kind: 'reset-token' | 'revoke' | 'control' }>;

export type AnswerFault = Extract<
  Effect,
  { kind: '429' | 'status' | 'reset' | 'truncated' | 'malformed' | 'empty' | 'html' | 'cursor-expired' }
>;

/** An effect that hit, with the delay it came to. */
export interface Hit {
  readonly effect: Effect;
  readonly delayMs: number;
}

export function struckBy(hits: readonly Hit[]): Struck {
  return hits.reduce(withHit, { faults: [], delayMs: 0, changes: [], lag: noLag, answer: null, drip: null });
}

function withHit(struck: Struck, { effect, delayMs }: Hit): Struck {
  const named = { ...struck, faults: [...struck.faults, faultText(effect, delayMs)] };
  switch (effect.kind) {
    case 'latency':
      return { ...named, delayMs: struck.delayMs + delayMs };
    case 'reset-token':
    case 'revoke':
    case 'control':
      return { ...named, changes: [...struck.changes, effect] };
    case 'lag':
      return {
        ...named,
        lag: {
          seconds: Math.max(struck.lag.seconds, effect.seconds),
          permissions: struck.lag.permissions || effect.permissions,
        },
      };
    case 'drip':
      return struck.drip ? struck : { ...named, drip: effect };
    case '429':
    case 'status':
    case 'reset':
    case 'truncated':
    case 'malformed':
    case 'empty':
    case 'html':
    case 'cursor-expired':
      return struck.answer ? struck : { ...named, answer: effect };
    default:
      return effect satisfies never;
  }
}

function faultText(effect: Effect, delayMs: number): string {
  switch (effect.kind) {
    case 'latency':
      return `latency ${delayMs} ms`;
    case '429':
      return effect.retryAfter === undefined ? '429' : `429 with Retry-After ${effect.retryAfter}`;
    case 'status':
      return effect.handled ? `status ${effect.status} after it was handled` : `status ${effect.status}`;
    case 'reset':
      return `reset ${effect.when}`;
    case 'truncated':
      return `truncated to ${effect.percent} %`;
    case 'drip':
      return `drip ${effect.bytes} bytes every ${effect.everyMs} ms`;
    case 'revoke':
      return `revoke ${effect.categories.join(', ')}`;
    case 'control':
      return `control ${effect.method} ${effect.path}`;
    case 'lag':
      return `lag ${effect.seconds} s${effect.permissions ? ', permissions too' : ''}`;
    case 'malformed':
    case 'empty':
    case 'html':
    case 'reset-token':
    case 'cursor-expired':
      return effect.kind;
    default:
      return effect satisfies never;
  }
}
