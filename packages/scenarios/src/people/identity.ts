import type { PersonReference } from '@hibob-kit/schemas';
import { type Site, sites } from '../company/sites.ts';
import type { CompanySpec } from '../scenario.ts';
import { type Dice, diceOf } from './dice.ts';
import { orgChart } from './org-chart.ts';
import { isIn } from './rare.ts';
import { distantLanguages, wordPoolsOf } from './word-pools.ts';

/** Who somebody is: as much as others show of an employee, without deriving the rest. */
export interface Identity {
  readonly id: string;
  /** 1 for employee 0: the end of the id, the number in the e-mail and the number in the company. */
  readonly number: number;
  readonly gender: 'Female' | 'Male' | 'Non-binary';
  readonly firstName: string;
  readonly surname: string;
  readonly displayName: string;
  /** null: nobody gave them one; never a manager's, whom others name by it. */
  readonly email: string | null;
  /** Where they work now. */
  readonly site: Site;
}

/** What all ids and addresses of a company share. */
export interface House {
  readonly employees: number;
  /** So many have reports: the first ones. */
  readonly managers: number;
  /** The first 13 of an id's 19 digits; the rest counts the employees. 19 are too many for a JavaScript number. */
  readonly idPrefix: string;
  /** `.example` never resolves (RFC 2606). */
  readonly domain: string;
}

export function houseOf({ name, seed, employees }: CompanySpec): House {
  const managers = orgChart(employees).firstWithoutReports;
  return {
    employees,
    managers,
    idPrefix: `35${diceOf(seed, -1).digits('employee ids', 11)}`,
    domain: `${plain(name)}.example`,
  };
}

export function identityOf(house: House, index: number, dice: Dice): Identity {
  const site = siteOf(index, dice);
  const pools = wordPoolsOf(languageOf(index, site, dice));
  const gender = dice.percent('non-binary', 2) ? 'Non-binary' : dice.percent('woman', 48) ? 'Female' : 'Male';
  const asWoman = gender === 'Female' || (gender === 'Non-binary' && dice.percent('named as', 50));
  const firstName = dice.pick('first name', asWoman ? pools.women : pools.men);
  const surname = dice.pick('surname', pools.surnames);
  const number = index + 1;
  return {
    id: idOf(house, index),
    number,
    gender,
    firstName,
    surname,
    displayName: `${firstName} ${surname}`,
    email: isIn('no e-mail', index - house.managers)
      ? null
      : `${handleOf(firstName, surname)}.${number}@${house.domain}`,
    site,
  };
}

export function idOf({ idPrefix }: House, index: number): string {
  return `${idPrefix}${String(index + 1).padStart(6, '0')}`;
}

/** The employee an id must belong to, if the company has one. */
export function indexInId(house: House, id: string): number | null {
  const number = id.slice(house.idPrefix.length);
  return id.startsWith(house.idPrefix) && /^\d{6}$/.test(number) ? indexOfNumber(house, Number(number)) : null;
}

/** The employee an e-mail address must belong to, if it is anybody's: whether it is, the address itself must tell. */
export function indexInEmail(house: House, email: string): number | null {
  const number = /\.([1-9]\d{0,5})@/.exec(email)?.[1];
  return number === undefined ? null : indexOfNumber(house, Number(number));
}

export function referenceTo(identity: Identity): PersonReference {
  const { id, displayName, firstName, surname, email } = identity;
  return { id, displayName, firstName, surname, email };
}

/** A name in an address. Names that have no Latin letters leave nothing of themselves. */
export function handleOf(...names: readonly string[]): string {
  return (
    names
      .map(plain)
      .filter((name) => name !== '')
      .join('.') || 'person'
  );
}

/** Letters for an address: no accents, one dash between words. */
export function plain(text: string): string {
  const known = plainTexts.get(text);
  if (known !== undefined) return known;
  const made = text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  plainTexts.set(text, made);
  return made;
}

/** Names come from pools of some hundred words and return often. */
const plainTexts = new Map<string, string>();

function indexOfNumber({ employees }: House, number: number): number | null {
  return number >= 1 && number <= employees ? number - 1 : null;
}

function languageOf(index: number, site: Site, dice: Dice) {
  if (isIn('distant name', index)) return dice.pick('distant', distantLanguages);
  return dice.percent('from elsewhere', 12) ? dice.pick('elsewhere', sites).language : site.language;
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
