/**
 * V8 keeps a text of up to 128 KiB among its young things, where it costs a copy. A longer one takes memory of its own from the system,
 * and to make it takes longer than to parse it; a short one is still in the processor's cache when it is parsed (measured:
 * docs/performance.md). So answers become texts piece by piece.
 */
export const pieceBytes = 15_360;

/** What stands between two items of a list whose items begin like this one. null: nothing that could be looked for. */
export function betweenItems(beginning: string): Buffer | null {
  const [, key] = /^\{("[^"\\]{1,100}"\s*:)/.exec(beginning) ?? [];
  return key === undefined ? null : Buffer.from(`},{${key}`);
}

export interface Piece {
  readonly items: readonly unknown[];
  /** Where the next item begins. */
  readonly next: number;
}

/**
 * The items from here on, as many as fit into a piece, or the first where it does not fit. Where the last of them ends is not read but
 * guessed, by what stands between two, and JSON.parse says whether it was so: anywhere else, within an item or a text, what stands before
 * it is no list. null: it was not, or no end is in sight.
 */
export function pieceAt(bytes: Buffer, from: number, between: Buffer, size = pieceBytes): Piece | null {
  const fitting = bytes.subarray(from, from + size).lastIndexOf(between);
  const end = fitting === -1 ? bytes.indexOf(between, from) - from : fitting;
  if (end < 0) return null;
  try {
    const items = JSON.parse(listText(bytes, from, from + end + 1)) as readonly unknown[];
    return { items, next: from + end + 2 };
  } catch {
    return null;
  }
}

/** In brackets. They are put around the bytes: around a text they would make a second one, as long. */
function listText(bytes: Buffer, from: number, to: number): string {
  const length = to - from + 2;
  const list = length <= usual.length ? usual : Buffer.allocUnsafe(length);
  list[0] = openBracket;
  bytes.copy(list, 1, from, to);
  list[length - 1] = closeBracket;
  return list.toString('utf8', 0, length);
}

/** Holds one piece after another. */
const usual = Buffer.allocUnsafe(pieceBytes + 2);
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** JSON.parse of bytes: the first list in an object, or the list that all of it is, piece by piece. */
export function parseJson(bytes: Buffer, size = pieceBytes): unknown {
  const list = bytes.length > size ? firstList(bytes) : null;
  if (list === null) return JSON.parse(new TextDecoder().decode(bytes));
  const items: unknown[] = [];
  let from = list.from;
  while (bytes.length - from > size) {
    const piece = pieceAt(bytes, from, list.between, size);
    if (piece === null) break;
    for (const item of piece.items) items.push(item);
    from = piece.next;
  }
  const rest = JSON.parse(list.before + bytes.toString('utf8', from)) as unknown;
  const last: unknown = list.key === null ? rest : (rest as Readonly<Record<string, unknown>>)[list.key];
  for (const item of Array.isArray(last) ? last : []) items.push(item);
  return list.key === null ? items : Object.assign(rest as object, { [list.key]: items });
}

interface FirstList {
  /** All that stands before its first item. */
  readonly before: string;
  /** null: the list is all there is. */
  readonly key: string | null;
  readonly from: number;
  readonly between: Buffer;
}

function firstList(bytes: Buffer): FirstList | null {
  const beginning = bytes.toString('latin1', 0, 300);
  const [before, key] = /^\s*(?:\{\s*"(\w+)"\s*:\s*)?\[\s*/.exec(beginning) ?? [];
  const between = before === undefined ? null : betweenItems(beginning.slice(before.length));
  return before === undefined || between === null ? null : { before, key: key ?? null, from: before.length, between };
}
