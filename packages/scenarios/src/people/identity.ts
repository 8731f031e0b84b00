import type { PersonReference } from '@hibob-kit/schemas';
import { type Site, sites } from '../company/sites.ts';
import type { CompanySpec } from '../scenario.ts';
import { type Dice, diceOf } from './dice.ts';
import { wordPoolsOf } from './word-pools.ts';

/** Who somebody is: as much as others show of an employee, without deriving the rest. */
export interface Identity {
  readonly id: string;
  /** 1 for employee 0: the end of the id, the number in the e-mail and the number in the company. */
  readonly number: number;
  readonly gender: 'Female' | 'Male' | 'Non-binary';
  readonly firstName: string;
  readonly surname: string;
  readonly displayName: string;
  readonly email: string;
  /** Where they work now. */
  readonly site: Site;
}

export function identityOf(spec: CompanySpec, index: number, dice: Dice): Identity {
  const site = siteOf(index, dice);
  const language = dice.percent('from elsewhere', 12) ? dice.pick('elsewhere', sites).language : site.language;
  const pools = wordPoolsOf(language);
  const gender = dice.percent('non-binary', 2) ? 'Non-binary' : dice.percent('woman', 48) ? 'Female' : 'Male';
  const asWoman = gender === 'Female' || (gender === 'Non-binary' && dice.percent('named as', 50));
  const firstName = dice.pick('first name', asWoman ? pools.women : pools.men);
  const surname = dice.pick('surname', pools.surnames);
  const number = index + 1;
  return {
    id: `${idPrefixOf(spec.seed)}${String(number).padStart(numberDigits, '0')}`,
    number,
    gender,
    firstName,
    surname,
    displayName: `${firstName} ${surname}`,
    email: `${plain(firstName)}.${plain(surname)}.${number}@${domainOf(spec.name)}`,
    site,
  };
}

/** The employee an id must belong to, if the company has one. */
export function indexInId(spec: CompanySpec, id: string): number | null {
  const prefix = idPrefixOf(spec.seed);
  const number = id.slice(prefix.length);
  return id.startsWith(prefix) && /^\d{6}$/.test(number) ? indexOfNumber(spec, Number(number)) : null;
}

/** The employee an e-mail address must belong to, if it is anybody's: whether it is, the address itself must tell. */
export function indexInEmail(spec: CompanySpec, email: string): number | null {
  const number = /\.([1-9]\d{0,5})@/.exec(email)?.[1];
  return number === undefined ? null : indexOfNumber(spec, Number(number));
}

export function referenceTo(identity: Identity): PersonReference {
  const { id, displayName, firstName, surname, email } = identity;
  return { id, displayName, firstName, surname, email };
}

/** An address for a made-up person: `.example` never resolves (RFC 2606). */
export function domainOf(companyName: string): string {
  return `${plain(companyName)}.example`;
}

/** Letters for an address: no accents, one dash between words. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** HiBob's ids have 19 digits, too many for a JavaScript number. Six of ours count the employees. */
const numberDigits = 6;

function idPrefixOf(seed: number): string {
  return `35${diceOf(seed, -1).digits('employee ids', 11)}`;
}

function indexOfNumber(spec: CompanySpec, number: number): number | null {
  return number >= 1 && number <= spec.employees ? number - 1 : null;
}

function siteOf(index: number, dice: Dice): Site {
  let left = index === 0 ? 0 : dice.below('site', 100);
  const found = sites.find((site) => {
    left -= site.share;
    return left < 0;
  });
  if (!found) throw new Error('the shares of the sites must add up to 100');
  return found;
}
