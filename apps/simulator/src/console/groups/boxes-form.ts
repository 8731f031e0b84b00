import { noRights, type PermissionGroup, type Rights, rights } from '@hibob-kit/permissions';
import { texts } from '../form.ts';

type Boxes = PermissionGroup['categories'];

/** Boxes come as `root|view`; what has none is no key. */
export function boxesIn(form: FormData, name: string): Record<string, Rights> {
  const boxes: Record<string, Rights> = {};
  for (const value of texts(form, name)) {
    const split = value.lastIndexOf('|');
    const right = rights.find((one) => one === value.slice(split + 1));
    if (right) boxes[value.slice(0, split)] = { ...(boxes[value.slice(0, split)] ?? noRights), [right]: true };
  }
  return boxes;
}

/** Fields with boxes of their own, of which none may be ticked. */
export function fieldBoxesIn(form: FormData): Record<string, Rights> {
  const boxes = boxesIn(form, 'fieldBox');
  return Object.fromEntries(texts(form, 'own').map((id) => [id, boxes[id] ?? noRights]));
}

export function isTicked(boxes: Boxes, id: string, right: keyof Rights): boolean {
  return boxes[id]?.[right] ?? false;
}
