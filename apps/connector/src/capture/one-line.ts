/** Labels are text that anybody in the company may have typed. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/[^\P{C}]|[\u2028\u2029]/gu, ' ').trim();
  return line === '' ? '(empty)' : line.slice(0, 200);
}
