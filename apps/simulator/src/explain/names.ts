import type { NameOf } from '@hibob-kit/permissions';
import type { Company } from '../company/company.ts';
import { peopleOf } from '../company/people.ts';
import { indexOf } from '../hibob/company-index.ts';

/** Puts the company's names where explanations have ids. */
export function namesIn(company: Company): NameOf {
  return (fact, value) => namers[fact]?.(company, value) ?? value;
}

const namers: Readonly<Record<string, (company: Company, id: string) => string | undefined>> = {
  category: ({ data }, id) => data.categories.find((one) => one.id === id)?.name,
  field: ({ data }, id) => fieldName(indexOf(data).fieldById.get(id)),
  parent: ({ data }, id) => fieldName(indexOf(data).fieldById.get(id)),
  group: ({ groups }, id) => groups.find((one) => one.id === id)?.name,
  serviceUser: ({ serviceUsers, deletedServiceUsers }, id) =>
    [...serviceUsers, ...deletedServiceUsers].find((one) => one.id === id)?.name,
  employee: (company, id) => nameOfEmployee(company, id),
};

function fieldName(field: { readonly id: string; readonly label: string } | undefined): string | undefined {
  return field && `${field.label} (${field.id})`;
}

export function nameOfEmployee(company: Company, id: string): string {
  const name = peopleOf(company).byId(id)?.value('root.displayName');
  return typeof name === 'string' ? name : id;
}
