import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Part, rowOf } from '../src/hibob/person-rows.ts';
import { writtenAlone } from '../src/hibob/written.ts';

/** Long enough that a few of them need a larger table than there is at first, and of characters of one to four bytes. */
const text = fc
  .tuple(fc.constantFrom('a', 'é', '漢', '😀', '\ud800'), fc.constantFrom(1, 7, 60_000))
  .map(([character, times]) => character.repeat(times));
const textOrNobody = fc.option(text, { nil: null });
const places = (of: fc.Arbitrary<string | null>) => fc.array(of, { minLength: 16, maxLength: 16 });
const source = fc.constantFrom('one row', 'another row', 'anew');

test('a row has what each place was given, be it a text, nobody, or what stands there in another row', () => {
  fc.assert(
    fc.property(
      places(textOrNobody),
      places(textOrNobody),
      places(textOrNobody),
      fc.array(source, { minLength: 16, maxLength: 16 }),
      (first, second, anew, sources) => {
        const texts = { 'one row': first, 'another row': second, anew };
        const rows = { 'one row': rowFrom(first), 'another row': rowFrom(second) };
        const partIn = (place: number): Part => {
          const from = sources[place] ?? 'anew';
          return from === 'anew' ? (anew[place] ?? null) : rows[from];
        };
        const given = sources.map((from, place) => texts[from][place] ?? null);
        const bytes = Buffer.from(given.map((one) => (one === null ? '' : `,${one}`)).join(''));
        const row = rowOf(partIn);
        expect(bytes.equals(row.bytes)).toBe(true);
        expect(writtenAlone(row).sha256).toBe(writtenAlone(rowFrom(given)).sha256);
      },
    ),
    { seed: 5, numRuns: 60 },
  );
});

function rowFrom(texts: readonly (string | null)[]) {
  return rowOf((place) => texts[place] ?? null);
}
