import type { Switches } from '@hibob-kit/schemas';
import { type Draft, guideDraft, withSwitches } from './draft.ts';
import type { Element } from './element.ts';
import { elements } from './space.ts';
import { wrongBoxes } from './truth.ts';

/** A setup of the space: the guide's complete one, the elements in which it differs, and what this HiBob does. */
export interface Case {
  readonly base: Draft;
  readonly elements: readonly Element[];
  readonly switches: Partial<Switches>;
}

export const guideCase: Case = { base: guideDraft, elements: [], switches: {} };

/** Elements are put in in the order of the space, whatever order they were chosen in. */
export function draftOf({ base, elements: some, switches }: Case): Draft {
  return inOrder(some).reduce((draft, { change }) => change(draft), withSwitches(base, switches));
}

/** What a check has to name: the mistakes in the setup, and the facts of the company that look like one. */
export function labelsOf(one: Case): readonly string[] {
  const labels = one.elements.flatMap(({ label }) => label ?? []);
  const both = together.filter(({ ids }) => ids.every((id) => one.elements.some((element) => element.id === id)));
  return [...new Set([...labels, ...both.map(({ label }) => label), ...wrongBoxes(draftOf(one))])].sort();
}

/** Facts that are another one where both are so. */
const together: readonly { readonly ids: readonly string[]; readonly label: string }[] = [
  { ids: ['company: nobody has left', 'company: nobody is on leave or hired'], label: 'company.nobody-inactive' },
];

/** Puts an element in, in the place of one that it excludes. */
export function withElement(one: Case, element: Element): Case {
  return { ...one, elements: [...one.elements.filter((other) => !excludes(other, element)), element] };
}

export function excludes(one: Element, other: Element): boolean {
  return (
    one.slot === other.slot || (one.without ?? []).includes(other.slot) || (other.without ?? []).includes(one.slot)
  );
}

export function nameOf({ elements, switches }: Case): string {
  const switched = Object.entries(switches).map(([name, option]) => `${name}: ${option}`);
  return [...elements.map(({ id }) => id), ...switched].join(' + ') || 'the guide’s setup';
}

function inOrder(some: readonly Element[]): readonly Element[] {
  const place = (element: Element) => order.get(element.id) ?? Number.POSITIVE_INFINITY;
  return some.toSorted((one, other) => place(one) - place(other));
}

const order = new Map(elements.map(({ id }, at) => [id, at]));
