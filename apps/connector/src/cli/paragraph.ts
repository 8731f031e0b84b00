/** Breaks text at blanks so that no line is longer than `width`; a word that is longer stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Text under a label in a column of its own: the label stands on the first line only, every line is indented alike. */
export function labelled(label: string, texts: readonly string[], width: number): readonly string[] {
  const column = 13;
  const lines = texts.flatMap((text) => hanging(text, width - column));
  return lines.map((line, at) => `${(at === 0 ? `   ${label}` : '').padEnd(column)}${line}`);
}

/** Continuation lines of `1. text` or `→ text` stand under the text. */
export function hanging(text: string, width: number): readonly string[] {
  const indent = /^(\d+\. | *→ )/.exec(text)?.[0].length ?? 0;
  const first = text.slice(0, indent);
  return wrap(text.slice(indent), width - indent).map((line, at) => `${at === 0 ? first : ' '.repeat(indent)}${line}`);
}
