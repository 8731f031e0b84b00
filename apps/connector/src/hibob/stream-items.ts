import { itemSplitter } from './item-splitter.ts';

/** Where in an answer the items stand, and who takes them, some at a time. A request sent again gives them again. */
export interface ItemSink {
  readonly key: string;
  /** An answer begins: whatever was taken of one before, which broke off, comes again. */
  readonly begin?: () => void;
  readonly take: (items: readonly unknown[]) => Promise<void>;
}

export type Streamed =
  | { readonly kind: 'complete'; readonly bytes: number; readonly items: number; readonly found: boolean }
  | { readonly kind: 'broken'; readonly bytes: number };

/** A smaller answer is parsed whole: looking for the ends of its items would cost more than it saves. */
const smallAnswer = 1_048_576;

/** Reads `{"<key>":[…]}` item by item: an answer of any size takes the memory of a few of them. */
export async function streamItems(body: AsyncIterable<Uint8Array>, { key, begin, take }: ItemSink): Promise<Streamed> {
  const splitter = itemSplitter(key);
  let first: Uint8Array[] | null = [];
  let items = 0;
  let bytes = 0;
  begin?.();
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    first?.push(chunk);
    if (bytes <= smallAnswer) continue;
    for (const piece of first ?? [chunk]) {
      const some = readable(() => splitter.write(piece));
      if (some === null) return { kind: 'broken', bytes };
      items += some.length;
      if (some.length > 0) await take(some);
    }
    first = null;
  }
  if (first !== null) return takeWhole(first, bytes, { key, take });
  const found = readable(splitter.end);
  return found === null ? { kind: 'broken', bytes } : { kind: 'complete', bytes, items, found };
}

async function takeWhole(chunks: readonly Uint8Array[], bytes: number, { key, take }: ItemSink): Promise<Streamed> {
  const read = readable(() => ({ value: JSON.parse(new TextDecoder().decode(Buffer.concat(chunks))) as unknown }));
  if (read === null) return { kind: 'broken', bytes };
  const { value } = read;
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  if (!Array.isArray(list)) return { kind: 'complete', bytes, items: 0, found: false };
  if (list.length > 0) await take(list);
  return { kind: 'complete', bytes, items: list.length, found: true };
}

/** null: it is no JSON. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
