import type { Element } from './element.ts';
import { facts } from './facts.ts';
import { mistakes } from './mistakes.ts';

/** Everything a setup can differ in: mistakes of whoever set it up, and facts of the company that look like one or hide one. */
export const elements: readonly Element[] = [...mistakes, ...facts];
