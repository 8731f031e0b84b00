import { expect, test } from 'vitest';
import { piecesToSend } from '../src/hibob/sent-again.ts';
import type { Written } from '../src/hibob/written.ts';

const bodyOf = (count: number, size = 10): Written => {
  const pieces = Array.from({ length: count }, (_, n) => Buffer.alloc(size, 97 + (n % 26)));
  return { pieces, length: count * size, sha256: '' };
};
const sent = (body: Written, times: number) => Array.from({ length: times }, () => piecesToSend(body));

test('what is sent a third time and later goes out in fewer pieces, byte for byte the same', () => {
  const body = bodyOf(66);
  const all = sent(body, 5);
  expect(all.map((pieces) => pieces.length)).toEqual([66, 66, 17, 17, 17]);
  expect(all.map((pieces) => Buffer.concat(pieces).equals(Buffer.concat(body.pieces)))).toEqual(Array(5).fill(true));
  expect(all[4]).toBe(all[2]);
});

test('few pieces, and bodies of more than 4 MB, stay as they are', () => {
  for (const body of [bodyOf(1), bodyOf(4), bodyOf(66, 70_000)])
    for (const pieces of sent(body, 4)) expect(pieces).toBe(body.pieces);
});
