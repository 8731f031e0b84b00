import { createHmac } from 'node:crypto';
import { categories, fields, isKnownKey, tables } from '@hibob-kit/schemas';
import { oneLine } from './one-line.ts';

/** What stands for HiBob's ids in a file. */
export interface FileIds {
  /** Of categories, fields, lists and the keys of answers: the company's own numbers give way, HiBob's own words stay. */
  readonly of: (id: string) => string;
  readonly serviceUser: (id: string) => string;
}

/** Keyed, so that nobody without the key can tell whether a number they know is behind one. */
export function fileIds(key: string, isMasked: (id: string) => boolean): FileIds {
  const digest = (what: string, text: string) => createHmac('sha256', key).update(`${what} ${text}`).digest('hex');
  /** 13 digits, as HiBob's have; the first keeps them apart from real ones, which count milliseconds. */
  const digits = (text: string) =>
    `9${(BigInt(`0x${digest('digits', text).slice(0, 14)}`) % 10n ** 12n).toString().padStart(12, '0')}`;
  return {
    of: (id) => {
      if (isHibobs(id)) return id;
      const numbered = id.replaceAll(
        /((?:category|field|column|table)_)(\d{6,20})(?!\d)/g,
        (_, what: string, number: string) => `${what}${isPseudonym(number) ? number : digits(number)}`,
      );
      if (!hasOwnWords(id)) return numbered;
      const word = (one: string) => (isKnownKey(one) ? one : `word${digest('word', one).slice(0, 6)}`);
      return isMasked(id) ? numbered.split('.').map(word).join('.') : oneLine(numbered);
    },
    serviceUser: (id) => `SERVICE-${digest('service user', id).slice(0, 12)}`,
  };
}

const known = new Set([...categories.map(({ id }) => id), ...fields.map(({ id }) => id), ...Object.keys(tables)]);

/** HiBob’s numbers count milliseconds and begin with 1. What is a pseudonym already stays one, so that a rebuilt setup can be compared. */
function isPseudonym(number: string): boolean {
  return number.length === 13 && number.startsWith('9');
}

/** HiBob makes some ids of a company's own words: `payroll.variable.Executive bonus.amount`. */
export function hasOwnWords(id: string): boolean {
  return !isHibobs(id) && !id.split('.').every(isKnownKey);
}

export function isHibobs(id: string): boolean {
  return known.has(id);
}
