/**
 * What few have, by place and not by chance: a company of 150 has all of it, whatever its seed, and one of 60 has none, so that what is
 * said of small companies stays short.
 */
export function isIn(rare: keyof typeof places, index: number): boolean {
  return index >= 0 && places[rare].some((place) => place === index % period);
}

const period = 100;

/** Places out of a hundred. Those counted from the first employee without reports are places of somebody employed. */
const places = {
  'distant name': [63, 71, 77, 85, 92, 98],
  'no e-mail': [64, 91],
  contractor: [57, 82, 94],
  'paid by the week': [59, 87],
  'began in a job that is gone': [55, 66, 73, 80, 83, 96, 99],
} as const satisfies Readonly<Record<string, readonly number[]>>;
