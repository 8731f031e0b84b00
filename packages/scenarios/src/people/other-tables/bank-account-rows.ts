import type { StoredRow } from '@hibob-kit/schemas';
import { currencyOf, type Owner, rowOn } from './row.ts';

/** Where pay goes: one account, or two that share it. Check digits 00 are never given out, so no IBAN is anybody's. */
export function bankAccountRows(owner: Owner): readonly StoredRow[] {
  const { dice } = owner;
  const shares = dice.percent('second account', 12) ? [80, 20] : [null];
  return shares.map((share, at) => {
    const number = dice.digits(`account ${at}`, 8);
    const inDollars = currencyOf(owner) === 'USD';
    return rowOn(owner, 940_001 + owner.index * 10 + at, owner.start, {
      bankAccountType: at === 0 ? 'Current' : 'Savings',
      accountNickname: at === 0 ? null : 'Savings',
      bankName: dice.pick(`bank ${at}`, ['Bank of Examples', 'Sample Savings Bank', 'First Specimen Bank']),
      branchAddress: null,
      routingNumber: inDollars ? `000000${dice.digits(`routing ${at}`, 3)}` : null,
      accountNumber: number,
      bicOrSwift: inDollars ? null : 'EXAMXX00',
      iban: inDollars ? null : `XX00EXAM${number}`,
      allocation: share === null ? 'remaining' : 'percent',
      amount: share,
      useForBonus: at === 0,
    });
  });
}
