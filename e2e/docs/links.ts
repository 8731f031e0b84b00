import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const link = /(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)/g;

/** Links of a page to what is not there: files of this repository, and headings in them. */
export function deadLinks(root: string, page: string, markdown: string): readonly string[] {
  return [...withoutCode(markdown).matchAll(link)]
    .map(([, text, image]) => text ?? image ?? '')
    .filter((target) => !/^(https?:|mailto:)/.test(target) && !isAlive(root, page, target));
}

function isAlive(root: string, page: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? page : relative(root, join(root, dirname(page), decodeURIComponent(path)));
  if (file.startsWith('..') || !existsSync(join(root, file))) return false;
  return heading === undefined || headings(readFileSync(join(root, file), 'utf8')).has(heading);
}

/** As GitHub makes anchors of headings. */
export function headings(markdown: string): ReadonlySet<string> {
  const anchors = withoutCode(markdown)
    .split('\n')
    .filter((line) => /^#{1,6} /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    );
  return new Set(anchors);
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, (code) => (code.includes('](') ? '' : code));
}
