import type { Language } from '../people/word-pools.ts';

/** An office. `id` is the number that `work.siteId` holds, `name` the text of `work.site`. */
export interface Site {
  readonly id: number;
  readonly name: string;
  readonly country: string;
  readonly state: string | null;
  readonly street: string;
  readonly postCode: string;
  /** IANA name; the site's days begin at midnight there. */
  readonly timeZone: string;
  readonly currency: 'GBP' | 'EUR' | 'USD' | 'SEK';
  /** Pay in this currency for one pound in London, in hundredths. */
  readonly payFactor: number;
  readonly language: Language;
  readonly nationality: string;
  /** A phone number without its last two digits, from ranges kept for fiction where the country has one. */
  readonly phone: string;
  readonly fullWeekHours: 37.5 | 40;
  readonly calendar: { readonly id: number; readonly name: string };
  /** The legal entity: the company's name and a legal form. */
  readonly employer: { readonly id: number; readonly form: string };
  /** Out of a hundred employees, how many work here. */
  readonly share: number;
}

export const sites: readonly Site[] = [
  {
    id: 2606110,
    name: 'London',
    country: 'United Kingdom',
    state: null,
    street: '14 Copper Wharf',
    postCode: 'SE1 9QT',
    timeZone: 'Europe/London',
    currency: 'GBP',
    payFactor: 100,
    language: 'en_GB',
    nationality: 'British',
    phone: '+44 20 7946 07',
    fullWeekHours: 37.5,
    calendar: { id: 41201, name: 'United Kingdom' },
    employer: { id: 71001, form: 'Ltd' },
    share: 30,
  },
  {
    id: 2606111,
    name: 'Berlin',
    country: 'Germany',
    state: null,
    street: 'Torstraße 220',
    postCode: '10115',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    payFactor: 112,
    language: 'de',
    nationality: 'German',
    phone: '+49 30 23125 1',
    fullWeekHours: 40,
    calendar: { id: 41202, name: 'Germany' },
    employer: { id: 71002, form: 'GmbH' },
    share: 22,
  },
  {
    id: 2606112,
    name: 'New York',
    country: 'United States',
    state: 'New York',
    street: '88 Mercer Street',
    postCode: '10012',
    timeZone: 'America/New_York',
    currency: 'USD',
    payFactor: 160,
    language: 'en_US',
    nationality: 'American',
    phone: '+1 212 555 01',
    fullWeekHours: 40,
    calendar: { id: 41203, name: 'United States' },
    employer: { id: 71003, form: 'Inc.' },
    share: 24,
  },
  {
    id: 2606113,
    name: 'Lisbon',
    country: 'Portugal',
    state: null,
    street: 'Rua do Alecrim 31',
    postCode: '1200-014',
    timeZone: 'Europe/Lisbon',
    currency: 'EUR',
    payFactor: 72,
    language: 'pt_PT',
    nationality: 'Portuguese',
    phone: '+351 21 000 00',
    fullWeekHours: 40,
    calendar: { id: 41204, name: 'Portugal' },
    employer: { id: 71004, form: 'Lda' },
    share: 14,
  },
  {
    id: 2606114,
    name: 'Stockholm',
    country: 'Sweden',
    state: null,
    street: 'Götgatan 61',
    postCode: '116 21',
    timeZone: 'Europe/Stockholm',
    currency: 'SEK',
    payFactor: 1180,
    language: 'sv',
    nationality: 'Swedish',
    phone: '+46 8 465 004 ',
    fullWeekHours: 40,
    calendar: { id: 41205, name: 'Sweden' },
    employer: { id: 71005, form: 'AB' },
    share: 10,
  },
];

/** The holiday calendar of an office. null: none was chosen, as for an office somebody added later. */
export function calendarOfSite(siteId: number): Site['calendar'] | null {
  return sites.find(({ id }) => id === siteId)?.calendar ?? null;
}

/** By the id or the name of an office. null: nobody said where one is that somebody added later. */
export function timeZoneOfSite(site: number | string): string | null {
  return sites.find(({ id, name }) => id === Number(site) || name === site)?.timeZone ?? null;
}
