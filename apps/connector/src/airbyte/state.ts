import { z } from 'zod';
import { type Trouble, trouble } from '../trouble.ts';
import type { StreamState } from './message.ts';

const streamState = z.looseObject({
  type: z.literal('STREAM'),
  stream: z.looseObject({
    stream_descriptor: z.looseObject({ name: z.string() }),
    stream_state: z.looseObject({ recordedAt: z.iso.datetime().optional() }).nullish(),
  }),
});

/** Stream → the record time up to which the destination has it. Airbyte sends an empty object before the first time. */
export function statesIn(raw: unknown): ReadonlyMap<string, string> | Trouble {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw) && Object.keys(raw).length === 0) return new Map();
  const parsed = z.array(streamState).safeParse(raw);
  if (!parsed.success) return notAState;
  return new Map(
    parsed.data.flatMap(({ stream }) => {
      const recordedAt = stream.stream_state?.recordedAt;
      return recordedAt === undefined ? [] : [[stream.stream_descriptor.name, recordedAt] as const];
    }),
  );
}

const notAState = trouble(
  'usage',
  'The file given with --state holds no states of ours.',
  'It is the list of the STATE messages of the last read; leave it out to read everything.',
);

export function stateOf(name: string, recordedAt: string | null, recordCount: number): StreamState {
  const stream_state = recordedAt === null ? { __ab_no_cursor_state_message: true } : { recordedAt };
  return { type: 'STREAM', stream: { stream_descriptor: { name }, stream_state }, sourceStats: { recordCount } };
}
