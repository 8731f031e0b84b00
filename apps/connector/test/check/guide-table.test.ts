import { boxesOf, everythingSelected, planOf, requirementsOf, rightsOf, type Selection } from '@hibob-kit/permissions';
import { guideTable } from '@hibob-kit/scenarios';
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

  it('are those of the guide’s group as it is written down in scenarios, when everything it ticks is ticked', () => {
    const plan = planOf(requirementsOf(wanted, everythingSelected, standardFields), null);
    expect(boxesOf(plan, true)).toEqual(guideTable);
  });

  it('are fewer where the guide ticks more than is read', () => {
    const plan = planOf(requirementsOf(wanted, everythingSelected, standardFields), null);
    expect(boxesOf(plan)).toEqual({
      root: rightsOf('V'),
      employment: rightsOf('VH'),
      equity: rightsOf('VH'),
      home: rightsOf('V'),
      jobsCatalog: rightsOf('V'),
      lifecycle: rightsOf('VH'),
      payroll: rightsOf('VH'),
      personal: rightsOf('VE'),
      work: rightsOf('VH'),
    });
  });

  it('follow single fields: the last unselected field of a category turns the category off', () => {
    const jobs = ['jobProfileCode', 'jobProfileTitle', 'jobLevelName', 'jobRoleId', 'jobFamilyId'];
    const unselected = jobs.map((id) => `employee.${id}`);
    expect(Object.keys(boxesAsked({ ...everythingSelected, unselected: unselected.slice(1) }))).toContain('Jobs');
    expect(Object.keys(boxesAsked({ ...everythingSelected, unselected }))).toEqual([
      'Basic info',
      'Employment',
      'Equity',
      'Home',
      'Lifecycle',
      'Payroll',
      'Personal',
      'Work',
    ]);
  });

  it('of an age band are View and Edit on Personal, and it is off unless chosen', () => {
    const unselected = ['gender', 'birthDate'];
    expect(boxesAsked({ ...everythingSelected, unselected }).Personal).toBeUndefined();
    expect(boxesAsked({ ...everythingSelected, unselected, extra: ['ageBand'] }).Personal).toBe('View, Edit');
  });

  it('of an anonymous integration are View on Basic info, and no field that says who somebody is', () => {
    const requirements = requirementsOf(wanted, { ...everythingSelected, anonymous: true }, standardFields);
    const ids = requirements.categories.flatMap(({ items }) =>
      items.flatMap(({ fields }) => fields.map(({ id }) => id)),
    );
    expect(boxesAsked({ ...everythingSelected, anonymous: true })['Basic info']).toBe('View');
    expect(
      ids.filter((id) => /name|mail|birth|InCompany|reportsTo/i.test(id) && id !== 'employee.jobLevelName'),
    ).toEqual([]);
    expect(ids).toContain('work.manager');
  });
});
