import type { Document, LineCounter } from 'yaml';
import type { PlacedMistake } from './mistake.ts';
import { placeIn } from './place.ts';
import { type CompanyFileRead, type FileWishes, readCompanyFile } from './read-company-file.ts';

export type CompanyTextRead =
  | Extract<CompanyFileRead, { kind: 'company' }>
  | { readonly kind: 'mistakes'; readonly mistakes: readonly PlacedMistake[] };

/** Reading YAML takes a second or two a megabyte (measured on Node 20), JSON next to nothing. */
export const yamlBytesAllowed = 1024 * 1024;
export const jsonBytesAllowed = 16 * 1024 * 1024;

/** Reads the text of a company file, YAML or JSON. Loads its reader when it is first needed: it would make every start slower. */
export async function readCompanyText(text: string, wishes: FileWishes = {}): Promise<CompanyTextRead> {
  const bytes = Buffer.byteLength(text);
  if (bytes > yamlBytesAllowed) return readLongJson(text, bytes, wishes);
  if (isTooDeep(text)) return fileMistake('It is nested too deeply.');
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false });
  if (document.errors.length > 0) return { kind: 'mistakes', mistakes: syntaxMistakes(document, lines) };
  const made = rawOf(document);
  if ('kind' in made) return made;
  const read = readCompanyFile(made.raw, wishes);
  if (read.kind === 'company') return read;
  const mistakes = read.mistakes.map((one) => ({ ...one, ...placeIn(document, lines, one) }));
  return { kind: 'mistakes', mistakes: mistakes.toSorted(inOrder) };
}

/** Roughly: beyond some ten thousand levels the YAML reader takes the whole process down with it (measured on Node 20). */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return new RegExp(`^\\s*(?:[-?][ \\t]+){${deepest}}`, 'm').test(text);
}

const deepest = 1_000;

function rawOf(document: Document): { readonly raw: unknown } | CompanyTextRead {
  try {
    return { raw: document.toJS() };
  } catch (error) {
    // Aliases that multiply, and what is nested so deeply that the stack ends first.
    if (error instanceof ReferenceError || error instanceof RangeError)
      return fileMistake(`It cannot be read: ${error.message}.`);
    throw error;
  }
}

function readLongJson(text: string, bytes: number, wishes: FileWishes): CompanyTextRead {
  if (bytes > jsonBytesAllowed) return fileMistake('The file is larger than 16 MiB.');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    if (!/^\s*\{/.test(text)) return fileMistake('A YAML file may have 1 MiB, a JSON file 16 MiB.');
    return fileMistake(`It is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const read = readCompanyFile(raw, wishes);
  if (read.kind === 'company') return read;
  return { kind: 'mistakes', mistakes: read.mistakes.map((one) => ({ ...one, line: null, column: null })) };
}

function syntaxMistakes({ errors }: Document, lines: LineCounter): readonly PlacedMistake[] {
  return errors.map(({ message, pos }) => {
    const { line, col } = lines.linePos(pos[0]);
    return { path: [], on: 'value', message: `${message}.`, fix: null, nearest: null, line, column: col };
  });
}

function fileMistake(message: string): CompanyTextRead {
  const mistake: PlacedMistake = { path: [], on: 'value', message, fix: null, nearest: null, line: null, column: null };
  return { kind: 'mistakes', mistakes: [mistake] };
}

function inOrder(one: PlacedMistake, other: PlacedMistake): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
