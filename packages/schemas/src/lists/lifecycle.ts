import { documented, inferred, observed } from '../evidence.ts';
import { type BuiltInList, list, listWithIds } from './row.ts';

/** Lists of *Lifecycle*. Case of the status ids: two programs compare in lower case, the screens show capitals. */
export const lifecycleLists: readonly BuiltInList[] = [
  listWithIds('lifecycleStatus', inferred('production code compares "garden leave"; labels from HiBob help'), [
    ['hired', 'Hired'],
    ['employed', 'Employed'],
    ['garden leave', 'Garden Leave'],
    ['leave', 'Leave'],
    ['parental leave', 'Parental Leave'],
    ['terminated', 'Terminated'],
  ]),
  list('status', observed('production code compares Active and Inactive'), ['Active', 'Inactive']),
  list('terminationreason', documented('OpenAPI 2025-06 (Redundant); the rest is ours'), [
    'Better opportunity',
    'Compensation',
    'End of contract',
    'Performance',
    'Personal reasons',
    'Redundant',
    'Relocation',
    'Retirement',
  ]),
  list('lifecycleReasonType', documented('OpenAPI 2025-06 (End of Contract); the rest is ours'), [
    'End of Contract',
    'Resignation',
    'Dismissal',
    'Mutual agreement',
    'Parental',
    'Sick leave',
    'Unpaid leave',
  ]),
];
