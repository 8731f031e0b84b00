import type { PlanRow } from '@hibob-kit/permissions';

const unchecked = 'not checkable, not needed for your fields';

/** The plan of the guide's setup, all proved that an API can show. */
export const guidePlan: readonly PlanRow[] = [
  { category: 'Basic info', view: 'proved', viewHistory: unchecked, edit: unchecked, why: 'Employee key, Names' },
  {
    category: 'Employment',
    view: 'proved',
    viewHistory: 'proved',
    edit: 'not asked',
    why: 'Employment type and hours',
  },
  { category: 'Equity', view: 'proved', viewHistory: 'proved', edit: 'not asked', why: 'Equity' },
  { category: 'Home', view: 'proved', viewHistory: unchecked, edit: unchecked, why: 'Gender' },
  { category: 'Jobs', view: 'proved', viewHistory: unchecked, edit: 'not asked', why: 'Job profile and level' },
  { category: 'Lifecycle', view: 'proved', viewHistory: 'proved', edit: 'not asked', why: 'Employment status' },
  { category: 'Payroll', view: 'proved', viewHistory: 'proved', edit: 'not asked', why: 'Base pay, Variable pay' },
  { category: 'Personal', view: 'proved', viewHistory: unchecked, edit: 'proved', why: 'Date of birth' },
  { category: 'Work', view: 'proved', viewHistory: 'proved', edit: 'not asked', why: 'Job and location' },
];

/** The guide's plan with some rows changed, by category; null leaves a row out. New categories are put in by name. */
export function guidePlanWith(changes: Readonly<Record<string, Partial<PlanRow> | null>>): readonly PlanRow[] {
  const known = guidePlan.flatMap((one) => {
    const change = changes[one.category];
    return change === null ? [] : [{ ...one, ...change }];
  });
  const added = Object.entries(changes)
    .filter(([category]) => !guidePlan.some((one) => one.category === category))
    .map(([category, change]) => ({ ...newRow(category), ...change }));
  return [...known, ...added].sort((one, other) => (one.category < other.category ? -1 : 1));
}

const newRow = (category: string): PlanRow => ({
  category,
  view: 'proved',
  viewHistory: unchecked,
  edit: 'not asked',
  why: '',
});

/** Nobody is visible: no box can be told. */
export const blindPlan: readonly PlanRow[] = guidePlan.map((one) => ({
  ...one,
  view: 'cannot tell',
  viewHistory: 'cannot tell',
  edit: one.edit === 'not asked' ? 'not asked' : 'cannot tell',
}));
