import Big from 'big.js';

/**
 * Exact decimals as text, in and out. Products are exact; a quotient is rounded once, half to even, to as many digits as the
 * currency has, which keeps sums of many rounded amounts unbiased.
 */
export function product(...factors: readonly string[]): string {
  return factors.reduce((total, factor) => total.times(factor), new Big('1')).toFixed();
}

export function quotient(dividend: string, divisor: string, digits: number): Quotient {
  const Rounded = Big();
  Rounded.DP = digits;
  Rounded.RM = Rounded.roundHalfEven;
  const result = new Rounded(dividend).div(divisor);
  return { value: result.toFixed(), isExact: result.times(divisor).eq(dividend) };
}

export interface Quotient {
  readonly value: string;
  readonly isExact: boolean;
}

export function sum(terms: readonly string[]): string {
  return terms.reduce((total, term) => total.plus(term), new Big('0')).toFixed();
}

export function compare(one: string, other: string): -1 | 0 | 1 {
  return new Big(one).cmp(other);
}

/** Digits behind the point, as far as they say something. */
export function digitsOf(value: string): number {
  return new Big(value).toFixed().split('.')[1]?.length ?? 0;
}
