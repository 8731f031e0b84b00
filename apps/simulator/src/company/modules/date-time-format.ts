/** Reads a local date and time; `2026-11-02T09:00` comes out, or null if the text is none. */
export type ReadDateTime = (text: string) => string | null;

/** What a client's times look like if it does not say. Source: the examples of OpenAPI 2025-06. */
export const defaultReader: ReadDateTime = (text) =>
  dateTimeReader("yyyy-MM-dd'T'HH:mm")?.(text) ?? dateTimeReader("yyyy-MM-dd'T'HH:mm:ss")?.(text) ?? null;

/**
 * A reader of a format in the letters of Java, which the example `yyyy-MM-dd hh:mm a` is written in; null: a letter it does not
 * know, or one that comes twice. Which letters HiBob takes no source says.
 */
export function dateTimeReader(format: string): ReadDateTime | null {
  const pieces = format.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']/g) ?? [];
  const parts: { readonly letter: string; readonly pattern: string }[] = [];
  for (const piece of pieces) {
    const literal = /^[A-Za-z]/.test(piece) && piece !== 'T' ? null : piece.replaceAll("'", '');
    const pattern = literal === null ? letters[piece] : escaped(literal);
    if (pattern === undefined) return null;
    parts.push({ letter: literal === null ? (piece[0] ?? '') : '', pattern });
  }
  const named = parts.filter(({ letter }) => letter !== '');
  // Said twice it means nothing, and a pattern of many such pieces could take forever to fail.
  if (new Set(named.map(({ letter }) => letter)).size < named.length) return null;
  const shape = new RegExp(
    `^${parts.map(({ letter, pattern }) => (letter ? `(${pattern})` : pattern)).join('')}$`,
    'i',
  );
  return (text) => {
    const found = shape.exec(text);
    if (!found) return null;
    return assembled(new Map(named.map(({ letter }, at) => [letter, found[at + 1] ?? ''])));
  };
}

const letters: Readonly<Record<string, string>> = {
  yyyy: '\\d{4}',
  MM: '\\d{2}',
  M: '\\d{1,2}',
  dd: '\\d{2}',
  d: '\\d{1,2}',
  HH: '\\d{2}',
  H: '\\d{1,2}',
  hh: '\\d{2}',
  h: '\\d{1,2}',
  mm: '\\d{2}',
  m: '\\d{1,2}',
  ss: '\\d{2}',
  s: '\\d{1,2}',
  SSS: '\\d{3}',
  a: '[ap]m',
};

function assembled(parts: ReadonlyMap<string, string>): string | null {
  const two = (text: string | number) => String(text).padStart(2, '0');
  const hour = parts.has('H') ? Number(parts.get('H')) : hourOf(Number(parts.get('h')), parts.get('a'));
  const day = `${parts.get('y')}-${two(parts.get('M') ?? '')}-${two(parts.get('d') ?? '')}`;
  const text = `${day}T${two(hour)}:${two(parts.get('m') ?? '')}`;
  const at = Date.parse(`${text}:${two(parts.get('s') ?? '0')}Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null;
}

/** Twelve-hour clocks begin at twelve. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
