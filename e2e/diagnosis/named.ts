import type { Draft } from './draft.ts';
import type { Element } from './element.ts';
import { type ShapeId, shapes } from './shapes.ts';
import { elementsIn } from './space.ts';
import type { SwitchSet } from './switch-sets.ts';
import { type Drawn, drawnFrom } from './walk.ts';

/** A setup of the space by the names of what it differs in, whatever order the space has. */
export function setupNamed(shape: ShapeId, ids: readonly string[], switches: SwitchSet = {}): Drawn {
  return drawnFrom({ shape, elements: ids.map((id) => elementNamed(id, shapes[shape])) }, switches);
}

export function elementNamed(id: string, base: Draft): Element {
  const found = elementsIn(base).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no element ${id}`);
  return found;
}
