import { JSONParser } from '@streamparser/json';

/** Where in an answer the items stand, and who takes them, some at a time. A request sent again gives them again. */
export interface ItemSink {
  readonly key: string;
  readonly take: (items: readonly unknown[]) => Promise<void>;
}

export type Streamed =
  | { readonly kind: 'complete'; readonly bytes: number; readonly items: number; readonly found: boolean }
  | { readonly kind: 'broken'; readonly bytes: number };

/** Reads `{"<key>":[…]}` item by item: an answer of any size takes the memory of a few of them. */
export async function streamItems(body: AsyncIterable<Uint8Array>, { key, take }: ItemSink): Promise<Streamed> {
  const parser = new JSONParser({ paths: [`$.${key}`, `$.${key}.*`], keepStack: false });
  let waiting: unknown[] = [];
  let found = false;
  let items = 0;
  let bytes = 0;
  parser.onValue = ({ value, stack }) => {
    if (stack.length === 1) found = Array.isArray(value);
    else waiting.push(value);
  };
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    try {
      parser.write(chunk);
    } catch {
      return { kind: 'broken', bytes };
    }
    if (waiting.length === 0) continue;
    const some = waiting;
    waiting = [];
    items += some.length;
    await take(some);
  }
  return parser.isEnded ? { kind: 'complete', bytes, items, found } : { kind: 'broken', bytes };
}
