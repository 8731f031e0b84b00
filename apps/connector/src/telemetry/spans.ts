/** What is traced: one row a span, its attributes from a closed set. None names a person, a company or a connection, or holds a value. */
export const spans = {
  'api.request': { kind: 'server', attributes: ['route', 'method', 'status'], about: 'a request to this connector' },
  'hook.request': { kind: 'server', attributes: ['status'], about: 'a webhook from HiBob' },
  chore: {
    kind: 'internal',
    attributes: ['chore', 'attempt', 'worked'],
    about: 'scheduled work, taken from the queue',
  },
  run: { kind: 'internal', attributes: ['kind', 'outcome'], about: 'a check, a sync or a reading of some people' },
  'hibob.request': {
    kind: 'client',
    attributes: ['endpoint', 'status', 'bytes'],
    about: 'one request to HiBob; status 0: no answer came',
  },
  'webhook.send': { kind: 'client', attributes: ['type', 'outcome'], about: 'an event on its way to a subscriber' },
} as const satisfies Record<
  string,
  { kind: 'server' | 'client' | 'internal'; attributes: readonly string[]; about: string }
>;
export type SpanName = keyof typeof spans;
export type Attributes<N extends SpanName> = {
  readonly [A in (typeof spans)[N]['attributes'][number]]?: string | number;
};
