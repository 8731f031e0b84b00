import { z } from 'zod';

const answer = z.strictObject({
  status: z.int(),
  sha256: z.string(),
  /** Of a longer body it is known only whether it is the same. */
  text: z.string().nullable(),
});

const requestStep = z.strictObject({
  kind: z.literal('request'),
  /** On the machine's clock. */
  at: z.number(),
  serviceUserId: z.string(),
  /** Tokens are secrets: it is kept only whether it was the right one. */
  credentials: z.enum(['right', 'wrong']),
  address: z.string(),
  method: z.string(),
  url: z.string(),
  contentType: z.string().nullable(),
  /** null: none was read. */
  body: z.string().nullable(),
  /** Of multipart bodies and very long ones too little is kept to send them again. */
  bodyIsKept: z.boolean(),
  answer,
});

const controlStep = z.strictObject({
  kind: z.literal('control'),
  at: z.number(),
  method: z.string(),
  /** Below `/_sim/v1`. */
  path: z.string(),
  body: z.string().nullable(),
  status: z.int(),
  /** The company it made, where it made one. */
  made: z.string().nullable(),
  /** What chance gave meanwhile, in hexadecimal, but for tokens. */
  draws: z.array(z.string()),
});

/** A company as it was founded and everything that was asked of it since, in order: enough to do it all again. */
export const runSchema = z.strictObject({
  format: z.literal('hibob-simulator run 1'),
  simulator: z.strictObject({
    version: z.string(),
    rateLimits: z.enum(['on', 'off']),
    firewall: z.enum(['company', 'ip', 'off']),
  }),
  company: z.strictObject({
    id: z.string(),
    at: z.number(),
    /** What `POST /companies` takes; the scenario may stand there whole. */
    request: z.looseObject({ scenario: z.union([z.string(), z.record(z.string(), z.unknown())]) }),
    draws: z.array(z.string()),
  }),
  /** Whose run it is: the company, or a fork of it. */
  subject: z.string(),
  /** Steps that were forgotten because the journal was full. A run that has some cannot be repeated exactly. */
  dropped: z.int(),
  steps: z.array(z.discriminatedUnion('kind', [requestStep, controlStep])),
});

export type Run = Readonly<Omit<z.output<typeof runSchema>, 'steps'>> & { readonly steps: readonly Step[] };
export type Step = z.output<typeof runSchema>['steps'][number];
export type RequestStep = Extract<Step, { kind: 'request' }>;
export type ControlStep = Extract<Step, { kind: 'control' }>;
export type AnswerStep = RequestStep['answer'];

export type ReadRun =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'unreadable'; readonly message: string };

export function readRun(text: string): ReadRun {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'unreadable', message: 'It is no JSON.' };
  }
  const parsed = runSchema.safeParse(value);
  if (parsed.success) return { kind: 'run', run: parsed.data };
  const [first] = parsed.error.issues;
  return { kind: 'unreadable', message: `${first?.path.join('.') ?? ''}: ${first?.message ?? 'is no run'}.` };
}
