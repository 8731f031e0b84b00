import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Sleep } from '../sleep.ts';
import type { Struck } from '../weather/struck.ts';
import { cutLine } from './close-line.ts';
import type { Encoded } from './encode.ts';
import { wholeOf } from './written.ts';

type Headers = Readonly<Record<string, string>>;

/** Puts an answer on the line: at once, drop by drop, or in part before the line goes dead. */
export function deliver(c: Context, answer: Encoded, headers: Headers, struck: Struck | null, sleep: Sleep): Response {
  const { status, contentType } = answer;
  const typed = contentType === null ? headers : { ...headers, 'Content-Type': contentType };
  const cut = struck?.answer?.kind === 'reset' && struck.answer.when === 'in body';
  if (answer.body.length === 0) return new Response(null, { status, headers: typed });
  if (!struck?.drip && !cut) return sendPieces(c, answer, typed);
  const body = wholeOf(answer.body);
  const drip = struck?.drip ?? { bytes: body.length, everyMs: 0 };
  const sent = cut ? body.slice(0, Math.ceil(body.length / 2)) : body;
  const stream = drops(sent, drip, sleep, cut ? () => cutLine(c) : null);
  return new Response(stream, { status, headers: { ...typed, 'Content-Length': String(body.length) } });
}

/** Straight onto the line where there is one: putting the pieces of a large answer together costs as much as sending it. */
function sendPieces(c: Context, { status, body }: Encoded, headers: Headers): Response {
  const outgoing: ServerResponse | undefined = c.env?.outgoing;
  if (!outgoing || body.pieces.length === 1) return new Response(wholeOf(body), { status, headers });
  outgoing.writeHead(status, { ...headers, 'Content-Length': String(body.length) });
  outgoing.cork();
  for (const piece of body.pieces) outgoing.write(piece);
  outgoing.end();
  outgoing.uncork();
  return RESPONSE_ALREADY_SENT;
}

/** `cut`: what ends the line after the last drop instead of an end. */
function drops(
  body: Uint8Array,
  { bytes, everyMs }: { readonly bytes: number; readonly everyMs: number },
  sleep: Sleep,
  cut: (() => boolean) | null,
): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (at > 0 && everyMs > 0) await sleep(everyMs);
      if (at < body.length) {
        controller.enqueue(body.slice(at, at + bytes));
        at += bytes;
        return;
      }
      // In process there is no line to cut: whoever reads finds it broken.
      if (!cut || cut()) controller.close();
      else controller.error(new Error('The line was cut, as the weather wanted.'));
    },
  });
}
