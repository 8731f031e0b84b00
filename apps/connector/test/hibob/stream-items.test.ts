import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemSplitter } from '../../src/hibob/item-splitter.ts';
import { betweenItems, parseJson, pieceAt } from '../../src/hibob/list-pieces.ts';
import { streamItems } from '../../src/hibob/stream-items.ts';

/** As a socket gives it: in pieces that end anywhere, in the middle of a letter as well. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Long enough that it is not parsed whole. */
const padded = (text: string) => `${' '.repeat(1_048_576)}${text}`;

async function stream(text: string, size: number) {
  const items: unknown[] = [];
  const bytes = new TextEncoder().encode(text);
  const take = async (some: readonly unknown[]) => void items.push(...some);
  const outcome = await streamItems(pieces(bytes, size), { key: 'employees', take });
  return { ...outcome, taken: items };
}

/** The same of the splitter alone, in pieces as small as one byte. */
function read(text: string, size: number, pieceBytes = 60) {
  const splitter = itemSplitter('employees', pieceBytes);
  const bytes = new TextEncoder().encode(text);
  const items: unknown[] = [];
  try {
    for (let at = 0; at < bytes.length; at += size) items.push(...splitter.write(bytes.subarray(at, at + size)));
    const { found, items: last } = splitter.end();
    return { kind: 'complete', found, items: [...items, ...last] };
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return { kind: 'broken' };
  }
}

const anything = fc.jsonValue({ maxDepth: 4 });
const odd = fc.constantFrom(
  '},{"id":"',
  '"},{"id":1',
  '"',
  '\\',
  '\\"',
  '"employees":[',
  '}]',
  ',',
  '\u2028',
  'é𝔘',
  '{"a":[',
);
const rows = fc.array(fc.record({ id: odd, more: anything }));
const item = fc.oneof(
  anything,
  odd,
  fc.record({ id: odd, more: fc.array(fc.oneof(odd, anything)) }),
  fc.record({ id: rows }),
);

test('the items are those of JSON.parse, wherever the pieces end and whatever stands around them', () =>
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 12 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'employee', 'x"y'), anything),
      fc.dictionary(fc.constantFrom('c', 'd'), anything),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(undefined, 1),
      (items, before, after, size, indent) => {
        const text = JSON.stringify({ ...before, employees: items, ...after }, null, indent);
        expect(read(text, size)).toEqual({ kind: 'complete', found: true, items: JSON.parse(text).employees });
      },
    ),
    { seed: 20261129, numRuns: 300 },
  ));

test.each([
  ['is cut off among the items', '{"employees":[{"id":"1"},{"id":'],
  ['is cut off behind an item', '{"employees":[{"id":"1"}'],
  ['is cut off behind the list', '{"employees":[{"id":"1"}]'],
  ['lacks a comma', '{"employees":[{"id":"1"} {"id":"2"}]}'],
  ['has a comma too many', '{"employees":[{"id":"1"},]}'],
  ['has two commas', '{"employees":[{"id":"1"},,{"id":"2"}]}'],
  ['closes what was not open', '{"employees":[{"id":"1"]}}'],
  ['closes the list as an object', '{"employees":[{"id":"1"}}}'],
  ['goes on behind its end', '{"employees":[]}x'],
  ['is nothing', ''],
  ['has an item that is no JSON', '{"employees":[{id:1}]}'],
])('a text that %s is broken', async (_, text) => {
  for (const size of [1, 7, 1000]) expect([size, read(text, size).kind]).toEqual([size, 'broken']);
  for (const whole of [text, padded(text)]) expect((await stream(whole, 100_000)).kind).toBe('broken');
});

test.each([
  ['no such key', '{"people":[{"id":"1"}]}'],
  ['the key deeper down', '{"a":{"employees":[{"id":"1"}]}}'],
  ['something else below the key', '{"employees":{"id":"1"}}'],
  ['a text that reads like it', '{"a":"\\"employees\\":[","b":[{"id":"1"}]}'],
  ['a longer key that ends like it', '{"a\\"employees":[{"id":"1"}]}'],
  ['a list at the top', '[{"employees":[]}]'],
])('%s is no list', async (_, text) => {
  for (const size of [1, 1000]) expect(read(text, size)).toEqual({ kind: 'complete', found: false, items: [] });
  for (const whole of [text, padded(text)])
    expect(await stream(whole, 100_000)).toMatchObject({ kind: 'complete', found: false, items: 0 });
});

test('many lists before the one that is looked for are read once each', () => {
  const lists = '[],'.repeat(200_000);
  expect(read(`{"a":[${lists}[]],"employees":[{"id":"1"}]}`, 65_536)).toMatchObject({
    found: true,
    items: [{ id: '1' }],
  });
  expect(read(`[${lists}[]]`, 65_536)).toMatchObject({ found: false });
});

test('an answer without an end of an item is given up before it fills the memory', () => {
  const splitter = itemSplitter('employees');
  splitter.write(Buffer.from('{"employees":["'));
  const chunk = Buffer.alloc(16 * 1_048_576, 'a');
  expect(() => {
    for (let at = 0; at < 5; at += 1) splitter.write(chunk);
  }).toThrow(SyntaxError);
});

test('an answer is the same whether it is small enough to be parsed whole or not', async () => {
  const text = JSON.stringify({ employees: [{ id: '1' }, 'é', null, [{}]] });
  for (const whole of [text, padded(text)])
    expect(await stream(whole, 100_000)).toMatchObject({
      found: true,
      items: 4,
      taken: [{ id: '1' }, 'é', null, [{}]],
    });
});

test('an answer read in pieces is that of JSON.parse, whatever stands in its items', () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.record({ id: fc.oneof(odd, rows), more: fc.oneof(odd, rows) }), item), { maxLength: 12 }),
      fc.dictionary(fc.constantFrom('c', 'd'), anything),
      fc.constantFrom(undefined, 1),
      fc.integer({ min: 20, max: 200 }),
      (items, after, indent, size) => {
        for (const value of [items, { results: items, ...after }, { ...after, results: items }]) {
          const text = JSON.stringify(value, null, indent);
          expect(parseJson(Buffer.from(text), size)).toEqual(JSON.parse(text));
          expect(() => parseJson(Buffer.from(text.slice(0, -1)), size)).toThrow(SyntaxError);
        }
      },
    ),
    { seed: 20261129, numRuns: 300 },
  ));

test('the ends of items are found without a look at each byte', () => {
  const items = Array.from({ length: 50 }, (_, id) => ({ id, rows: [{ id: '},{"id":' }, { id }] }));
  const bytes = Buffer.from(JSON.stringify(items).slice(1, -1));
  const piece = pieceAt(bytes, 0, betweenItems('{"id":0') ?? Buffer.alloc(0), 200);
  expect(piece?.items).toEqual(items.slice(0, piece?.items.length));
  expect(piece?.items.length).toBeGreaterThan(1);
  expect(bytes.toString('utf8', piece?.next).startsWith(`{"id":${piece?.items.length},`)).toBe(true);
});
