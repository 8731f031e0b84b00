import type { Sleep } from '../sleep.ts';
import type { Struck } from '../weather/struck.ts';
import type { Encoded } from './encode.ts';
import type { Headers, Outlet } from './outlet.ts';
import { wholeOf } from './written.ts';

/** Sends an answer off: at once, drop by drop, or in part before the line goes dead. */
export function deliver<T>(
  { status, contentType, body }: Encoded,
  headers: Headers,
  struck: Struck | null,
  sleep: Sleep,
  outlet: Outlet<T>,
): T {
  const head = { status, headers: typed(headers, contentType) };
  const cut = struck?.answer?.kind === 'reset' && struck.answer.when === 'in body';
  if (body.length === 0 || (!struck?.drip && !cut)) return outlet.whole(head, body);
  const all = wholeOf(body);
  const drip = struck?.drip ?? { bytes: all.length, everyMs: 0 };
  const announced = { status, headers: [...head.headers, 'Content-Length', String(all.length)] };
  return outlet.drops(announced, cut ? broken(drops(half(all), drip, sleep)) : drops(all, drip, sleep));
}

export function typed(headers: Headers, contentType: string | null): Headers {
  return contentType === null ? headers : [...headers, 'Content-Type', contentType];
}

function half(body: Uint8Array): Uint8Array {
  return body.slice(0, Math.ceil(body.length / 2));
}

async function* drops(
  body: Uint8Array,
  { bytes, everyMs }: { readonly bytes: number; readonly everyMs: number },
  sleep: Sleep,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += bytes) {
    if (at > 0 && everyMs > 0) await sleep(everyMs);
    yield body.slice(at, at + bytes);
  }
}

async function* broken(all: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* all;
  throw new Error('The line was cut, as the weather wanted.');
}
