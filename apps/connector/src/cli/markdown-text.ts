/** Markdown as it is put together. Names of a company's fields may hold anything, so they are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => text(cell)).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)];
}

export function text(raw: string): string {
  return raw.replaceAll(/[\r\n]+/g, ' ').replaceAll(/([\\`*_[\]<>|])/g, '\\$1');
}

export function code(raw: string): string {
  return `\`${raw.replaceAll(/[`\r\n|]/g, ' ')}\``;
}

export function lines(all: readonly string[]): string {
  return `${all.join('\n').trimEnd()}\n`;
}
