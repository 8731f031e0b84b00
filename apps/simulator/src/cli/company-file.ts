import { readFile } from 'node:fs/promises';
import { type FileWishes, type PlacedMistake, pathText, readCompanyText, type Setup } from '@hibob-kit/scenarios';

export type CompanyFileAt =
  | { readonly kind: 'company'; readonly file: string; readonly text: string; readonly setup: Setup }
  | {
      readonly kind: 'mistakes';
      readonly file: string;
      readonly text: string;
      readonly mistakes: readonly PlacedMistake[];
    }
  | { readonly kind: 'unreadable'; readonly file: string; readonly message: string };

/** Reads a company file from the disk. */
export async function companyFileAt(file: string, wishes: FileWishes = {}): Promise<CompanyFileAt> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return { kind: 'unreadable', file, message: error instanceof Error ? error.message : String(error) };
  }
  return { ...(await readCompanyText(text, wishes)), file, text };
}

/** Why no company came of a file, for somebody at a terminal. */
export function troubleText(read: Exclude<CompanyFileAt, { kind: 'company' }>): string {
  if (read.kind === 'unreadable') return `${read.file} cannot be read: ${read.message}.`;
  const { file, mistakes } = read;
  const many = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`;
  return [`${file}: ${many}`, ...mistakes.flatMap((one) => ['', ...mistakeLines(file, one)])].join('\n');
}

/** What a company file makes, in one line. */
export function companyText({ file, setup }: Extract<CompanyFileAt, { kind: 'company' }>): readonly string[] {
  const { company, serviceUsers, groups } = setup;
  const written = company.people?.length ?? 0;
  return wrapped(
    `${file} is right: ${company.name}, ${counted(company.employees, 'generated employee')}, ${written} written down, ${counted(
      serviceUsers.length,
      'service user',
    )}, ${counted(groups.length, 'permission group')}.`,
  );
}

/** The place as editors and terminals follow it, then what is wrong there. */
function mistakeLines(file: string, { line, column, path, message, fix }: PlacedMistake): readonly string[] {
  const place = line === null ? file : `${file}:${line}:${column}`;
  const where = pathText(path);
  const heading = `${place}  ${where}`;
  const headings = heading.length <= width ? [heading.trimEnd()] : [place, ...wrapped(where, '  ')];
  return [...headings, ...wrapped(fix === null ? message : `${message} ${fix}`, '  ')];
}

/** What every terminal shows without breaking lines by itself. */
const width = 80;

function wrapped(text: string, indent = ''): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
