import type { Company } from './company.ts';

/**
 * Shares everything with the company but what is worked out for a version (readings of people, views, texts): those hang on the company
 * and its data, and whoever keeps old versions must not keep them alive.
 */
export function snapshotOf(company: Company): Company {
  const known = snapshots.get(company) ?? { ...company, data: { ...company.data } };
  snapshots.set(company, known);
  return known;
}

const snapshots = new WeakMap<Company, Company>();
