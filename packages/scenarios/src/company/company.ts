import { type LifecycleStatus, lifecycleStatusesOf } from '@hibob-kit/permissions';
import {
  type Category,
  categories,
  defaultSwitches,
  type Field,
  fields,
  inferred,
  type NamedList,
  sensitiveByDefault,
} from '@hibob-kit/schemas';
import { diceOf } from '../people/dice.ts';
import { withExplicitPeople } from '../people/explicit-people.ts';
import { peopleOf } from '../people/people.ts';
import type { CompanyData, CompanySpec, CustomField } from '../scenario.ts';
import { withChangedLists } from './changed-lists.ts';
import { companyLists } from './company-lists.ts';
import { hasItems } from './custom-lists.ts';
import { customTables } from './custom-tables.ts';

/** The company a spec describes. Equal specs give equal companies, on every machine. */
export function companyOf(spec: CompanySpec): CompanyData {
  const statuses = lifecycleStatusesOf(spec.lifecycleStatuses);
  if (statuses.kind === 'wrong')
    throw new Error(`lifecycleStatuses.${statuses.at}.${statuses.key}: ${statuses.reason}`);
  const masked = spec.customFields.filter((field) => field.masked).map(({ id }) => id);
  const sensitiveFields = new Set([...(spec.sensitiveFields ?? sensitiveByDefault), ...masked]);
  return {
    name: spec.name,
    companyId: diceOf(spec.seed, -1).between('company id', 510_000, 689_999),
    today: spec.today,
    categories: categoriesOf(spec),
    fields: fieldsOf(spec, sensitiveFields),
    lists: withChangedLists(withStatuses(companyLists(spec), statuses.statuses), spec.lists),
    lifecycleStatuses: statuses.statuses,
    customTables: customTables(spec),
    people: withExplicitPeople(peopleOf(spec), spec.people),
    sensitiveFields,
    switches: { ...defaultSwitches, ...spec.switches },
  };
}

/** The list of statuses holds the company's own leaves behind HiBob's. */
export function withStatuses(lists: readonly NamedList[], statuses: readonly LifecycleStatus[]): readonly NamedList[] {
  const items = statuses.map(({ id, name }) => ({ id, name, archived: false, children: [] }));
  return lists.map((list) => (list.name === 'lifecycleStatus' ? { ...list, items } : list));
}

const ofTheCompany = inferred('added by this company');

function categoriesOf(spec: CompanySpec): readonly Category[] {
  return [
    ...categories.map((category) => ({ ...category, name: spec.renamedCategories[category.id] ?? category.name })),
    ...spec.customCategories.map(({ id, name }) => ({ id, name, evidence: ofTheCompany })),
  ];
}

/** Moving a field changes its category and nothing else. Source: categories and permissions. */
function fieldsOf(spec: CompanySpec, sensitiveFields: ReadonlySet<string>): readonly Field[] {
  const kept = fields.filter(({ id }) => !spec.removedFields?.includes(id));
  return [...kept, ...spec.customFields.map(customField)].map((field) => ({
    ...field,
    ...spec.changedFields?.[field.id],
    categoryId: spec.movedFields[field.id] ?? field.categoryId,
    masked: sensitiveFields.has(field.id),
  }));
}

function customField({ description, historical, values: _, ...field }: CustomField): Field {
  const list = hasItems(field.type) ? field.id : null;
  return { ...field, description: description ?? null, list, historical: historical ?? false, evidence: ofTheCompany };
}
