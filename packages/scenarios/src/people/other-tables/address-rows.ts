import { moreTables, type StoredRow } from '@hibob-kit/schemas';
import { type Owner, rowOn } from './row.ts';

/** One row, which is what the address fields hold. */
export function addressRows(owner: Owner): readonly StoredRow[] {
  const { facts } = owner.person;
  const columns = Object.fromEntries(
    moreTables.address.columns.map(({ key, field }) => [key, facts[field ?? ''] ?? null] as const),
  );
  if (Object.values(columns).every((value) => value === null)) return [];
  const since = String(facts['address.activeEffectiveDate'] ?? owner.start);
  return [rowOn(owner, Number(`10000${since.replaceAll('-', '')}`), since, columns)];
}
