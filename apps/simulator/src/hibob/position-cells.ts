import { jobs } from '@hibob-kit/scenarios';
import { positionKinds, type Value } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import { planningOf } from '../company/modules/planning.ts';
import { type Checked, checkedCells, type WrittenFields } from './object-writes.ts';
import { badRequest } from './result.ts';

export function positionCells(fields: WrittenFields, whole: boolean, company: Company): Checked {
  const checked = checkedCells(positionKinds.position, fields, whole, company.data);
  if (checked.kind === 'refused') return checked;
  const { '/position/jobProfile': profile, '/position/managerPositionId': manager } = checked.cells;
  if (profile !== undefined && !jobs.some(({ profileId }) => profileId === profile))
    return { kind: 'refused', result: badRequest(`/position/jobProfile: no job profile ${String(profile)}.`) };
  if (typeof manager === 'number' && planningOf(company).position(manager) === null)
    return { kind: 'refused', result: badRequest(`/position/managerPositionId: no position ${manager}.`) };
  return checked;
}

export function openingCells(fields: WrittenFields, whole: boolean, { data }: Company): Checked {
  return checkedCells(positionKinds.opening, fields, whole, data);
}

/** Amounts are written as bare numbers in the budget's currency, and read with it (relied on by one program). */
export function budgetCells(fields: WrittenFields, whole: boolean, known: string | null, { data }: Company): Checked {
  const checked = checkedCells(positionKinds.budget, fields, whole, data);
  if (checked.kind === 'refused') return checked;
  const currency = checked.cells['/positionBudget/currency'] ?? known ?? '';
  const withCurrency = ([id, value]: readonly [string, Value]): readonly [string, Value] => [
    id,
    typeof value === 'number' ? { value, currency: String(currency) } : value,
  ];
  return { kind: 'fit', cells: Object.fromEntries(Object.entries(checked.cells).map(withCurrency)) };
}
