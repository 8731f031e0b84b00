import { tokenPattern } from './canary-token.ts';

/** Something in a text that may be a tag, with where it stands. */
export interface Suspect {
  readonly kind: 'text' | 'number';
  /** A token in lower case; a number as JSON writes it. */
  readonly mark: string;
  readonly at: number;
}

/** Tokens, and numbers with decimals: every number that carries a tag has some. `82,047.29` is the same number as `82047.29`. */
export function* suspectsIn(text: string): Generator<Suspect> {
  for (const match of text.matchAll(tokens)) yield { kind: 'text', mark: match[0].toLowerCase(), at: match.index };
  for (const match of text.matchAll(numbers)) {
    const mark = numberMark(Number(match[0].replaceAll(',', '')));
    if (mark !== null) yield { kind: 'number', mark, at: match.index };
  }
}

/** How a number is looked up. null: a whole number is none that was tagged. */
export function numberMark(value: number): string | null {
  return Number.isFinite(value) && !Number.isInteger(value) ? String(Math.abs(value)) : null;
}

const tokens = new RegExp(tokenPattern, 'gi');
const numbers = /\d[\d,]{0,30}\.\d{1,20}/g;
