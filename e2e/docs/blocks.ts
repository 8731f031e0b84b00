/** A fenced block of a page that is meant for a shell. */
export interface ShellBlock {
  /** Line of its first fence, from 1. */
  readonly line: number;
  readonly text: string;
  readonly how: How;
}

/**
 * What its fence says after `sh`: nothing (it runs, and ends with 0), `exit=3`, `background` (it runs as long as the page), or
 * `not-run: why`.
 */
export type How =
  | { readonly kind: 'run'; readonly exitCode: number }
  | { readonly kind: 'background' }
  | { readonly kind: 'not-run'; readonly why: string }
  | { readonly kind: 'unclear'; readonly info: string };

const fence = /^```(\S*)[ \t]*(.*)$/;
const shells: readonly string[] = ['sh', 'bash', 'shell', 'console'];

export function shellBlocks(markdown: string): readonly ShellBlock[] {
  const blocks: ShellBlock[] = [];
  let open: {
    readonly line: number;
    readonly info: string;
    readonly isShell: boolean;
    readonly lines: string[];
  } | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    const [, language = '', info = ''] = fence.exec(line) ?? [];
    if (open === null) {
      if (line.startsWith('```')) open = { line: index + 1, info, isShell: shells.includes(language), lines: [] };
    } else if (line === '```') {
      if (open.isShell) blocks.push({ line: open.line, text: open.lines.join('\n'), how: howOf(open.info.trim()) });
      open = null;
    } else open.lines.push(line);
  }
  return blocks;
}

function howOf(info: string): How {
  if (info === '') return { kind: 'run', exitCode: 0 };
  if (info === 'background') return { kind: 'background' };
  const [, code] = /^exit=(\d)$/.exec(info) ?? [];
  if (code !== undefined) return { kind: 'run', exitCode: Number(code) };
  const [, why] = /^not-run: (\S.*)$/.exec(info) ?? [];
  return why === undefined ? { kind: 'unclear', info } : { kind: 'not-run', why };
}
