import { everythingSelected, requirementsOf, type Selection } from '@hibob-kit/permissions';
import { categories, fields } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import { wanted } from '../../src/wanted.ts';

const names = new Map(categories.map((category) => [category.id, category.name]));
const standardFields = fields.map((field) => ({
  id: field.id,
  label: field.label,
  categoryId: field.categoryId,
  categoryName: names.get(field.categoryId) ?? field.categoryId,
}));

function boxesAsked(selection: Selection): Record<string, string> {
  const { categories: required } = requirementsOf(wanted, selection, standardFields);
  return Object.fromEntries(
    required.map(({ categoryName, asks }) => [
      categoryName,
      [asks.view && 'View', asks.viewHistory && 'View History', asks.edit && 'Edit'].filter(Boolean).join(', '),
    ]),
  );
}

describe('The boxes asked of a customer', () => {
  it('are those of the setup guide’s table, transcribed by hand', () => {
    expect(boxesAsked(everythingSelected)).toEqual({
      'Basic info': 'View, View History, Edit',
      Employment: 'View, View History',
      Equity: 'View, View History',
      Home: 'View, View History, Edit',
      Jobs: 'View, View History',
      Lifecycle: 'View, View History',
      Payroll: 'View, View History',
      Personal: 'View, View History, Edit',
      Work: 'View, View History',
    });
  });

  it('follow the guide’s asterisks: integrating anonymously needs View on Basic info only, and unselected rows go', () => {
    const unselected = ['names', 'gender', 'birthDate', 'equity'];
    expect(boxesAsked({ ...everythingSelected, unselected })).toEqual({
      'Basic info': 'View',
      Employment: 'View, View History',
      Jobs: 'View, View History',
      Lifecycle: 'View, View History',
      Payroll: 'View, View History',
      Work: 'View, View History',
    });
  });
});
