/** The ids of somebody erased, and what stands in their place. */
export interface Erased {
  readonly isErased: (id: string) => boolean;
  readonly instead: string;
}

/**
 * The same value without them, however deep they stand in it: an id gives way, and so does an object that is about them. What names
 * none of them comes back as it is.
 */
export function unnamed(value: unknown, erased: Erased): unknown {
  if (typeof value === 'string') return unnamedText(value, erased);
  if (Array.isArray(value)) {
    const items = value.map((item) => unnamed(item, erased));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value && typeof value.id === 'string' && isLong(value.id) && erased.isErased(value.id))
    return { id: erased.instead };
  const entries = Object.entries(value);
  const kept = entries.map(([key, one]) => [unnamedText(key, erased), unnamed(one, erased)] as const);
  return kept.some(([key, one], at) => key !== entries[at]?.[0] || one !== entries[at]?.[1])
    ? Object.fromEntries(kept)
    : value;
}

/** Only what is as long as HiBob's ids and our pseudonyms: a short number in a text is anything. */
export function unnamedText(text: string, { isErased, instead }: Erased): string {
  return text.length < shortest ? text : text.replaceAll(ids, (id) => (isErased(id) ? instead : id));
}

/** What a field says in words, after its value has changed. Several values are said one after another. */
export function unnamedLabel(label: string, before: unknown, after: unknown, erased: Erased): string {
  if (after === erased.instead) return erased.instead;
  if (after === before || typeof after === 'string') return unnamedText(label, erased);
  if (!Array.isArray(before) || !Array.isArray(after)) return erased.instead;
  const words = label.split(', ');
  if (words.length !== before.length) return erased.instead;
  return words.map((word, at) => (after[at] === before[at] ? unnamedText(word, erased) : erased.instead)).join(', ');
}

/** HiBob's ids have 19 digits (observed: the recordings; that none is shorter than this is inferred). A shorter one is found only where a field refers to a person. */
const shortest = 12;
const ids = /(?<!\d)\d{12,}(?!\d)|(?<![\w-])P-[\w-]{22}(?![\w-])/g;

function isLong(id: string): boolean {
  return id.length >= shortest;
}
