import { documented, observed } from '../evidence.ts';
import { type BuiltInList, list } from './row.ts';

/** Lists of the bank accounts table. */
export const bankLists: readonly BuiltInList[] = [
  list('bankaccounttype', observed('named lists of a live tenant, 2026-10; the document says Checking, Savings'), [
    'Current',
    'Savings',
    'Other',
  ]),
  list('allocation', documented('OpenAPI 2025-06'), ['percent', 'amount', 'remaining']),
];
