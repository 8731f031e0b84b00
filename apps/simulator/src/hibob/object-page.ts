/** As much of a request as says which page is meant. */
export interface PageAsked {
  readonly limit: number;
  readonly cursor: string | null | undefined;
}

export interface ObjectPage<T> {
  readonly objects: readonly T[];
  /** These modules call it `next_cursor` in every source. */
  readonly response_metadata: { readonly next_cursor: string | null };
}

/** The page of a list that begins at the cursor; null for a text that is no cursor of this list. */
export function objectPage<T>(list: string, all: readonly T[], { limit, cursor }: PageAsked): ObjectPage<T> | null {
  const start = placeOf(list, cursor ?? null);
  if (start === null) return null;
  const end = start + limit;
  return {
    objects: all.slice(start, end),
    response_metadata: { next_cursor: end < all.length ? cursorAt(list, end) : null },
  };
}

/** Opaque to callers. */
function cursorAt(list: string, place: number): string {
  return Buffer.from(`${list}:${place}`).toString('base64');
}

function placeOf(list: string, cursor: string | null): number | null {
  if (cursor === null) return 0;
  const [, name, place] = /^([\w-]+):(\d{1,9})$/.exec(Buffer.from(cursor, 'base64').toString('utf8')) ?? [];
  return name === list ? Number(place) : null;
}
