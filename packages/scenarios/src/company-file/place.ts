import type { Document, LineCounter } from 'yaml';
import type { Mistake, Path, PlacedMistake } from './mistake.ts';

/**
 * Where in the text a mistake is: at its value, or at its key. What is missing is where it would have to be. Looks into the nodes by
 * their shape, for the classes are in a module that may not be loaded yet.
 */
export function placeIn(
  { contents }: Document,
  lines: LineCounter,
  { path, on }: Mistake,
): Pick<PlacedMistake, 'line' | 'column'> {
  const offset = offsetOf(contents, path, on) ?? 0;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function offsetOf(node: unknown, path: Path, on: Mistake['on']): number | null {
  const [step, ...rest] = path;
  const here = rangeOf(node);
  if (step === undefined || !hasItems(node)) return here;
  if (typeof step === 'number' && !node.items.some(isPair)) {
    const item = node.items[step];
    return item === undefined ? here : (offsetOf(item, rest, on) ?? here);
  }
  const pair = node.items.filter(isPair).find(({ key }) => isScalar(key) && String(key.value) === String(step));
  if (!pair) return here;
  const key = rangeOf(pair.key);
  if (rest.length === 0 && on === 'key') return key;
  // A value in a block begins on a later line than its key, where nobody looks for it.
  return offsetOf(pair.value, rest, on) ?? key;
}

function rangeOf(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const [start]: unknown[] = node.range;
  return typeof start === 'number' ? start : null;
}

function hasItems(node: unknown): node is { readonly items: readonly unknown[] } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}

function isPair(item: unknown): item is { readonly key: unknown; readonly value: unknown } {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item;
}

function isScalar(node: unknown): node is { readonly value: unknown } {
  return typeof node === 'object' && node !== null && 'value' in node && !('items' in node);
}
