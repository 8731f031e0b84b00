/** To the minute, in UTC: the pages do not know where the reader is. */
export function momentText(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
