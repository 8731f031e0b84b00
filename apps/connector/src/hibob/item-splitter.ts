import { betweenItems, pieceAt, pieceBytes } from './list-pieces.ts';

export interface ItemSplitter {
  /** The items that are whole by now. Throws where the text is no JSON. */
  readonly write: (chunk: Uint8Array) => readonly unknown[];
  /** The items that were left, and whether there was a list below the key. Throws where the text is no JSON, or ended too early. */
  readonly end: () => { readonly items: readonly unknown[]; readonly found: boolean };
}

/**
 * Reads the items of `{"<key>":[…]}` as their bytes come. It only looks for where an item ends: the items themselves are left to
 * JSON.parse, many at a time, which is several times faster than a parser written in JavaScript (measured: docs/performance.md). What
 * stands around the items is parsed at the end. As long as the ends of items can be guessed (`list-pieces.ts`) no byte is looked at.
 */
export function itemSplitter(key: string, size = pieceBytes): ItemSplitter {
  const opensList = new RegExp(`(?<!\\\\)"${key}"\\s*:\\s*\\[$`);
  let part: 'before' | 'items' | 'after' = 'before';
  let depth = 0;
  let inString = false;
  let isEscaped = false;
  let isFirst = true;
  let around = '';
  /** Bytes of this part that were not parsed yet. */
  let waiting: Uint8Array[] = [];
  let bytesWaiting = 0;
  /** Stands between two items, so that their ends can be guessed; null: they are looked for. */
  let between: Buffer | null = null;

  const taken = (last: Uint8Array): string => {
    const text = Buffer.concat([...waiting, last]).toString('utf8');
    waiting = [];
    bytesWaiting = 0;
    return text;
  };
  /** Items with the commas before and between them. */
  const parse = (text: string): readonly unknown[] => {
    if (text.trim() === '') return [];
    const list = isFirst ? text : afterComma(text);
    isFirst = false;
    return JSON.parse(`[${list}]`) as readonly unknown[];
  };

  const wait = (bytes: Uint8Array): void => {
    if (bytes.length === 0) return;
    waiting.push(bytes);
    bytesWaiting += bytes.length;
    if (bytesWaiting > longestWait) throw new SyntaxError('So much without an end of an item is no list of them.');
  };

  /** From the beginning of an item on. */
  function guess(chunk: Uint8Array): readonly unknown[] {
    wait(chunk);
    if (between === null || bytesWaiting < size) return [];
    const bytes = Buffer.concat(waiting);
    const items: unknown[] = [];
    let from = 0;
    waiting = [];
    bytesWaiting = 0;
    while (bytes.length - from >= size) {
      const piece = pieceAt(bytes, from, between, size);
      // A long item may end in what comes next.
      if (piece === null && bytes.length - from < size * 4) break;
      if (piece === null) {
        between = null;
        depth = 2;
        isFirst = true;
        for (const item of scan(bytes.subarray(from))) items.push(item);
        return items;
      }
      for (const item of piece.items) items.push(item);
      from = piece.next;
    }
    wait(bytes.subarray(from));
    return items;
  }

  function scan(chunk: Uint8Array): readonly unknown[] {
    let items: readonly unknown[] = [];
    let from = 0;
    let whole = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) inString = false;
      } else if (byte === quote) inString = true;
      else if (byte === openBrace || byte === openBracket) {
        depth += 1;
        if (depth !== 2 || byte !== openBracket || part !== 'before') continue;
        // Only what is new is looked at: a text full of other lists would take time by its square.
        const text = taken(chunk.subarray(from, at + 1));
        around += text;
        from = at + 1;
        if (!opensList.test(text)) continue;
        part = 'items';
        between = betweenItems(Buffer.from(chunk.subarray(from, from + 300)).toString('latin1'));
        if (between !== null) return guess(chunk.subarray(from));
      } else if (byte === closeBrace || byte === closeBracket) {
        depth -= 1;
        if (part !== 'items') continue;
        if (depth === 2) whole = at + 1;
        if (depth !== 1) continue;
        items = items.concat(parse(taken(chunk.subarray(from, at))));
        part = 'after';
        from = at;
      }
    }
    if (part === 'items' && whole > from) {
      items = items.concat(parse(taken(chunk.subarray(from, whole))));
      from = whole;
    }
    wait(chunk.subarray(from));
    return items;
  }

  return {
    write: (chunk) => (between === null ? scan(chunk) : guess(chunk)),
    end: () => {
      if (part === 'items' && between === null) throw new SyntaxError('The text ended within the list.');
      const whole = JSON.parse((around + taken(new Uint8Array())).replace(/^\uFEFF/, '')) as unknown;
      if (between === null) return { items: [], found: part === 'after' };
      const items = (whole as Readonly<Record<string, unknown>>)[key];
      return { items: Array.isArray(items) ? items : [], found: true };
    },
  };
}

/** No item comes near it, nor what stands around them. */
const longestWait = 64 * 1_048_576;

const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

function afterComma(text: string): string {
  const [comma = ''] = /^\s*,(?=\s*\S)/.exec(text) ?? [];
  if (comma === '') throw new SyntaxError('There is no comma, or nothing after it.');
  return text.slice(comma.length);
}
