import { everythingSelected, type Selection } from '@hibob-kit/permissions';
import { smallCompany } from '../companies.ts';
import { guideGroup } from '../guide-setup.ts';
import type { CompanySpec, Scenario } from '../scenario.ts';

/** A row names what differs from the guide's complete setup in a company of 60. */
export function scenario(row: Pick<Scenario, 'id' | 'title' | 'story' | 'expect'> & Partial<Scenario>): Scenario {
  return {
    guide: null,
    company: smallCompany,
    serviceUsers: ['Ravio'],
    groups: [guideGroup],
    credential: 'as issued',
    selection: everythingSelected,
    ...row,
  };
}

export function companyWith(changes: Partial<CompanySpec>): CompanySpec {
  return { ...smallCompany, ...changes };
}

export function selectionWith(changes: Partial<Selection>): Selection {
  return { ...everythingSelected, ...changes };
}
