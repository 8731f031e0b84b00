import type { Money } from './value.ts';

/** Symbols HiBob was seen to print (£, $), and those of other common currencies by likeness. */
const symbols: Readonly<Record<string, string>> = {
  GBP: '£',
  USD: '$',
  EUR: '€',
  ILS: '₪',
  JPY: '¥',
  INR: '₹',
  AUD: 'A$',
  CAD: 'CA$',
  NZD: 'NZ$',
};

/** `£82,000.00`. Not Intl: its output changes with the ICU data of the machine. */
export function moneyText({ value, currency }: Money): string {
  const [whole = '', cents = ''] = Math.abs(value).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${symbols[currency] ?? `${currency} `}${grouped}.${cents}`;
}
