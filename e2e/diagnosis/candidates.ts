import { type Case, excludes, labelsOf, withElement } from './case.ts';
import { type Element, isFact } from './element.ts';
import { nobodyHiredHasASalary } from './facts.ts';
import { payForTheEmployedWithoutHistories } from './mistakes.ts';
import { neutralIn, type Option, waysTo } from './ways-to-a-label.ts';

/** Setups that have the wanted labels and may answer like this one, the likeliest first. */
export function* candidatesFor(one: Case, wanted: readonly string[], ways: readonly Element[]): Iterable<Case> {
  const kept: Case = { ...one, elements: one.elements.filter((element) => isKept(one, element, wanted)) };
  const dropped = one.elements.filter((element) => !kept.elements.includes(element)).map(({ slot }) => slot);
  for (const start of [kept, { ...kept, elements: [] }]) {
    const complete = [...completed(start, wanted, [...ways, payForTheEmployedWithoutHistories])];
    const unseen = ways.filter(({ label }) => label === null);
    const neutrals = [...unseen, ...neutralIn(one.base), nobodyHiredHasASalary];
    yield* complete;
    for (const candidate of complete) for (const neutral of neutrals) yield withElement(candidate, neutral);
    for (const candidate of complete)
      for (const neutral of neutrals) for (const way of unseen) yield [neutral, way].reduce(withElement, candidate);
    for (const candidate of complete)
      for (const two of pairsOf(neutrals.filter(isAboutPeople))) yield two.reduce(withElement, candidate);
    // Where a field was moved without a mistake, and something else is so.
    const instead = neutrals.filter(({ slot }) => dropped.includes(slot));
    for (const candidate of complete)
      for (const other of instead)
        for (const neutral of neutrals) yield [other, neutral].reduce(withElement, candidate);
  }
}

/** Adds to a setup what brings the labels it lacks. Where many are lacking, each way is tried for one of them at a time. */
function* completed(start: Case, wanted: readonly string[], ways: readonly Element[]): Iterable<Case> {
  const has = labelsOf(start);
  const missing = wanted.filter((label) => !has.includes(label));
  if (missing.length <= 2) yield* everyWay(start, { wanted, ways, varied: missing });
  else for (const label of missing) yield* everyWay(start, { wanted, ways, varied: [label] });
}

interface Sought {
  readonly wanted: readonly string[];
  readonly ways: readonly Element[];
  /** Of the other labels only the likeliest way is tried. */
  readonly varied: readonly string[];
}

function* everyWay(start: Case, sought: Sought): Iterable<Case> {
  const has = labelsOf(start);
  const [missing] = sought.wanted.filter((label) => !has.includes(label));
  if (missing === undefined) {
    yield start;
    return;
  }
  const shown = sought.ways.filter(({ label }) => label === missing).map(single);
  const options = [...shown, ...waysTo(start.base, missing)];
  for (const { elements: some, switches } of sought.varied.includes(missing) ? options : options.slice(0, 1)) {
    const next = some.reduce(withElement, { ...start, switches: { ...start.switches, ...switches } });
    const labels = labelsOf(next);
    if (labels.includes(missing) && labels.length > has.length) yield* everyWay(next, sought);
  }
}

/** Two facts about people may together hide what two missing boxes hide. */
function isAboutPeople({ id }: Element): boolean {
  return id.startsWith('hidden people') || aboutPeople.includes(id);
}

const aboutPeople: readonly string[] = [
  'company: whoever is hired has no Work row yet',
  'company: whoever is hired has no Employment row yet',
  'company: nobody is on leave',
  'company: nobody is on leave or hired',
  'company: nobody has variable pay',
  'company: only the newest have equity',
];

function pairsOf(some: readonly Element[]): readonly (readonly Element[])[] {
  return some.flatMap((one, at) =>
    some
      .slice(at + 1)
      .filter((other) => !excludes(one, other))
      .map((other) => [one, other]),
  );
}

function isKept(one: Case, element: Element, wanted: readonly string[]): boolean {
  const alone = labelsOf({ ...one, elements: [element] });
  return alone.every((label) => wanted.includes(label) || isFact(label));
}

const single = (element: Element): Option => ({ elements: [element], switches: {} });
