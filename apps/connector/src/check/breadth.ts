import { sampleSizes } from '@hibob-kit/permissions';

/** How much a check asks. */
export interface Breadth {
  /** People whose selected fields are asked for. HiBob advises up to 200 ids a filter. */
  readonly fieldSample: number;
  /** People whose rows are asked for: 100 make a URL of 2 kB, and a page holds 200 rows (documented). */
  readonly tableSample: number;
  readonly pages: 'first' | 'all';
  /** Further fields of a silent category, and the people asked for them. */
  readonly siblings: number;
  readonly siblingSample: number;
  /** People asked one by one for a table that HiBob does not offer in bulk. */
  readonly oneByOne: number;
  /** No more tables are asked for after so many answers of 401 or 403. */
  readonly refusals: number;
  /** Other fields of silent categories are asked for only while fewer requests were sent. */
  readonly requests: number;
}

/**
 * Usual: at any company size at most 15 requests, two tables of them person by person, and at most 6 refusals. Deep: everything
 * that the verdict could be drawn from.
 */
export const breadths: Readonly<Record<'usual' | 'deep', Breadth>> = {
  usual: {
    fieldSample: sampleSizes.usual.fields,
    tableSample: sampleSizes.usual.tables,
    pages: 'first',
    siblings: 2,
    siblingSample: sampleSizes.usual.siblings,
    oneByOne: sampleSizes.usual.oneByOne,
    refusals: 6,
    requests: 15,
  },
  deep: {
    fieldSample: sampleSizes.deep.fields,
    tableSample: sampleSizes.deep.tables,
    pages: 'all',
    siblings: 50,
    siblingSample: sampleSizes.deep.siblings,
    oneByOne: sampleSizes.deep.oneByOne,
    refusals: Number.POSITIVE_INFINITY,
    requests: Number.POSITIVE_INFINITY,
  },
};
