import type { Canaries, Company } from '../company/company.ts';
import type { Result } from '../hibob/result.ts';
import { wholeOf, writtenFlow } from '../hibob/written.ts';
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
  for (const { kind, mark } of suspectsIn(textOf(result))) {
    if (marks.has(mark)) continue;
    const token = kind === 'text' ? knownOrigin(company, mark) : null;
    const origins = kind === 'text' ? (token ? [token] : []) : (numbers.get(mark) ?? []);
    if (origins.length > 0) marks.set(mark, origins);
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

function textOf(result: Result): string {
  switch (result.kind) {
    case 'json':
      return result.text;
    case 'written':
      return Buffer.from(wholeOf(result.body)).toString('utf8');
    case 'flow':
      return Buffer.from(wholeOf(writtenFlow(result.flow))).toString('utf8');
    case 'sheet':
      return JSON.stringify(result.rows);
    case 'file':
      return result.contentType.startsWith('text/') ? new TextDecoder().decode(result.bytes) : '';
    default:
      return '';
  }
}
