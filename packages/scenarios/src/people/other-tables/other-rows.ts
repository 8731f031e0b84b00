import type { CustomTableId, MoreTableId, StoredPerson, StoredRow } from '@hibob-kit/schemas';
import type { CompanySpec } from '../../scenario.ts';
import { diceOf } from '../dice.ts';
import { addressRows } from './address-rows.ts';
import { bankAccountRows } from './bank-account-rows.ts';
import { benefitRows } from './benefit-rows.ts';
import { customRows } from './custom-rows.ts';
import { dependentRows } from './dependent-rows.ts';
import { rightToWorkRows } from './right-to-work-rows.ts';
import type { Owner } from './row.ts';
import { trainingRows } from './training-rows.ts';

/**
 * The rows an employee was generated with in a table beside the six of a pay sync. They follow from seed, index and what was
 * entered about the employee, so nothing of them is kept.
 */
export function otherRowsOf(
  spec: CompanySpec,
  index: number,
  person: StoredPerson,
  tableId: MoreTableId | CustomTableId,
): readonly StoredRow[] {
  const [first] = person.tables.work;
  const owner: Owner = {
    index,
    person,
    dice: diceOf(spec.seed, index),
    start: first?.effectiveDate ?? spec.today,
    today: spec.today,
    enteredBy: first?.changedById ?? null,
  };
  // Whoever was added later has what was entered since, and the address they came with.
  if (index >= spec.employees) return tableId === 'address' ? addressRows(owner) : [];
  if (tableId in rowsOf) return rowsOf[tableId as MoreTableId](owner);
  const table = spec.customTables.find(({ id }) => id === tableId);
  return table ? customRows(owner, table) : [];
}

const rowsOf: Readonly<Record<MoreTableId, (owner: Owner) => readonly StoredRow[]>> = {
  training: trainingRows,
  'bank-accounts': bankAccountRows,
  entitlement: (owner) => benefitRows(owner, 'entitlement'),
  deduction: (owner) => benefitRows(owner, 'deduction'),
  dependents: dependentRows,
  'right-to-work': rightToWorkRows,
  address: addressRows,
};
