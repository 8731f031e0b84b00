import { z } from 'zod';

/** Text that a terminal shows as it is: no control characters, and none that turn the writing round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is kept out.
const plain = /^[^\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]*$/u;

export const words = (most: number) =>
  z.string().max(most).regex(plain, 'A text of a capture has no control characters.');

/** An id of HiBob's or a pseudonym in its place. */
export const id = () => words(200).min(1);
