import { type Case, excludes } from './case.ts';
import type { Element } from './element.ts';
import { type ShapeId, shapes } from './shapes.ts';
import { elementsIn } from './space.ts';
import { pairwise, type SwitchSet, singleFlips } from './switch-sets.ts';

/** A setup of the space, in one of its companies. */
export interface Drawn extends Case {
  readonly shape: ShapeId;
}

/** What a sweep goes through: the parts of the space, each in an order of its own, none twice. */
export interface Part {
  readonly name: string;
  readonly size: number;
  readonly at: (index: number) => Drawn;
  /** Checked with `--deep`: whatever a check may ask is compared then. */
  readonly deep: boolean;
}

const all = Object.keys(shapes) as ShapeId[];
const small = all.filter((id) => id !== 'large');
const switchSets: readonly SwitchSet[] = [...singleFlips, ...pairwise];

const singles = (ids: readonly ShapeId[]) =>
  ids.flatMap((shape) =>
    [[], ...elementsIn(shapes[shape]).map((one) => [one])].map((elements) => ({ shape, elements })),
  );
const pairs = (ids: readonly ShapeId[]) =>
  ids.flatMap((shape) => pairsOf(elementsIn(shapes[shape])).map((elements) => ({ shape, elements })));

export const parts: readonly Part[] = [
  part('One element, in the four small companies, switches as we read the sources', singles(small), [{}]),
  part('One element, in the company of 5,000 people, the same switches', singles(['large']), [{}]),
  part('Two elements, in the four small companies, the same switches', pairs(small), [{}]),
  part('One element, in the four small companies, under another set of switches', singles(small), switchSets),
  part('Two elements, in the four small companies, under another set of switches', pairs(small), switchSets),
  part('Two elements, in the company of 5,000 people, any switches', pairs(['large']), [{}, ...switchSets]),
  part('One element, in the four small companies, checked with --deep', singles(small), [{}], true),
];

/** How many setups the space has: single elements and pairs of them, in every company, under every set of switches. */
export const spaceSize: number = parts.reduce((sum, { size, deep }) => (deep ? sum : sum + size), 0);

/** Of a hundred setups, how many come from which part, as long as it has any left. The first part is done before the others begin. */
const shares: readonly number[] = [0, 3, 76, 6, 6, 1, 8];

/** The setup that a sweep comes to as its nth, with the part it is from; null behind the last. */
export function setupAt(seed: number, nth: number): { readonly part: number; readonly drawn: Drawn } | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (nth < first.size) return { part: 0, drawn: first.at(shuffled(seed, nth, first.size)) };
  const behind = nth - first.size;
  const turn = turns[behind % turns.length] ?? 0;
  const before = turns.slice(0, behind % turns.length).filter((one) => one === turn).length;
  const index = Math.floor(behind / turns.length) * (shares[turn] ?? 0) + before;
  const part = parts[turn];
  if (part === undefined || index >= part.size) return null;
  return { part: turn, drawn: part.at(shuffled(seed, index, part.size)) };
}

/** The parts in turn, evenly mixed. */
const turns: readonly number[] = shares
  .flatMap((share, part) => Array.from({ length: share }, (_, at) => ({ part, when: (at + 0.5) / share })))
  .sort((one, other) => one.when - other.when)
  .map(({ part }) => part);

/** A walk over 0 … size - 1 that comes to each number once: a step that shares no divisor with the size. */
function shuffled(seed: number, index: number, size: number): number {
  let step = Math.floor(size * 0.381_966) + seed;
  while (divisor(step, size) !== 1) step += 1;
  return (seed + index * step) % size;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

function part(
  name: string,
  combinations: readonly Combination[],
  sets: readonly SwitchSet[],
  deep: boolean = false,
): Part {
  return {
    name,
    deep,
    size: combinations.length * sets.length,
    at: (index) => {
      const combination = combinations[index % combinations.length];
      const switches = sets[Math.floor(index / combinations.length)];
      if (combination === undefined || switches === undefined) throw new Error(`no setup ${index} in: ${name}`);
      return drawnFrom(combination, switches);
    },
  };
}

export interface Combination {
  readonly shape: ShapeId;
  readonly elements: readonly Element[];
}

export function drawnFrom({ shape, elements }: Combination, switches: SwitchSet): Drawn {
  return { shape, base: shapes[shape], elements, switches: answered(elements, switches) };
}

const known = new Map<ShapeId, readonly (readonly Element[])[]>();

/** The guide's setup, single elements and pairs of them. */
export function combinationsIn(shape: ShapeId): readonly (readonly Element[])[] {
  const found = known.get(shape) ?? [...singles([shape]), ...pairs([shape])].map(({ elements }) => elements);
  known.set(shape, found);
  return found;
}

/** A connection that is closed is no answer: the check then ends without a verdict. */
function answered(elements: readonly Element[], switches: SwitchSet): SwitchSet {
  const isBlocked = elements.some(({ label }) => label === 'credential.blocked');
  return isBlocked && switches.firewallBlock ? { ...switches, firewallBlock: '403 html' } : switches;
}

function pairsOf(some: readonly Element[]): readonly (readonly Element[])[] {
  return some.flatMap((one, at) =>
    some
      .slice(at + 1)
      .filter((other) => !excludes(one, other))
      .map((other) => [one, other]),
  );
}
