import type { Row } from './requests.ts';

/** Valid requests to what HiBob added after its document was compiled, in the order in which each finds what it needs. */
export const requestsAddedSince: readonly Row[] = [];
