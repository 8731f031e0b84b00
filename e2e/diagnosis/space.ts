import { customElements } from './custom-elements.ts';
import type { Draft } from './draft.ts';
import type { Element } from './element.ts';
import { facts } from './facts.ts';
import { mistakes, noBoxes } from './mistakes.ts';
import { shapes } from './shapes.ts';

/** Everything a setup can differ in: mistakes of whoever set it up, and facts of the company that look like one or hide one. */
export const elements: readonly Element[] = [...mistakes, ...facts, noBoxes];

/** Those that a company can have: only one has fields of its own, and in the tiny one nobody is new. */
export function elementsIn(base: Draft): readonly Element[] {
  if (base === shapes.custom) return [...elements, ...customElements];
  return base === shapes.tiny ? elements.filter(({ id }) => id !== 'company: only the newest have equity') : elements;
}
