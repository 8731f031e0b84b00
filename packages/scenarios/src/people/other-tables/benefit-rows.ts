import type { StoredRow } from '@hibob-kit/schemas';
import { type Owner, rowOn } from './row.ts';

/** A row for each amount that the fields of the catalogue hold: `payroll.entitlement.Company Car.amount`. */
export function benefitRows(owner: Owner, kind: 'entitlement' | 'deduction'): readonly StoredRow[] {
  const before = `payroll.${kind}.`;
  const after = '.amount';
  const amounts = Object.entries(owner.person.facts).filter(
    ([fieldId]) => fieldId.startsWith(before) && fieldId.endsWith(after),
  );
  return amounts.map(([fieldId, amount], at) =>
    rowOn(owner, firstIds[kind] + owner.index * 10 + at, owner.start, {
      [kind]: fieldId.slice(before.length, -after.length),
      amount,
      endDate: null,
    }),
  );
}

const firstIds = { entitlement: 920_001, deduction: 930_001 } as const;
