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

/** Reads `{"<key>":[…]}` item by item: an answer of any size takes the memory of a few of them. */
export async function streamItems(body: AsyncIterable<Uint8Array>, { key, begin, take }: ItemSink): Promise<Streamed> {
  const splitter = itemSplitter(key);
  let items = 0;
  let bytes = 0;
  begin?.();
  const pass = async (some: readonly unknown[]) => {
    items += some.length;
    if (some.length > 0) await take(some);
  };
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    const some = readable(() => splitter.write(chunk));
    if (some === null) return { kind: 'broken', bytes };
    await pass(some);
  }
  const last = readable(splitter.end);
  if (last === null) return { kind: 'broken', bytes };
  await pass(last.items);
  return { kind: 'complete', bytes, items, found: last.found };
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
