import { everythingSelected, type Rights, type Selection } from '@hibob-kit/permissions';
import { type CompanySpec, type GroupSpec, guideGroup, type Setup, smallCompany } from '@hibob-kit/scenarios';
import type { StoredPerson, Switches } from '@hibob-kit/schemas';

/** A person of the company as a fact about the company changes them; null: they are not there at all. */
export type PersonChange = (person: StoredPerson, index: number) => StoredPerson | null;

/** A setup being put together: the guide's complete one, with elements of the space applied to it. */
export interface Draft {
  readonly company: Omit<CompanySpec, 'people'>;
  /** Named, so that the people of equal companies are made once. */
  readonly people: readonly { readonly name: string; readonly change: PersonChange }[];
  readonly serviceUsers: readonly string[];
  readonly disabled: readonly string[];
  readonly group: GroupSpec;
  readonly furtherGroups: readonly GroupSpec[];
  readonly noGroups: boolean;
  readonly credential: Setup['credential'] | 'unknown id';
  readonly ipAllowList: readonly string[] | null;
  /** Somebody at this address was refused too often just before. */
  readonly firewalled: boolean;
  readonly selection: Selection;
}

export const guideDraft: Draft = {
  company: smallCompany,
  people: [],
  serviceUsers: ['Ravio'],
  disabled: [],
  group: guideGroup,
  furtherGroups: [],
  noGroups: false,
  credential: 'as issued',
  ipAllowList: null,
  firewalled: false,
  selection: everythingSelected,
};

export function withCompany(draft: Draft, company: Partial<Draft['company']>): Draft {
  return { ...draft, company: { ...draft.company, ...company } };
}

export function withSwitches(draft: Draft, switches: Partial<Switches>): Draft {
  return withCompany(draft, { switches: { ...draft.company.switches, ...switches } });
}

export function withGroup(draft: Draft, group: Partial<GroupSpec>): Draft {
  return { ...draft, group: { ...draft.group, ...group } };
}

export function withRights(draft: Draft, categoryId: string, rights: Rights): Draft {
  return withGroup(draft, { categories: { ...draft.group.categories, [categoryId]: rights } });
}
