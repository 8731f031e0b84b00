import { documented } from '../evidence.ts';
import { type BuiltInList, list, listWithIds } from './row.ts';

const published = documented('OpenAPI 2025-06 gives the values; that they are a named list of this name is inferred');

/** Lists of positions and of the job catalog. */
export const planningLists: readonly BuiltInList[] = [
  listWithIds('jobProfileStatus', published, [
    ['active', 'Active'],
    ['draft', 'Draft'],
    ['inactive', 'Inactive'],
  ]),
  listWithIds('positionStatuses', published, [
    ['vacant', 'Vacant'],
    ['starting', 'Filled soon'],
    ['filled', 'Filled'],
    ['departing', 'Vacant soon'],
    ['cancelled', 'Cancelled'],
    ['cancelledSoon', 'Cancelled soon'],
  ]),
  listWithIds('positionOpeningStatuses', documented('OpenAPI 2025-06; the list and its last three: one program'), [
    ['vacant', 'Vacant'],
    ['starting', 'Filled soon'],
    ['filled', 'Filled'],
    ['departing', 'Vacant soon'],
    ['cancelled', 'Cancelled'],
    ['onHold', 'On hold'],
    ['cancelledSoon', 'Cancelled soon'],
  ]),
  listWithIds('recruitmentStatus', published, [
    ['open', 'Open'],
    ['onHold', 'On hold'],
    ['closed', 'Closed'],
  ]),
  list('positionType', documented('workforce planning reference, 2026'), ['Growth', 'Promotion', 'Replacement']),
  list('positionPayPeriod', published, [
    'Annual',
    'Annual13',
    'Annual14',
    'Hourly',
    'Daily',
    'Weekly',
    'Monthly',
    'Monthly13',
    'Monthly14',
    'Quarterly',
  ]),
];
