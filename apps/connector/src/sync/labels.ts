import { labelOf, type NamedList } from '@hibob-kit/schemas';
import { rawIn, textIn } from './cell.ts';

/** What a list value says: HiBob's item id and its label. */
export interface Listed {
  readonly raw: string | null;
  /**
   * Built-in items have their text as id (observed), so that text is a label too; a number that its list does not hold (any
   * more) has none.
   */
  readonly label: string | null;
}

export type Labels = (list: string | null, value: unknown) => Listed;

export function labelsFrom(lists: ReadonlyMap<string, NamedList>): Labels {
  const find = labelOf([...lists.values()]);
  const labels: Labels = (list, value) => {
    if (Array.isArray(value)) return together(value.map((item) => labels(list, item)));
    const raw = textIn(value);
    if (raw === null) return { raw: rawIn(value), label: null };
    return { raw, label: (list === null ? null : find(list, raw)) ?? (isOpaque(raw) ? null : raw) };
  };
  return labels;
}

/** Several values in one field, as a multi-list has them. */
function together(items: readonly Listed[]): Listed {
  const said = items.filter(({ raw }) => raw !== null);
  if (said.length === 0) return { raw: null, label: null };
  return { raw: said.map(({ raw }) => raw).join(', '), label: said.map(wordsOf).join(', ') };
}

/** The words for a reader, where there is room for one text. */
export function wordsOf({ raw, label }: Listed): string | null {
  return label ?? raw;
}

/** The value as it came, except that a number gives way to the label it stands for. */
export function rawWordsOf({ raw, label }: Listed): string | null {
  return raw !== null && isOpaque(raw) ? (label ?? raw) : raw;
}

/** Ids of items that an admin added are numbers (observed). */
function isOpaque(raw: string): boolean {
  return /^\d+$/.test(raw);
}
