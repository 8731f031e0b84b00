import { diceOf } from '@hibob-kit/scenarios';
import { type Case, excludes } from './case.ts';
import { customElements } from './custom-elements.ts';
import type { Element } from './element.ts';
import { type ShapeId, shapes } from './shapes.ts';
import { elements } from './space.ts';
import { pairwise, type SwitchSet, singleFlips } from './switch-sets.ts';

/** A setup of the space by its number. Every setup has one, so that a sweep can be drawn, repeated and resumed. */
export interface Drawn extends Case {
  readonly shape: ShapeId;
}

const switchSets: readonly SwitchSet[] = [{}, ...singleFlips, ...pairwise];
const shapeIds = Object.keys(shapes) as ShapeId[];

/** How many setups the space has: all single elements and pairs of them, in every company, under every set of switches. */
export function spaceSize(): number {
  return shapeIds.reduce((sum, shape) => sum + combinationsIn(shape).length, 0) * switchSets.length;
}

/** The large company costs a hundred times as much, so it is drawn once in fifty. */
export function drawCase(seed: number, at: number): Drawn {
  const dice = diceOf(seed, at);
  const pick = <T>(name: string, from: readonly T[]): T => {
    const one = from[dice.between(name, 0, from.length - 1)];
    if (one === undefined) throw new Error(`nothing to draw from: ${name}`);
    return one;
  };
  const usual = shapeIds.filter((id) => id !== 'large');
  const shape = dice.between('large', 1, 50) === 1 ? 'large' : pick('shape', usual);
  const combination = pick('elements', combinationsIn(shape));
  const kind = dice.between('switches', 1, 10);
  const switches = kind <= 4 ? {} : pick('set', kind <= 7 ? singleFlips : pairwise);
  // A connection that is closed is no answer: the check then ends without a verdict.
  const answered = combination.some(({ label }) => label === 'credential.blocked')
    ? { ...switches, firewallBlock: '403 html' as const }
    : switches;
  return { shape, base: shapes[shape], elements: combination, switches: answered };
}

const known = new Map<ShapeId, readonly (readonly Element[])[]>();

function combinationsIn(shape: ShapeId): readonly (readonly Element[])[] {
  const found = known.get(shape) ?? combinationsOf(elementsIn(shape));
  known.set(shape, found);
  return found;
}

export function elementsIn(shape: ShapeId): readonly Element[] {
  return shape === 'custom' ? [...elements, ...customElements] : elements;
}

function combinationsOf(all: readonly Element[]): readonly (readonly Element[])[] {
  const pairs = all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter((other) => !excludes(one, other))
      .map((other) => [one, other]),
  );
  return [[], ...all.map((one) => [one]), ...pairs];
}
