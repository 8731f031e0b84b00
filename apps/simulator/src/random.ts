/** Bytes nobody can guess; `crypto.randomBytes` outside tests. */
export type RandomBytes = (count: number) => Uint8Array;

/** Tokens and webhook secrets are of this length, and nothing else is: chance that is watched leaves them out. */
export const secretBytes = 30;

/** A whole number from 0 to `below` − 1, near enough to uniform for an id. */
export function randomNumber(random: RandomBytes, below: number): number {
  return random(numberBytes).reduce((sum, byte) => sum * 256 + byte, 0) % below;
}

/** The bytes, in hexadecimal, that give `randomNumber` this number. */
export function drawOfNumber(number: number): string {
  return number.toString(16).padStart(numberBytes * 2, '0');
}

const numberBytes = 6;
