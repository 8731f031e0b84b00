import { describe, expect, it } from 'vitest';
import {
  accessOf,
  fieldOutcome,
  type PermissionGroup,
  type Regime,
  rightsOf,
  type TableOutcome,
  tableOutcome,
  widestOutcome,
} from '../src/index.ts';

/**
 * The outcomes of HiBob's permission model, written down a second time, from the dossier's decision table (View, View history,
 * Edit on the field's current category). Nothing here is derived from the code.
 */
type Letters = Parameters<typeof rightsOf>[0];

/** The group's own boxes for the field; null: the field inherits those of its category. */
type Override = Letters | null;
const overrides: readonly Override[] = [null, '', 'V', 'H', 'E', 'VH', 'VE', 'HE', 'VHE'];

/**
 * A line a category's boxes, a column an override in the order above. `both`: the field is visible whether sensitive or not.
 * `ordinary`: only if it is not sensitive. `none`: never.
 */
const fields: Readonly<Record<Regime, readonly (readonly [Letters, string])[]>> = {
  category: [
    // boxes  –        ''       V        H        E        VH       VE       HE       VHE
    ['', 'none     none     none     none     none     none     none     none     none'],
    ['V', 'ordinary ordinary ordinary ordinary ordinary ordinary ordinary ordinary ordinary'],
    ['H', 'none     none     none     none     none     none     none     none     none'],
    ['E', 'none     none     none     none     none     none     none     none     none'],
    ['VH', 'ordinary ordinary ordinary ordinary ordinary ordinary ordinary ordinary ordinary'],
    ['VE', 'both     both     both     both     both     both     both     both     both'],
    ['HE', 'none     none     none     none     none     none     none     none     none'],
    ['VHE', 'both     both     both     both     both     both     both     both     both'],
  ],
  'field-level': [
    // boxes  –    ''   V    H    E    VH   VE   HE   VHE
    ['', 'none none both none none both both none both'],
    ['V', 'both none both none none both both none both'],
    ['H', 'none none both none none both both none both'],
    ['E', 'none none both none none both both none both'],
    ['VH', 'both none both none none both both none both'],
    ['VE', 'both none both none none both both none both'],
    ['HE', 'none none both none none both both none both'],
    ['VHE', 'both none both none none both both none both'],
  ],
};

/** A table in the category regime; a column under field-level permissions. `a` all rows, `c` the row in force, `–` forbidden. */
const rowsOfCategory: readonly (readonly [Letters, TableOutcome, TableOutcome])[] = [
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

const columns: Readonly<Record<Regime, readonly (readonly [Letters, string])[]>> = {
  category: [
    // boxes  – '' V H E VH VE HE VHE
    ['', '– – – – – – – – –'],
    ['V', 'c c c c c c c c c'],
    ['H', 'a a a a a a a a a'],
    ['E', '– – – – – – – – –'],
    ['VH', 'a a a a a a a a a'],
    ['VE', 'c c c c c c c c c'],
    ['HE', 'a a a a a a a a a'],
    ['VHE', 'a a a a a a a a a'],
  ],
  'field-level': [
    // boxes  – '' V H E VH VE HE VHE
    ['', '– – c a – a c a a'],
    ['V', 'c – c a – a c a a'],
    ['H', 'a – c a – a c a a'],
    ['E', '– – c a – a c a a'],
    ['VH', 'a – c a – a c a a'],
    ['VE', 'c – c a – a c a a'],
    ['HE', 'a – c a – a c a a'],
    ['VHE', 'a – c a – a c a a'],
  ],
};

const regimes = ['category', 'field-level'] as const;
const person = { id: '1', value: () => 'Active' };

function rightsUnder(regime: Regime, boxes: Letters, override: Override) {
  const group: PermissionGroup = {
    id: 'g',
    name: 'g',
    type: 'Service user',
    members: { serviceUserIds: ['S'], employeeIds: [], condition: null },
    accessRights: { select: 'everyone' },
    categories: { work: rightsOf(boxes) },
    fields: override === null ? {} : { 'work.title': rightsOf(override) },
    features: [],
  };
  const rights = accessOf('S', [group], regime).rightsOn(person);
  if (!rights) throw new Error('not covered');
  return { category: rights('work'), field: rights('work', 'work.title') };
}

describe.each(regimes)('A field of a covered employee in the %s regime', (regime) => {
  it.each(fields[regime])('with boxes “%s” is, override by override: %s', (boxes, row) => {
    const seen = overrides.map((override) => {
      const rights = rightsUnder(regime, boxes, override).field;
      const outcomes = `${fieldOutcome(rights, false, regime)} ${fieldOutcome(rights, true, regime)}`;
      return { 'visible visible': 'both', 'visible hidden': 'ordinary', 'hidden hidden': 'none' }[outcomes];
    });
    expect(seen).toEqual(row.split(/ +/));
  });
});

describe('A table of a covered employee in the category regime', () => {
  it.each(rowsOfCategory)('with boxes “%s” gives %s, or %s where history alone is nothing', (boxes, rows, nothing) => {
    expect([
      tableOutcome(rightsOf(boxes), { historyWithoutView: 'all rows' }),
      tableOutcome(rightsOf(boxes), { historyWithoutView: 'forbidden' }),
    ]).toEqual([rows, nothing]);
  });
});

describe.each(regimes)('A column of a covered employee’s table in the %s regime', (regime) => {
  it.each(columns[regime])('with boxes “%s” gives, override by override: %s', (boxes, row) => {
    const letters = { 'all-rows': 'a', 'current-row': 'c', forbidden: '–' } as const;
    const seen = overrides.map(
      (override) =>
        letters[tableOutcome(rightsUnder(regime, boxes, override).field, { historyWithoutView: 'all rows' })],
    );
    expect(seen).toEqual(row.split(' '));
  });
});

describe('Under field-level permissions', () => {
  it.each(overrides)('the category itself is as without the override “%s”', (override) => {
    expect(rightsUnder('field-level', 'VH', override).category).toEqual({ view: true, viewHistory: true, edit: false });
  });

  it.each<[readonly TableOutcome[], TableOutcome]>([
    [[], 'forbidden'],
    [['forbidden', 'forbidden'], 'forbidden'],
    [['forbidden', 'current-row'], 'current-row'],
    [['current-row', 'all-rows', 'forbidden'], 'all-rows'],
  ])('a table whose columns are %j is %s', (outcomes, widest) => {
    expect(widestOutcome(outcomes)).toBe(widest);
  });
});
