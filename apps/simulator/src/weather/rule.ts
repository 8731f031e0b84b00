import { z } from 'zod';
import { readDuration } from '../duration.ts';

const percent = () => z.number().min(0).max(100);
const milliseconds = () => z.int().min(0).max(600_000);
const count = () => z.int().min(1).max(1_000_000);
const duration = () => z.string().refine((text) => readDuration(text) !== null, 'not a duration like PT30S');

/** How long an answer takes: always the same, anything in between, or so many in a hundred calls each. */
const latency = () =>
  z.union([
    milliseconds(),
    z
      .strictObject({ from: milliseconds(), to: milliseconds() })
      .refine(({ from, to }) => from <= to, 'from is after to'),
    z.array(z.strictObject({ percent: percent(), ms: milliseconds() })).min(1),
  ]);

/** What happens to a call. */
const effectInput = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('latency'), ms: latency() }),
    /** Without `retryAfter` no such header, whatever the company's switch. */
    z.strictObject({ kind: z.literal('429'), retryAfter: z.int().min(0).max(3_600).optional() }),
    /** `handled`: the operation was carried out, only its answer is lost. */
    z.strictObject({
      kind: z.literal('status'),
      status: z.int().min(400).max(599),
      body: z.enum(['json', 'html', 'empty']).default('json'),
      handled: z.boolean().default(false),
    }),
    z.strictObject({ kind: z.literal('reset'), when: z.enum(['before', 'after', 'in body']).default('before') }),
    /** The answer ends early and says it is whole. */
    z.strictObject({ kind: z.literal('truncated'), percent: percent().default(50) }),
    z.strictObject({ kind: z.literal('malformed') }),
    z.strictObject({ kind: z.literal('empty') }),
    /** 200 with the web app's page. */
    z.strictObject({ kind: z.literal('html') }),
    z.strictObject({ kind: z.literal('drip'), bytes: count(), everyMs: milliseconds() }),
    /** The caller's token is another one from this call on. */
    z.strictObject({ kind: z.literal('reset-token') }),
    /** The caller's groups lose these categories from this call on. */
    z.strictObject({ kind: z.literal('revoke'), categories: z.array(z.string()).min(1) }),
    /** Any change the control API can make to the company, at this call: the path goes below `/companies/{id}`. */
    z.strictObject({
      kind: z.literal('control'),
      method: z.enum(['POST', 'PUT', 'DELETE']),
      path: z.string().regex(/^\/(?!.*\.\.)[\w/.~%-]+$/, 'not a path below /companies/{id}'),
      body: z.unknown().optional(),
    }),
    /** Reads see what was written this long ago, and nothing newer; if wanted, by the permissions of then (nobody knows whether these lag). */
    z.strictObject({
      kind: z.literal('lag'),
      seconds: z.int().min(1).max(3_600),
      permissions: z.boolean().default(false),
    }),
    /** Only calls that carry a cursor are counted. */
    z.strictObject({ kind: z.literal('cursor-expired') }),
  ]);

/** Which calls it happens to: those to an endpoint or path, and of these every one, the nth, every nth, or a share under the seed. */
const shapeOfRule = () =>
  z
    .strictObject({
      /** The id of an endpoint: `people.search`. */
      endpoint: z.string().optional(),
      /** `/v1/people/*`: a star stands for one part of the path, two for any number. */
      path: z.string().startsWith('/').optional(),
      method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
      nth: z.union([count(), z.array(count()).min(1)]).optional(),
      every: count().optional(),
      percent: percent().optional(),
      /** So many calls in a row, beginning with the one that was meant. */
      burst: count().max(1_000).default(1),
      /** So often at most. */
      times: count().optional(),
      /** From so long after the weather was ordered, on the transport clock. */
      after: duration().optional(),
      /** For so long. */
      for: duration().optional(),
      effect: effectInput(),
    })
    .refine(({ nth, every, percent }) => [nth, every, percent].filter((one) => one !== undefined).length <= 1, {
      message: 'nth, every and percent exclude each other',
      path: ['nth'],
    });

let made: ReturnType<typeof shapeOfRule> | null = null;

/** Made when the first weather is ordered: it would make every start slower. */
export function ruleInput() {
  made ??= shapeOfRule();
  return made;
}

export type WeatherRule = z.output<ReturnType<typeof shapeOfRule>>;
export type RuleInput = z.input<ReturnType<typeof shapeOfRule>>;
export type Effect = WeatherRule['effect'];
