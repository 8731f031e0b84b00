import { diceOf } from '@hibob-kit/scenarios';
import type { ListItem } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import type { Person } from '../people.ts';
import { type PolicyTerms, type PolicyType, policyTypes } from './time-off-policy-types.ts';

/** The terms some employees have for one policy type. An employee has one policy a type (time off guide). */
export interface Policy extends PolicyTerms {
  readonly name: string;
  readonly type: PolicyType;
  /** The office it is for; null: for whoever has none of their own. */
  readonly siteId: number | null;
}

/** Every policy of a company: one a type, and for types that differ by office one for each of the company's offices. */
export function policiesOf(company: Company): readonly Policy[] {
  return policyTypes.flatMap((type) => [
    generalPolicy(type),
    ...(type.perSite ? sitesOf(company).map((site) => sitePolicy(type, site, company)) : []),
  ]);
}

export function policyOf(company: Company, type: PolicyType, person: Person): Policy {
  const siteId = person.value('work.siteId');
  const site = type.perSite ? sitesOf(company).find(({ id }) => id === siteId) : undefined;
  return site ? sitePolicy(type, site, company) : generalPolicy(type);
}

function generalPolicy(type: PolicyType): Policy {
  return { ...type.terms, name: `${type.name} policy`, type, siteId: null };
}

function sitePolicy(type: PolicyType, { id, name }: ListItem, { spec }: Company): Policy {
  const more = diceOf(spec.seed, Number(id)).between('time off allowance', 0, 5);
  return {
    ...type.terms,
    name: `${type.name} ${name}`,
    type,
    siteId: Number(id),
    allowance: type.terms.allowance + more,
  };
}

function sitesOf({ data }: Company): readonly ListItem[] {
  return data.lists.find(({ name }) => name === 'site')?.items ?? [];
}
