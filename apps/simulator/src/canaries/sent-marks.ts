import type { Canaries, Company } from '../company/company.ts';
import type { Result } from '../hibob/result.ts';
import { type Origin, originOfToken } from './canary-places.ts';
import { suspectsIn } from './marks-in.ts';
import { numberOrigins } from './number-origins.ts';

/** The tags in an answer, read off what is sent: whatever made the answer, what left is what counts. */
export function sentMarks(
  company: Company,
  serviceUserId: string,
  result: Result,
): ReadonlyMap<string, readonly Origin[]> {
  const marks = new Map<string, readonly Origin[]>();
  const numbers = numberOrigins(company, serviceUserId);
  for (const text of textsOf(result)) {
    for (const { kind, mark } of suspectsIn(text)) {
      if (marks.has(mark)) continue;
      const token = kind === 'text' ? knownOrigin(company, mark) : null;
      const origins = kind === 'text' ? (token ? [token] : []) : (numbers.get(mark) ?? []);
      if (origins.length > 0) marks.set(mark, origins);
    }
  }
  return marks;
}

/** Reading a token is dear, and the same ones go out with every sync. */
function knownOrigin(company: Company, token: string): Origin | null {
  const { canaries } = company;
  if (!canaries) return null;
  const known = tokensRead.get(canaries) ?? new Map<string, Origin | null>();
  tokensRead.set(canaries, known);
  const found = known.get(token);
  if (found !== undefined) return found;
  const origin = originOfToken(company, token);
  if (known.size >= tokensKept) known.clear();
  known.set(token, origin);
  return origin;
}

const tokensRead = new WeakMap<Canaries, Map<string, Origin | null>>();
const tokensKept = 100_000;

/** Part by part, as it is sent: no part ends within a value, and all of them may be more than memory holds. */
function* textsOf(result: Result): Iterable<string> {
  switch (result.kind) {
    case 'json':
      return yield result.text;
    case 'written':
      for (const piece of result.body.pieces) yield textIn(piece);
      return;
    case 'flow':
      for (const { bytes } of result.flow.blocks) yield textIn(bytes);
      return;
    case 'sheet':
      return yield JSON.stringify(result.rows);
    case 'file':
      if (result.contentType.startsWith('text/')) yield textIn(result.bytes);
      return;
    default:
      return;
  }
}

function textIn(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
