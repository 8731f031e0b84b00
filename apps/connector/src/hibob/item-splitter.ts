export interface ItemSplitter {
  /** The items that are whole by now. Throws where the text is no JSON. */
  readonly write: (chunk: Uint8Array) => readonly unknown[];
  /** Whether there was a list below the key. Throws where the text is no JSON, or ended too early. */
  readonly end: () => boolean;
}

/**
 * Reads the items of `{"<key>":[…]}` as their bytes come. It only looks for where an item ends: the items themselves are left to
 * JSON.parse, many at a time, which is several times faster than a parser written in JavaScript (measured: docs/performance.md). What
 * stands around the items is parsed at the end.
 */
export function itemSplitter(key: string): ItemSplitter {
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

  return {
    write: (chunk) => {
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
          if (opensList.test(text)) part = 'items';
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
      if (from < chunk.length) {
        waiting.push(chunk.subarray(from));
        bytesWaiting += chunk.length - from;
      }
      if (bytesWaiting > longestWait) throw new SyntaxError('So much without an end of an item is no list of them.');
      return items;
    },
    end: () => {
      if (part === 'items') throw new SyntaxError('The text ended within the list.');
      JSON.parse((around + taken(new Uint8Array())).replace(/^\uFEFF/, ''));
      return part === 'after';
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
