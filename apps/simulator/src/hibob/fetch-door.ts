import type { Soon } from '../soon.ts';
import type { Head, Outlet } from './outlet.ts';
import { askedByFetch } from './request.ts';
import { respond } from './respond.ts';
import type { Door } from './serve.ts';
import { wholeOf } from './written.ts';

/** HiBob's API for a request of the Fetch standard: in this process, or of another server that speaks it. */
export function answerFetch(door: Door, request: Request, address: string): Soon<Response> {
  return respond(door, askedByFetch(request, address), request.method === 'HEAD' ? headOnly : response);
}

const response: Outlet<Response> = {
  whole: (head, body) => new Response(body.length === 0 ? null : wholeOf(body), initOf(head)),
  drops: (head, drops) => new Response(ReadableStream.from(drops), initOf(head)),
  closed: () => Response.error(),
};

const headOnly: Outlet<Response> = {
  ...response,
  whole: (head) => new Response(null, initOf(head)),
  drops: (head, drops) => {
    // Begun and ended, so that the journal says that it was.
    const all = drops[Symbol.asyncIterator]();
    all
      .next()
      .then(() => all.return?.())
      .catch(() => {});
    return new Response(null, initOf(head));
  },
};

function initOf({ status, headers }: Head): ResponseInit {
  const named: Record<string, string> = {};
  for (let at = 0; at < headers.length; at += 2) named[headers[at] ?? ''] = headers[at + 1] ?? '';
  return { status, headers: named };
}
