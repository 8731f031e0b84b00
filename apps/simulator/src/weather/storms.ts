import { type RuleInput, ruleInput, type WeatherRule } from './rule.ts';

/** Weather that is ordered by name, with what it is good for. */
export interface Storm {
  readonly title: string;
  readonly rules: readonly RuleInput[];
}

const storm = (title: string, ...rules: readonly RuleInput[]): Storm => ({ title, rules });

export const storms = {
  rough: storm(
    'A bad day: answers that come late, fail, break off or are no JSON. A client with retries gets through.',
    {
      effect: {
        kind: 'latency',
        ms: [
          { percent: 80, ms: 5 },
          { percent: 18, ms: 60 },
          { percent: 2, ms: 400 },
        ],
      },
    },
    { percent: 4, effect: { kind: 'status', status: 503, body: 'html' } },
    { percent: 3, effect: { kind: '429', retryAfter: 1 } },
    { percent: 2, effect: { kind: 'reset' } },
    { percent: 2, effect: { kind: 'truncated' } },
    { percent: 1, effect: { kind: 'html' } },
  ),
  slow: storm(
    'Everything works, and takes its time.',
    { effect: { kind: 'latency', ms: { from: 200, to: 1_500 } } },
    { percent: 10, effect: { kind: 'drip', bytes: 2_000, everyMs: 50 } },
  ),
  outage: storm(
    'Bursts of 502, 503 and 504, and lines that are cut.',
    { percent: 3, burst: 4, effect: { kind: 'status', status: 503, body: 'html' } },
    { percent: 2, burst: 2, effect: { kind: 'status', status: 502, body: 'html' } },
    { percent: 1, effect: { kind: 'status', status: 504, body: 'empty', handled: true } },
    { percent: 2, effect: { kind: 'reset', when: 'after' } },
  ),
  throttled: storm(
    'Too many requests long before the limit: with Retry-After, and without.',
    { every: 5, effect: { kind: '429', retryAfter: 1 } },
    { every: 7, effect: { kind: '429' } },
  ),
  garbled: storm(
    'Status 200 and an answer that cannot be read.',
    { percent: 5, effect: { kind: 'truncated' } },
    { percent: 5, effect: { kind: 'malformed' } },
    { percent: 5, effect: { kind: 'empty' } },
    { percent: 5, effect: { kind: 'html' } },
    { percent: 3, effect: { kind: 'reset', when: 'in body' } },
  ),
  stale: storm('Reads are five seconds behind writes.', { effect: { kind: 'lag', seconds: 5 } }),
  'cut-off': storm(
    'In the middle of a sync salaries go, and later the token.',
    { nth: 5, effect: { kind: 'revoke', categories: ['payroll'] } },
    { nth: 40, effect: { kind: 'reset-token' } },
  ),
  'short-cursors': storm('Every third page that is asked for has expired.', {
    every: 3,
    effect: { kind: 'cursor-expired' },
  }),
} as const satisfies Readonly<Record<string, Storm>>;

export type StormName = keyof typeof storms;

/** Read only when somebody orders or lists them: that would make every start slower. */
export function rulesOf(name: StormName): readonly WeatherRule[] {
  return storms[name].rules.map((rule) => ruleInput().parse(rule));
}

export function isStorm(name: string): name is StormName {
  return Object.hasOwn(storms, name);
}
