import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Soon } from '../soon.ts';
import { askedOnLine } from './line-request.ts';
import type { Head, Outlet } from './outlet.ts';
import type { Asked } from './request.ts';
import { respond } from './respond.ts';
import { piecesToSend } from './sent-again.ts';
import type { Door } from './serve.ts';
import type { Written } from './written.ts';

/** A request as Node's server hands it over. false: it takes somebody else to answer it. */
export type Line = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** HiBob's API straight on a line: a request of the Fetch standard around it costs as much as all that is done for it. */
export function lineDoor(door: Door): Line {
  return (incoming, outgoing) => {
    const asked = askedOnLine(incoming);
    if (!asked) return false;
    answerOnto(door, asked, outgoing);
    return true;
  };
}

/** Answers on the line, wherever the request was read. */
export function answerOnto(door: Door, asked: Asked, outgoing: ServerResponse): Soon<void> {
  const answered = respond(door, asked, new OntoLine(outgoing));
  if (!(answered instanceof Promise)) return;
  return answered.catch(() => {
    outgoing.destroy();
  });
}

class OntoLine implements Outlet<void> {
  readonly #outgoing: ServerResponse;

  constructor(outgoing: ServerResponse) {
    this.#outgoing = outgoing;
  }

  whole({ status, headers }: Head, body: Written): void {
    const outgoing = this.#outgoing;
    const announced = bodiless.has(status) ? [...headers] : [...headers, 'Content-Length', String(body.length)];
    outgoing.writeHead(status, announced);
    const pieces = piecesToSend(body);
    if (pieces.length === 1) {
      outgoing.end(pieces[0]);
      return;
    }
    // In one go, without putting all of it together: that costs as much as sending it.
    outgoing.cork();
    for (const piece of pieces) outgoing.write(piece);
    outgoing.end();
    outgoing.uncork();
  }

  drops({ status, headers }: Head, drops: AsyncIterable<Uint8Array>): void {
    this.#outgoing.writeHead(status, [...headers]);
    void written(this.#outgoing, drops);
  }

  closed(reset: boolean): void {
    closeLine(this.#outgoing, reset);
  }
}

/** Answers whose end is known without a length. */
const bodiless: ReadonlySet<number> = new Set([204, 304]);

async function written(outgoing: ServerResponse, drops: AsyncIterable<Uint8Array>): Promise<void> {
  let goOn = () => {};
  outgoing.once('close', () => goOn());
  try {
    for await (const drop of drops) {
      // Whoever asked may have hung up meanwhile.
      if (outgoing.destroyed) return;
      await new Promise<void>((resolve) => {
        goOn = resolve;
        outgoing.write(drop, () => resolve());
      });
    }
    outgoing.end();
  } catch {
    // The status is out: what is left is to break off.
    closeLine(outgoing, true);
  }
}

/** `reset`: the other side finds `ECONNRESET`. Below TLS the line can only be closed. */
function closeLine({ socket }: ServerResponse, reset: boolean): void {
  if (reset && socket && !('encrypted' in socket)) socket.resetAndDestroy();
  else socket?.destroy();
}
