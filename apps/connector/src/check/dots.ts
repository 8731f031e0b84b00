/**
 * Dots or asterisks, as HiBob's screens show what needs Edit; whether its API sends them as well is unknown (a switch). Nothing at all
 * is dots as well. Most values are told by how they begin.
 */
export function isDots(text: string): boolean {
  return text === '' || (marks.includes(text.charAt(0)) && /^[•●·*]+$/.test(text));
}

const marks = '•●·*';
