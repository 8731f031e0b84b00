import { wrap } from './paragraph.ts';

/** How wide the columns are: the category, then the boxes. */
export interface BoxColumns {
  readonly category: number;
  readonly boxes: readonly number[];
}

/**
 * A category with its boxes and, wrapped in a column of its own, what it is for. A company may give a category any name: one too long for
 * its column stands on a line above.
 */
export function boxRow(
  category: string,
  boxes: readonly string[],
  why: string,
  columns: BoxColumns,
  width: number,
): readonly string[] {
  const fits = category.length < columns.category;
  const cells = boxes.map((box, at) => box.padEnd(columns.boxes[at] ?? 0)).join('');
  const start = `${(fits ? category : '').padEnd(columns.category)}${cells}`;
  const rows = wrap(why, Math.max(narrowest, width - start.length)).map((line, at) =>
    `${at === 0 ? start : ' '.repeat(start.length)}${line}`.trimEnd(),
  );
  return fits ? rows : [...wrap(category, width), ...rows];
}

const narrowest = 12;
