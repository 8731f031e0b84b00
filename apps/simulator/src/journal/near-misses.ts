import type { Endpoint } from '@hibob-kit/schemas';
import { editDistance } from '../nearest.ts';

/** An endpoint row that a request which met none may have meant, and what stood between them. */
export interface NearMiss {
  readonly endpoint: string;
  readonly method: string;
  readonly path: string;
  readonly differs: readonly Difference[];
}

/** null: nothing stands there. */
export interface Difference {
  readonly part: string;
  readonly sent: string | null;
  readonly expected: string | null;
}

const most = 3;
const farthest = 1.5;
const otherMethod = 0.4;

/** The endpoint rows nearest to a method and path, `GET /v1/peple/7/work`; none where nothing is near enough to be meant. */
export function nearMisses(endpoints: readonly Endpoint[], method: string, path: string): readonly NearMiss[] {
  const sent = segmentsOf(path.replace(/^\/v\d+/, ''));
  return endpoints
    .map((endpoint) => {
      const aligned = align(sent, segmentsOf(endpoint.path));
      const methodDiffers =
        endpoint.method === method ? [] : [{ part: 'method', sent: method, expected: endpoint.method }];
      const cost = aligned.cost + methodDiffers.length * otherMethod;
      return { cost, endpoint, differs: [...methodDiffers, ...aligned.differs] };
    })
    .filter(({ cost }) => cost <= farthest)
    .toSorted((one, other) => one.cost - other.cost)
    .slice(0, most)
    .map(({ endpoint, differs }) => ({
      endpoint: endpoint.id,
      method: endpoint.method,
      path: `/v1${endpoint.path}`,
      differs,
    }));
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').slice(1);
}

interface Aligned {
  readonly cost: number;
  readonly differs: readonly Difference[];
}

/** The cheapest way to read one path as the other, segment by segment. */
function align(sent: readonly string[], expected: readonly string[]): Aligned {
  const known = new Map<string, Aligned>();
  return from(0, 0);

  function from(at: number, to: number): Aligned {
    const key = `${at} ${to}`;
    const found = known.get(key) ?? cheapest(at, to);
    known.set(key, found);
    return found;
  }

  function cheapest(at: number, to: number): Aligned {
    const [given, wanted] = [sent[at], expected[to]];
    if (given === undefined && wanted === undefined) return { cost: 0, differs: [] };
    const ways = [
      ...(given === undefined || wanted === undefined ? [] : [step(given, wanted, from(at + 1, to + 1))]),
      ...(given === undefined ? [] : [step(given, null, from(at + 1, to))]),
      ...(wanted === undefined ? [] : [step(null, wanted, from(at, to + 1))]),
    ];
    return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
  }
}

function step(sent: string | null, expected: string | null, rest: Aligned): Aligned {
  const cost = distance(sent, expected);
  const differs = cost === 0 ? [] : [{ part: 'path', sent, expected }];
  return { cost: cost + rest.cost, differs: [...differs, ...rest.differs] };
}

/** A parameter takes anything but nothing; a word that shares less than half its letters was no slip of the hand. */
function distance(sent: string | null, expected: string | null): number {
  if (sent === null || expected === null) return 1;
  if (expected.startsWith('{')) return sent === '' ? 1 : 0;
  const share = editDistance(sent, expected) / Math.max(sent.length, expected.length);
  return share >= 0.5 ? 2 : share;
}
