import { diceOf } from '@hibob-kit/scenarios';
import { type ShapeId, shapes } from './shapes.ts';
import { pairwise, type SwitchSet, singleFlips } from './switch-sets.ts';
import { combinationsIn, type Drawn, drawnFrom } from './walk.ts';

const switchSets: readonly SwitchSet[] = [...singleFlips, ...pairwise];
const usual = (Object.keys(shapes) as ShapeId[]).filter((id) => id !== 'large');

/** A setup of the space at random, by its number. The large company costs a hundred times as much, so it is drawn once in fifty. */
export function drawCase(seed: number, at: number): Drawn {
  const dice = diceOf(seed, at);
  const shape = dice.below('large', 50) === 0 ? 'large' : dice.pick('shape', usual);
  const elements = dice.pick('elements', combinationsIn(shape));
  return drawnFrom({ shape, elements }, dice.percent('switches', 40) ? {} : dice.pick('set', switchSets));
}
