import type { Socket } from 'node:net';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';

/** Ends the connection without an answer; in process, where there is none, a network error. */
export function closeLine(c: Context, reset = false): Response {
  const socket = socketOf(c);
  if (!socket) return Response.error();
  if (reset) cutLine(c);
  else socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** The other side finds the connection reset, not closed: `ECONNRESET`. Below TLS the line can only be closed. false: there is none. */
export function cutLine(c: Context): boolean {
  const socket = socketOf(c);
  if (socket && 'encrypted' in socket) socket.destroy();
  else socket?.resetAndDestroy();
  return socket !== undefined;
}

function socketOf(c: Context): Socket | undefined {
  return c.env?.incoming?.socket;
}
