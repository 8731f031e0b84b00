/** A table, its cells as Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A page from its parts, with a blank line between them. */
export function page(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

export const code = (text: string): string => `\`${text}\``;
