import type { Value, ValueType } from '@hibob-kit/schemas';
import { type CanaryPlace, digitsOf, tokenOf, tokenPattern } from './canary-token.ts';

/** Types whose values can carry a tag. A date or an item of a list cannot: it would be another date, or no item. */
export const markedTypes: readonly ValueType[] = ['text', 'text-area', 'ssn', 'number', 'currency'];

/** The value with its tag. Marking what is marked already changes nothing, so that a client may write back what it read. */
export function markedValue(key: string, place: CanaryPlace, value: Value): Value {
  if (typeof value === 'string') return markedText(value, tokenOf(key, place));
  if (typeof value === 'number') return markedNumber(value, (below) => digitsOf(key, place, below));
  if (typeof value === 'object' && value !== null && 'currency' in value)
    return { ...value, value: markedAmount(value.value, (below) => digitsOf(key, place, below)) };
  return value;
}

/** The text as it was before any tag was put on it. */
export function unmarkedText(text: string): string {
  return text.replace(tags, '');
}

const tags = new RegExp(`[-+]${tokenPattern}`, 'gi');

/** The tag stands where an e-mail stays an e-mail. */
function markedText(text: string, token: string | null): string {
  if (text === '' || token === null || text.includes(token)) return text;
  const email = /^([^\s@]+)@([^\s@]+)$/.exec(text);
  return email ? `${email[1]}+${token}@${email[2]}` : `${text}-${token}`;
}

type Digits = (below: number) => number;

const decimals = 6;
/** With more digits than these a double could not hold the new ones. */
const digitsKept = 9;

/** Six decimals behind those it has. */
function markedNumber(value: number, digits: Digits): number {
  const text = String(value);
  if (value === 0 || !/^-?\d+(\.\d+)?$/.test(text) || text.replace(/\D/g, '').length > digitsKept) {
    return value;
  }
  const tag = String(notRound(digits(10 ** decimals))).padStart(decimals, '0');
  if (text.includes('.') && text.endsWith(tag)) return value;
  return Number(text.includes('.') ? `${text}${tag}` : `${text}.${tag}`);
}

/** Amounts keep their two decimals: the cents, and of ten thousand and more the last two digits before them. Nothing stays nothing. */
function markedAmount(value: number, digits: Digits): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const cents = Math.round(Math.abs(value) * 100);
  const unit = Math.abs(value) >= 10_000 ? 10_000 : 100;
  const marked = Math.floor(cents / unit) * unit + notRound(digits(unit));
  return (Math.sign(value) * marked) / 100;
}

/** A last digit of 0 would not be written. */
function notRound(number: number): number {
  return number % 10 === 0 ? number + 1 : number;
}
