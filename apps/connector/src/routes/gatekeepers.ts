import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { trouble } from '../trouble.ts';
import { troubleAnswer } from './trouble-answer.ts';

/** `Authorization: Bearer <key>`, compared in constant time. */
export function keyCheck(apiKey: string): MiddlewareHandler {
  const expected = digest(apiKey);
  return async (c, next) => {
    const given = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    if (timingSafeEqual(digest(given.trim()), expected)) return next();
    c.header('www-authenticate', 'Bearer realm="hibob-connector"');
    return troubleAnswer(c, given === '' ? keyMissing : keyWrong);
  };
}

/** A web page whose name was pointed at 127.0.0.1 still sends its own name (DNS rebinding). */
export function hostCheck(): MiddlewareHandler {
  return async (c, next) => {
    const host = (c.req.header('host') ?? new URL(c.req.url).host).replace(/:\d+$/, '').toLowerCase();
    return loopbackNames.has(host) ? next() : troubleAnswer(c, hostRefused);
  };
}

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const help = 'Send Authorization: Bearer KEY with the key printed at start, or the one in HIBOB_CONNECTOR_API_KEY.';
const keyMissing = trouble('key-wrong', 'This needs the connector’s API key.', help);
const keyWrong = trouble('key-wrong', 'The API key is not the connector’s.', help);
const hostRefused = trouble(
  'host-refused',
  'The connector answers to loopback names only.',
  'Ask for it as http://127.0.0.1:PORT, or start it with --host.',
);

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
