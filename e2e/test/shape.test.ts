import { describe, expect, it } from 'vitest';
import { lacking, shapeOf } from '../recordings/shape.ts';

const recorded = shapeOf({
  employees: [{ id: '1', work: { title: '7', site: null }, '/work/custom/field_1234567': { value: 1 } }],
});

describe('Comparing an answer with a recording', () => {
  it.each<[string, unknown, readonly string[]]>([
    [
      'more members and other values are no difference',
      {
        employees: [
          { id: '9', extra: 1, work: { title: 'x', site: 'London' }, '/work/custom/field_7654321': { value: 2 } },
        ],
        next: null,
      },
      [],
    ],
    [
      'a missing member is one',
      { employees: [{ id: '9', work: { site: null }, '/work/custom/field_7654321': { value: 2 } }] },
      ['.employees[].work.title is missing'],
    ],
    [
      'another type is one',
      { employees: [{ id: 9, work: null, '/work/custom/field_7654321': { value: 2 } }] },
      ['.employees[].id is number, recorded as string'],
    ],
    ['an empty list cannot be compared', { employees: [] }, []],
    ['a wrapper of another kind is one', [], ['/ is array, recorded as object']],
  ])('%s', (_, ours, differences) => {
    expect(lacking(recorded, shapeOf(ours))).toEqual(differences);
  });
});
