import type { Switches } from '@hibob-kit/schemas';
import { type Case, draftOf, guideCase, labelsOf, nameOf, withElement } from './case.ts';
import { explanationsOf } from './explanations.ts';
import { waysToShow } from './hidden-people.ts';
import type { Checked, Lab } from './lab.ts';
import { type Element, elements } from './space.ts';

export interface Verified {
  readonly name: string;
  readonly verdict: string;
  readonly sent: number;
  readonly refused: number;
  /** Nothing wrong was found, and no setup without a mistake gives these answers. */
  readonly falseGreen: boolean;
  /** Causes were named, and none of the sets of them is what is wrong. */
  readonly wrongCause: string | null;
  /** Sets of causes that no setup of the space with these causes, and no others, gives these answers for. */
  readonly unneeded: readonly string[];
}

/**
 * Holds one verdict against the space. A verdict is exact if what is wrong is among the sets of causes it allows, and if for each
 * of these sets there is a setup with exactly these causes that answers every request of the check alike.
 */
export async function verify(lab: Lab, one: Case): Promise<Verified> {
  const checked = await lab.check(draftOf(one));
  const { verdict, requests } = checked.report;
  const labels = labelsOf(one);
  const sets = explanationsOf(checked.report);
  const named = sets.some((set) => set.every((label) => labels.includes(label)));
  const unneeded: string[] = [];
  for (const set of sets)
    if (!(await isPossible(lab, one, checked, set))) unneeded.push(set.join(' and ') || 'nothing');
  return {
    name: nameOf(one),
    verdict,
    sent: requests.sent,
    refused: requests.refused,
    falseGreen: unneeded.includes('nothing'),
    wrongCause: named
      ? null
      : `${labels.join(' and ')} is not among ${sets.map((set) => set.join(' and ')).join(' or ')}`,
    unneeded: unneeded.filter((set) => set !== 'nothing'),
  };
}

async function isPossible(lab: Lab, one: Case, checked: Checked, wanted: readonly string[]): Promise<boolean> {
  const sorted = [...new Set(wanted)].sort();
  if (sameSet(labelsOf(one), sorted)) return true;
  for (const candidate of candidatesFor(one, sorted, checked.visibleIds)) {
    if (!sameSet(labelsOf(candidate), sorted)) continue;
    const { answers } = await lab.check(draftOf(candidate));
    if (answers === checked.answers) return true;
  }
  return false;
}

/** Setups that have the wanted labels and may answer like this one, the likeliest first. */
function* candidatesFor(one: Case, wanted: readonly string[], visibleIds: readonly string[]): Iterable<Case> {
  const ways = waysToShow(visibleIds);
  const kept: Case = { ...one, elements: one.elements.filter((element) => isKept(one, element, wanted)) };
  for (const start of new Set([kept, { ...kept, elements: [] }])) {
    for (const candidate of completed(start, wanted, ways)) {
      yield candidate;
      for (const neutral of [...neutrals, ...ways.filter(({ label }) => label === null)]) {
        yield withElement(candidate, neutral);
      }
    }
  }
}

function* completed(start: Case, wanted: readonly string[], ways: readonly Element[]): Iterable<Case> {
  const missing = wanted.filter((label) => !labelsOf(start).includes(label));
  const [first] = missing;
  if (first === undefined) {
    yield start;
    return;
  }
  const rest = wanted.filter((label) => label !== first);
  for (const { elements: some, switches } of [
    ...optionsFor(first),
    ...ways.filter(({ label }) => label === first).map(single),
  ]) {
    const next = some.reduce(withElement, { ...start, switches: { ...start.switches, ...switches } });
    const later = rest.filter((label) => !labelsOf(next).includes(label));
    if (later.length < missing.length)
      yield* completed(next, [...new Set([...labelsOf(next), ...later])].length > wanted.length ? later : wanted, ways);
  }
}

function isKept(one: Case, element: Element, wanted: readonly string[]): boolean {
  const alone = labelsOf({ ...guideCase, base: one.base, switches: one.switches, elements: [element] });
  return alone.every((label) => wanted.includes(label));
}

interface Option {
  readonly elements: readonly Element[];
  readonly switches: Partial<Switches>;
}
const single = (element: Element): Option => ({ elements: [element], switches: {} });

const neutrals = elements.filter((element) => labelsOf(withElement(guideCase, element)).length === 0);

/** Which elements, alone or two together, bring a label and no other. */
function optionsFor(label: string): readonly Option[] {
  const known = options.get(label);
  if (known) return known;
  const alone = elements.filter((element) => sameSet(labelsOf(withElement(guideCase, element)), [label]));
  const pairs = neutrals.flatMap((neutral) =>
    elements
      .filter((element) => element.slot !== neutral.slot && !alone.includes(element))
      .map((element) => [neutral, element] as const)
      .filter((pair) => sameSet(labelsOf(pair.reduce(withElement, guideCase)), [label])),
  );
  const found = [
    ...alone.map(single),
    ...pairs.map((pair): Option => ({ elements: pair, switches: {} })),
    ...(label.startsWith('category.no-edit')
      ? [...alone.map((element) => [element]), ...pairs].map(
          (some): Option => ({
            elements: some,
            switches: { sensitiveWithoutEdit: 'null' },
          }),
        )
      : []),
  ];
  options.set(label, found);
  return found;
}

const options = new Map<string, readonly Option[]>();

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((label) => other.includes(label));
}
