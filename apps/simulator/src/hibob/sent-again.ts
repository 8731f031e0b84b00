import { keptWith } from '../kept-with.ts';
import type { Written } from './written.ts';

/**
 * The pieces of a body as they are sent. What is sent a third time is put into fewer pieces first, which takes as long as sending it once and
 * saves some 4 % each time (measured: 66 pieces of 27 KB, 17 of 107 KB). They go with the body.
 */
export function piecesToSend(body: Written): readonly Uint8Array[] {
  if (body.pieces.length <= joinedAtOnce || body.length > longest) return body.pieces;
  const sending = sendings(body, () => ({ times: 0, pieces: body.pieces }));
  sending.times += 1;
  if (sending.times === often) sending.pieces = joined(body.pieces);
  return sending.pieces;
}

interface Sending {
  times: number;
  pieces: readonly Uint8Array[];
}
const sendings = keptWith<Sending>('sending');

const often = 3;
const joinedAtOnce = 4;
/** Twice in the memory, more would weigh more than it saves. */
const longest = 4 * 1024 * 1024;

function joined(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const fewer: Uint8Array[] = [];
  for (let at = 0; at < pieces.length; at += joinedAtOnce)
    fewer.push(Buffer.concat(pieces.slice(at, at + joinedAtOnce)));
  return fewer;
}
