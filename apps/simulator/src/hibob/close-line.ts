import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';

/** Cuts the connection without an answer; in process, where there is none, a network error. */
export function closeLine(c: Context): Response {
  const socket = c.env?.incoming?.socket;
  if (!socket) return Response.error();
  socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
