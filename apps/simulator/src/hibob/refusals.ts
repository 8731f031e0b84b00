import type { Switches } from '@hibob-kit/schemas';
import { blank, problem, type Result } from './result.ts';

/** One integrator looks for `tokenNotMatch` in it; the rest of the body is unknown. */
export function unauthorized(on: Pick<Switches, 'body401'>): Result {
  const bodies: Record<Switches['body401'], Result> = {
    tokenNotMatch: problem(401, 'exception.security.tokenNotMatch', 'The service user id and token do not match.'),
    empty: blank(401),
    html: { kind: 'page', status: 401 },
  };
  return bodies[on.body401];
}

export function blockedByFirewall(on: Pick<Switches, 'firewallBlock'>): Result {
  return on.firewallBlock === '403 html' ? { kind: 'page', status: 403 } : { kind: 'closed' };
}

export function tooManyRequests(on: Pick<Switches, 'body429'>): Result {
  return on.body429 === 'empty'
    ? blank(429)
    : problem(429, 'exception.rate.limit', 'Too many requests. Wait until the time in X-RateLimit-Reset.');
}
