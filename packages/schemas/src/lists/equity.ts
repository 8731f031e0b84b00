import { documented, observed } from '../evidence.ts';
import { type BuiltInList, list } from './row.ts';

/** Lists of the equity table. */
export const equityLists: readonly BuiltInList[] = [
  list('equityTypes', observed('named lists of a live tenant, 2026-10'), ['Options', 'RSU', 'Stock award']),
  list('grantTypes', documented('OpenAPI 2025-06'), ['Initial Grant', 'Merit Grant']),
  list('grantStatuses', documented('OpenAPI 2025-06'), ['Granted', 'Pending Approval']),
];
