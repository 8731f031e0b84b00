import { type FeatureId, problems, type Switches } from '@hibob-kit/schemas';
import { badRequest, blank, forbidden, type Result, refused } from './result.ts';

export function unauthorized(on: Pick<Switches, 'body401'>): Result {
  const bodies: Record<Switches['body401'], Result> = {
    tokenNotMatch: refused(problems.badCredentials),
    empty: blank(401),
    html: { kind: 'page', status: 401 },
  };
  return bodies[on.body401];
}

export function blockedByFirewall(on: Pick<Switches, 'firewallBlock'>): Result {
  return on.firewallBlock === '403 html' ? { kind: 'page', status: 403 } : { kind: 'closed' };
}

export function tooManyRequests(on: Pick<Switches, 'body429'>): Result {
  return on.body429 === 'empty' ? blank(429) : refused(problems.tooManyRequests);
}

/** 403 for a feature that is not granted, and for budgets of positions what one program saw. */
export function withoutFeature(feature: FeatureId): Result {
  return otherRefusals[feature] ?? forbidden;
}

const otherRefusals: Partial<Record<FeatureId, Result>> = {
  editPositionBudgets: refused({ status: 401, body: { errorMessage: 'No permissions to position budget' } }),
};

/** Not HiBob's: the simulator's own. No source says what HiBob does with a body this large. */
export const tooLarge = refused({
  status: 413,
  body: { key: 'exception.request.too.large', error: 'The body is larger than 1 MiB.' },
});

export const failed = refused({
  status: 500,
  body: { key: 'exception.internal', error: 'The simulator failed; its log says where.' },
});

export const notBuilt = refused({
  status: 501,
  body: { key: 'simulator.not.built', error: 'HiBob has this operation; the simulator does not answer it yet.' },
});

/** What HiBob says to a cursor that was good once is not known; this is what it says to one that never was (inferred). */
export const cursorExpired = badRequest('The cursor has expired. Begin with the first page.');

/** What stands in front of HiBob and speaks for it when it cannot, or its own servers in trouble (bodies inferred). */
export function unavailable(status: number, body: 'json' | 'html' | 'empty'): Result {
  const bodies = {
    json: { contentType: 'application/json', text: '{"key":"exception.internal","error":"Something went wrong."}' },
    html: {
      contentType: 'text/html; charset=UTF-8',
      text: `<html>\n<head><title>${status}</title></head>\n<body><center><h1>${status}</h1></center></body>\n</html>\n`,
    },
    empty: { contentType: null, text: '' },
  } as const;
  return { kind: 'foreign', status, ...bodies[body] };
}
