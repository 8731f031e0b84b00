import type { StoredRow } from '@hibob-kit/schemas';
import { later, type Owner, rowOn } from './row.ts';

/** The visa whose end `financial.rightToWorkExpiryDate` shows. */
export function rightToWorkRows(owner: Owner): readonly StoredRow[] {
  const { dice, person, start } = owner;
  const expires = person.facts['financial.rightToWorkExpiryDate'];
  if (typeof expires !== 'string') return [];
  return [
    rowOn(owner, 960_001 + owner.index * 10, start, {
      type: dice.pick('visa type', ['Work visa', 'Residence permit']),
      documentId: null,
      number: `VISA-${dice.digits('visa number', 6)}`,
      issuedBy: 'Immigration office',
      validFrom: later(start, -20),
      expirationDate: expires,
      applicationDate: later(start, -90),
    }),
  ];
}
