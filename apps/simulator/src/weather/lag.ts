import type { Company } from '../company/company.ts';
import type { Version } from '../company/company-store.ts';

/**
 * The company as a read sees it that is behind: people and what belongs to them as they were at that moment and, if wanted, who may see
 * what. What day it is, is not behind.
 */
export function behind(company: Company, history: readonly Version[], at: number, permissions: boolean): Company {
  const then = (history.findLast(({ since }) => since <= at) ?? history[0])?.company;
  if (!then || then.version === company.version) return company;
  // A copy: what is worked out for this one answer must not stay with the version that is kept.
  const rights = permissions ? { groups: then.groups, regimes: then.regimes } : {};
  return { ...company, ...rights, data: { ...then.data }, modules: then.modules };
}
