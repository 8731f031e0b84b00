import type { Company } from '../company/company.ts';
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
  for (const { kind, mark } of suspectsIn(textOf(result))) {
    if (marks.has(mark)) continue;
    const token = kind === 'text' ? originOfToken(company, mark) : null;
    const origins = kind === 'text' ? (token ? [token] : []) : (numbers.get(mark) ?? []);
    if (origins.length > 0) marks.set(mark, origins);
  }
  return marks;
}

function textOf(result: Result): string {
  switch (result.kind) {
    case 'json':
      return result.text;
    case 'sheet':
      return JSON.stringify(result.rows);
    case 'file':
      return result.contentType.startsWith('text/') ? new TextDecoder().decode(result.bytes) : '';
    default:
      return '';
  }
}
