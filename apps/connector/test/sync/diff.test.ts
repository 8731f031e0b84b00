import { expect, test } from 'vitest';
import { diff } from '../../src/sync/diff.ts';

const record = (employeeId: string, sourceEntryId: string, payloadHash: string) => ({
  employeeId,
  sourceEntryId,
  payloadHash,
});
const stored = new Map([
  ['1/a', 'same'],
  ['1/b', 'old'],
  ['2/a', 'other'],
  ['2/x/y', 'slash'],
  ['3/a', 'kept'],
]);

test('what is new, changed, the same and gone', () => {
  const read = [record('1', 'a', 'same'), record('1', 'b', 'new'), record('1', 'c', 'first')];
  expect(diff(stored, read, (id) => id !== '3')).toEqual({
    insert: [record('1', 'c', 'first')],
    update: [record('1', 'b', 'new')],
    unchanged: 1,
    gone: [
      { employeeId: '2', sourceEntryId: 'a' },
      { employeeId: '2', sourceEntryId: 'x/y' },
    ],
  });
});

test('the same entry id of two people is two records', () => {
  expect(diff(new Map([['1/a', 'h']]), [record('2', 'a', 'h')], () => true).insert).toEqual([record('2', 'a', 'h')]);
});

test('nothing stored and nothing read is no difference', () => {
  expect(diff(new Map(), [], () => true)).toEqual({ insert: [], update: [], unchanged: 0, gone: [] });
});
