import { keptWith } from '../kept-with.ts';
import type { Company } from './company.ts';

/**
 * Shares everything with the company but what is worked out for a version (readings of people, views, texts): those hang on the company
 * and its data, and whoever keeps old versions must not keep them alive.
 */
export function snapshotOf(company: Company): Company {
  return snapshots(company, () => ({ ...company, data: { ...company.data } }));
}

const snapshots = keptWith<Company>('snapshot');
