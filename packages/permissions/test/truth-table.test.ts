import { describe, expect, it } from 'vitest';
import { type FieldOutcome, fieldOutcome, rightsOf, type TableOutcome, tableOutcome } from '../src/index.ts';

/**
 * The outcomes of HiBob's permission model, written down a second time, from the dossier's decision table (View, View history,
 * Edit on the field's current category). Nothing here is derived from the code.
 */
type Letters = Parameters<typeof rightsOf>[0];

const fields: readonly (readonly [Letters, FieldOutcome, FieldOutcome])[] = [
  // boxes  ordinary    sensitive
  ['', 'hidden', 'hidden'],
  ['V', 'visible', 'hidden'],
  ['H', 'hidden', 'hidden'],
  ['E', 'hidden', 'hidden'],
  ['VH', 'visible', 'hidden'],
  ['VE', 'visible', 'visible'],
  ['HE', 'hidden', 'hidden'],
  ['VHE', 'visible', 'visible'],
];

const tables: readonly (readonly [Letters, TableOutcome, TableOutcome])[] = [
  // boxes  history alone shows rows   history alone is nothing
  ['', 'forbidden', 'forbidden'],
  ['V', 'current-row', 'current-row'],
  ['H', 'all-rows', 'forbidden'],
  ['E', 'forbidden', 'forbidden'],
  ['VH', 'all-rows', 'all-rows'],
  ['VE', 'current-row', 'current-row'],
  ['HE', 'all-rows', 'forbidden'],
  ['VHE', 'all-rows', 'all-rows'],
];

describe('A field of a covered employee', () => {
  it.each(fields)('with boxes “%s” is %s, a sensitive one %s', (boxes, ordinary, sensitive) => {
    expect([fieldOutcome(rightsOf(boxes), false), fieldOutcome(rightsOf(boxes), true)]).toEqual([ordinary, sensitive]);
  });
});

describe('A table of a covered employee', () => {
  it.each(tables)('with boxes “%s” gives %s, or %s where history alone is nothing', (boxes, rows, nothing) => {
    expect([
      tableOutcome(rightsOf(boxes), { historyWithoutView: 'all rows' }),
      tableOutcome(rightsOf(boxes), { historyWithoutView: 'forbidden' }),
    ]).toEqual([rows, nothing]);
  });
});
