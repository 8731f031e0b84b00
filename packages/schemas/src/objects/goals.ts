import { inferred } from '../evidence.ts';
import { objectKind } from '../object-kind.ts';

const byLikeness = inferred(
  'the goals guide and changelog name type, cycle, weight, owner, status, progress, target; ids as in other object-based modules',
);

/** Goals are searched by fields whose exact ids no source shows; the prefix is that of every other object-based module. */
export const goalKinds = {
  type: objectKind('goalType', byLikeness, [
    ['id', 'ID', 'number'],
    ['name', 'Name', 'text'],
    ['custom', 'Custom', 'boolean'],
    ['order', 'Order', 'number'],
    ['listId', 'List', 'text'],
  ]),
  goal: objectKind('goal', byLikeness, [
    ['id', 'ID', 'number'],
    ['title', 'Title', 'text'],
    ['description', 'Description', 'text-area'],
    ['goalTypeId', 'Goal type', 'number'],
    ['ownerId', 'Owner', 'employee-reference'],
    ['parentGoalId', 'Aligned with', 'number'],
    ['status', 'Status', 'text'],
    ['progress', 'Progress', 'number'],
    ['startDate', 'Start date', 'date'],
    ['dueDate', 'Due date', 'date'],
    ['cycleId', 'Goal cycle', 'number'],
    ['weight', 'Weight for performance review', 'number'],
  ]),
  keyResult: objectKind('keyResult', byLikeness, [
    ['id', 'ID', 'number'],
    ['goalId', 'Goal', 'number'],
    ['title', 'Title', 'text'],
    ['measureType', 'Measure type', 'text'],
    ['startValue', 'Start value', 'number'],
    ['target', 'Target', 'number'],
    ['currentValue', 'Current value', 'number'],
    ['progress', 'Progress', 'number'],
  ]),
} as const;
