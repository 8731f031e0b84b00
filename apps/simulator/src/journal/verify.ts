import { isDeepStrictEqual } from 'node:util';
import type { JournalEntry } from '../hibob/journal.ts';
import type { Difference } from './near-misses.ts';
import { fitsStatus } from './query.ts';

/** What a test expects of a company's journal. Criteria that are left out do not matter; with no count, once is enough. */
export interface Expected {
  readonly endpoint?: string | undefined;
  readonly method?: string | undefined;
  /** As sent, `/v1/people/7/work`; a segment in braces takes anything. */
  readonly path?: string | undefined;
  /** Parameters that must be among those sent. */
  readonly query?: Readonly<Record<string, string>> | undefined;
  /** A part of the body: objects may hold more, everything else must be equal. */
  readonly body?: unknown;
  readonly status?: string | undefined;
  readonly serviceUserId?: string | undefined;
  readonly times?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly never?: boolean | undefined;
}

/** An entry with its whole body, as far as that was kept. */
export type Exchange = Pick<
  JournalEntry,
  'n' | 'endpoint' | 'method' | 'path' | 'query' | 'body' | 'status' | 'serviceUserId'
>;

export interface Verified {
  readonly passed: boolean;
  /** In a sentence: what was expected and what is there. */
  readonly says: string;
  /** Numbers of the entries that fit. */
  readonly matched: readonly number[];
  /** Where too few fit: those that come closest, with what keeps them from fitting. */
  readonly nearMisses: readonly (Pick<Exchange, 'n' | 'method' | 'path' | 'status'> & {
    readonly differs: readonly Difference[];
  })[];
}

const nearMissesShown = 3;

export function verify(exchanges: readonly Exchange[], expected: Expected): Verified {
  const judged = exchanges.map((exchange) => ({ exchange, differs: differencesOf(exchange, expected) }));
  const matched = judged.filter(({ differs }) => differs.length === 0).map(({ exchange }) => exchange.n);
  const { least, most } = countOf(expected);
  const passed = matched.length >= least && matched.length <= most;
  return {
    passed,
    says: `${nameOf(expected)}: expected ${countText(least, most)}, found ${matched.length}.`,
    matched,
    nearMisses: matched.length >= least ? [] : nearest(judged, criteriaOf(expected)),
  };
}

interface Judged {
  readonly exchange: Exchange;
  readonly differs: readonly Difference[];
}

/** Those with the fewest differences, the newest first among equals. What meets no criterion at all is no near miss. */
function nearest(judged: readonly Judged[], criteria: number): Verified['nearMisses'] {
  return judged
    .filter(({ differs }) => differs.length > 0 && differs.length < Math.max(2, criteria))
    .toSorted((one, other) => one.differs.length - other.differs.length || other.exchange.n - one.exchange.n)
    .slice(0, nearMissesShown)
    .map(({ exchange: { n, method, path, status }, differs }) => ({ n, method, path, status, differs }));
}

function criteriaOf({ query = {}, times: _, atLeast: __, atMost: ___, never: ____, ...single }: Expected): number {
  return Object.values(single).filter((wanted) => wanted !== undefined).length + Object.keys(query).length;
}

function differencesOf(exchange: Exchange, expected: Expected): readonly Difference[] {
  const { endpoint, method, path, status, serviceUserId, query = {}, body } = expected;
  const sentQuery = new URLSearchParams(exchange.query);
  return [
    ...differs('endpoint', exchange.endpoint ?? 'none', endpoint),
    ...differs('method', exchange.method, method?.toUpperCase()),
    ...differs('path', exchange.path, path, fitsPath),
    ...Object.entries(query).flatMap(([name, wanted]) => differs(`query.${name}`, sentQuery.get(name), wanted)),
    ...(body === undefined ? [] : bodyDifferences(jsonOf(exchange.body), body, 'body')),
    ...differs('status', String(exchange.status), status, (sent, wanted) => fitsStatus(Number(sent), wanted)),
    ...differs('serviceUser', exchange.serviceUserId, serviceUserId),
  ];
}

function differs(
  part: string,
  sent: string | null,
  expected: string | undefined,
  fits: (sent: string, expected: string) => boolean = (one, other) => one === other,
): readonly Difference[] {
  if (expected === undefined || (sent !== null && fits(sent, expected))) return [];
  return [{ part, sent, expected }];
}

function fitsPath(sent: string, pattern: string): boolean {
  const [given, wanted] = [sent.split('/'), pattern.split('/')];
  return given.length === wanted.length && wanted.every((one, at) => one.startsWith('{') || one === given[at]);
}

function bodyDifferences(sent: unknown, expected: unknown, part: string): readonly Difference[] {
  if (isObject(sent) && isObject(expected)) {
    return Object.entries(expected).flatMap(([name, wanted]) => bodyDifferences(sent[name], wanted, `${part}.${name}`));
  }
  if (isDeepStrictEqual(sent, expected)) return [];
  return [{ part, sent: sent === undefined ? null : JSON.stringify(sent), expected: JSON.stringify(expected) }];
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return text ?? undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function countOf({ times, atLeast, atMost, never }: Expected): { readonly least: number; readonly most: number } {
  if (never) return { least: 0, most: 0 };
  if (times !== undefined) return { least: times, most: times };
  const most = atMost ?? Number.POSITIVE_INFINITY;
  return { least: atLeast ?? (atMost === undefined ? 1 : 0), most };
}

function countText(least: number, most: number): string {
  if (most === 0) return 'never';
  if (least === most) return `exactly ${least}`;
  if (most === Number.POSITIVE_INFINITY) return `at least ${least}`;
  return least === 0 ? `at most ${most}` : `${least} to ${most}`;
}

function nameOf({ endpoint, method, path, status, serviceUserId }: Expected): string {
  const what = endpoint ?? [method?.toUpperCase(), path].filter((part) => part !== undefined).join(' ');
  const by = serviceUserId === undefined ? '' : ` by ${serviceUserId}`;
  return `${what === '' ? 'Any request' : what}${by}${status === undefined ? '' : ` answered ${status}`}`;
}
