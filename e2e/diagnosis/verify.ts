import type { Switches } from '@hibob-kit/schemas';
import { type Case, draftOf, excludes, guideCase, labelsOf, nameOf, withElement } from './case.ts';
import { customElements } from './custom-elements.ts';
import type { Draft } from './draft.ts';
import type { Element } from './element.ts';
import { explanationsOf } from './explanations.ts';
import { waysToShow } from './hidden-people.ts';
import type { Lab } from './lab.ts';
import { shapes } from './shapes.ts';
import { elements } from './space.ts';

/** What came of holding one verdict against the space. */
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
 * of these sets there is a setup with exactly these causes that answers every request of the check alike. `deep`: what the check
 * asked is not enough then, the setup has to answer all alike that a check may ask.
 */
export async function verify(lab: Lab, one: Case, { deep } = { deep: false }): Promise<Verified> {
  const draft = draftOf(one);
  const checked = await lab.check(draft, { deep });
  const answering: Answering = deep
    ? { answers: await lab.limit(draft), of: lab.limit }
    : { answers: checked.answers, of: async (other) => (await lab.check(other)).answers };
  const { verdict, requests } = checked.report;
  const labels = labelsOf(one);
  const sets = explanationsOf(checked.report);
  const named = sets.some((set) => set.every((label) => labels.includes(label)));
  const unneeded: string[] = [];
  for (const set of sets)
    if (!(await isPossible(one, answering, checked.visibleIds, set))) unneeded.push(set.join(' and ') || 'nothing');
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

/** How two setups are compared: by what they answered the check, or by what they answer to all that a check may ask. */
interface Answering {
  readonly answers: string;
  readonly of: (draft: Draft) => Promise<string>;
}

async function isPossible(
  one: Case,
  answering: Answering,
  visibleIds: readonly string[],
  wanted: readonly string[],
): Promise<boolean> {
  const sorted = [...new Set(wanted)].sort();
  if (sameSet(labelsOf(one), sorted)) return true;
  for (const candidate of candidatesFor(one, sorted, visibleIds)) {
    if (!sameSet(labelsOf(candidate), sorted)) continue;
    if ((await answering.of(draftOf(candidate))) === answering.answers) return true;
  }
  return false;
}

/** Setups that have the wanted labels and may answer like this one, the likeliest first. */
function* candidatesFor(one: Case, wanted: readonly string[], visibleIds: readonly string[]): Iterable<Case> {
  const ways = waysToShow(visibleIds);
  const { neutrals } = optionsIn(one.base);
  const kept: Case = { ...one, elements: one.elements.filter((element) => isKept(one, element, wanted)) };
  for (const start of [kept, { ...kept, elements: [] }]) {
    const complete = [...completed(start, wanted, ways)];
    yield* complete;
    for (const candidate of complete) {
      for (const neutral of [...ways.filter(({ label }) => label === null), ...neutrals]) {
        yield withElement(candidate, neutral);
      }
    }
  }
}

/** Adds to a setup what brings the labels it lacks. */
function* completed(start: Case, wanted: readonly string[], ways: readonly Element[]): Iterable<Case> {
  const has = labelsOf(start);
  const [missing] = wanted.filter((label) => !has.includes(label));
  if (missing === undefined) {
    yield start;
    return;
  }
  const options = [...ways.filter(({ label }) => label === missing).map(single), ...optionsFor(start.base, missing)];
  for (const { elements: some, switches } of options) {
    const next = some.reduce(withElement, { ...start, switches: { ...start.switches, ...switches } });
    const labels = labelsOf(next);
    if (labels.includes(missing) && labels.length > has.length) yield* completed(next, wanted, ways);
  }
}

function isKept(one: Case, element: Element, wanted: readonly string[]): boolean {
  const alone = labelsOf({ ...one, elements: [element] });
  return alone.every((label) => wanted.includes(label));
}

interface Option {
  readonly elements: readonly Element[];
  readonly switches: Partial<Switches>;
}
const single = (element: Element): Option => ({ elements: [element], switches: {} });

/** What brings which label in a company, worked out once each. */
interface Options {
  readonly all: readonly Element[];
  readonly neutrals: readonly Element[];
  readonly byLabel: Map<string, readonly Option[]>;
}
const known = new Map<Draft, Options>();

function optionsIn(base: Draft): Options {
  const found = known.get(base);
  if (found) return found;
  const all = base === shapes.custom ? [...elements, ...customElements] : elements;
  const plain: Case = { ...guideCase, base };
  const neutrals = all.filter((element) => labelsOf(withElement(plain, element)).length === 0);
  const options: Options = { all, neutrals, byLabel: new Map() };
  known.set(base, options);
  return options;
}

/** Which elements, alone or two together, bring a label and no other; where Edit is missing, also as HiBob may send it empty. */
function optionsFor(base: Draft, label: string): readonly Option[] {
  const { all, neutrals, byLabel } = optionsIn(base);
  const found = byLabel.get(label);
  if (found) return found;
  const plain: Case = { ...guideCase, base };
  const alone = all.filter((element) => sameSet(labelsOf(withElement(plain, element)), [label]));
  const pairs = neutrals.flatMap((neutral) =>
    all
      .filter((element) => !excludes(element, neutral) && !alone.includes(element))
      .map((element) => [neutral, element] as const)
      .filter((pair) => sameSet(labelsOf(pair.reduce(withElement, plain)), [label])),
  );
  const some = [...alone.map((element) => [element]), ...pairs];
  const options = [{}, ...(otherwise.find(([start]) => label.startsWith(start))?.[1] ?? [])].flatMap((switches) =>
    some.map((those): Option => ({ elements: those, switches })),
  );
  byLabel.set(label, options);
  return options;
}

/** Under which switches a cause may give answers that it does not give by default. */
const otherwise: readonly (readonly [string, readonly Partial<Switches>[]])[] = [
  ['category.no-edit', [{ sensitiveWithoutEdit: 'null' }, { sensitiveWithoutEdit: 'omitted' }]],
  ['credential.', [{ body403: 'html' }]],
];

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((label) => other.includes(label));
}
