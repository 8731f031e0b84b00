import { isDeepStrictEqual } from 'node:util';
import { builtInGroups, isBuiltIn, type PermissionGroup } from '@hibob-kit/permissions';
import {
  type CompanyFile,
  type CompanyState,
  companyOf,
  type ListSpec,
  readCompanyFile,
  writeGroup,
  writePerson,
} from '@hibob-kit/scenarios';
import { fields as builtInFields, categories as hibobCategories, type NamedList } from '@hibob-kit/schemas';
import type { Company } from './company.ts';
import { editedIndexes } from './edit-people.ts';
import { inLifecycleCase } from './lifecycle-case.ts';
import { withNamesOfToday } from './people/named-managers.ts';

/**
 * A company as a file, from which the same company starts anywhere. Who was changed or added is written down whole; everybody else
 * follows from the seed again. Service users get tokens anew, and webhooks stay behind.
 */
export function exportedCompany(company: Company, state: CompanyState): CompanyFile {
  const { spec, data, scenarioId } = company;
  const names = serviceUserNames(company);
  const bare: CompanyFile = {
    version: 1,
    ...(/^[a-z0-9][a-z0-9-]{0,60}$/.test(scenarioId) ? { id: scenarioId } : {}),
    company: {
      name: spec.name,
      employees: spec.employees,
      seed: spec.seed,
      today: spec.today,
      regime: spec.regime,
      lifecycleStatuses: data.lifecycleStatuses
        .filter(({ decidedBy }) => decidedBy === 'company')
        .map(({ name, access }) => ({ name, access })),
      switches: { ...spec.switches },
    },
    categories: categoriesOf(company),
    fields: fieldsOf(company),
    tables: spec.customTables.map(({ categoryId, columns, ...table }) => ({
      ...table,
      category: categoryId,
      columns: columns.map(({ values, ...column }) => ({ ...column, values: [...values] })),
    })),
    serviceUsers: company.serviceUsers.map(({ id, enabled }) => ({
      name: names.get(id) ?? id,
      disabled: !enabled,
    })),
    state: { ...state, regimes: [...state.regimes], ipAllowList: state.ipAllowList && [...state.ipAllowList] },
  };
  return {
    ...bare,
    lists: changedLists(bare, data.lists),
    people: peopleOf(company),
    permissionGroups: groupsOf(company, names),
  };
}

function categoriesOf({ data }: Company): CompanyFile['categories'] {
  const own = data.categories.filter(({ id }) => !hibobCategories.some((one) => one.id === id));
  const renamed = hibobCategories.flatMap(({ id, name }) => {
    const now = data.categories.find((one) => one.id === id)?.name ?? name;
    return now === name ? [] : [[id, now] as const];
  });
  return { add: own.map(({ id, name }) => ({ id, name })), rename: Object.fromEntries(renamed) };
}

function fieldsOf(company: Company): CompanyFile['fields'] {
  const { spec, data } = company;
  const isAsBegun = isDeepStrictEqual(data.sensitiveFields, companyOf({ ...spec, employees: 1 }).sensitiveFields);
  const original = new Map(builtInFields.map((field) => [field.id, field]));
  const changed = data.fields.flatMap((field) => {
    const before = original.get(field.id);
    return before ? [{ field, before }] : [];
  });
  const differing = <T>(of: (field: (typeof builtInFields)[number]) => T) =>
    Object.fromEntries(
      changed.flatMap(({ field, before }) => (of(field) === of(before) ? [] : [[field.id, of(field)] as const])),
    );
  return {
    add: data.fields
      .filter(({ id }) => !original.has(id))
      .map(({ id, label, description, categoryId, type, historical }) => {
        const own = spec.customFields.find((one) => one.id === id);
        const values = [...(own?.values ?? [])];
        const masked = own !== undefined && isAsBegun ? own.masked : data.sensitiveFields.has(id);
        return { id, label, description, category: categoryId, type, historical, masked, values };
      }),
    ...(spec.removedFields === undefined ? {} : { remove: [...spec.removedFields] }),
    move: differing(({ categoryId }) => categoryId),
    rename: differing(({ label }) => label),
    describe: differing(({ description }) => description),
    sensitive: sensitiveOf(company, isAsBegun),
  };
}

/** Those the company itself calls sensitive; masked fields of its own say so themselves. */
function sensitiveOf({ spec, data }: Company, isAsBegun: boolean): string[] | null {
  if (isAsBegun) return spec.sensitiveFields && [...spec.sensitiveFields];
  return [...data.sensitiveFields].filter((id) => builtInFields.some((field) => field.id === id));
}

/** Lists that are not what the rest of the file makes of them. */
function changedLists(bare: CompanyFile, lists: readonly NamedList[]): CompanyFile['lists'] {
  const read = readCompanyFile({ ...bare, company: { ...bare.company, employees: 1 } });
  if (read.kind === 'mistakes') throw new Error(`an export must be readable: ${JSON.stringify(read.mistakes)}`);
  const made = inLifecycleCase(companyOf(read.setup.company)).lists;
  const changed = lists.filter(
    (list) =>
      !isDeepStrictEqual(
        made.find(({ name }) => name === list.name),
        list,
      ),
  );
  return Object.fromEntries(changed.map(({ name, items }) => [name, { all: items.map(itemWritten) }]));
}

type ItemWritten = Exclude<Extract<NonNullable<CompanyFile['lists']>[string], { all: unknown }>['all'][number], string>;

function itemWritten({ id, name, archived, children }: ListSpec['items'][number]): ItemWritten {
  return { id, name, archived, children: children.map(itemWritten) };
}

function peopleOf({ spec, data }: Company): NonNullable<CompanyFile['people']> {
  const written = (spec.people ?? []).flatMap((one) => {
    const index = data.people.indexOfId(one.stored.id);
    return index === null ? [] : [[index, one] as const];
  });
  const explicit = new Map(written);
  const indexes = [...new Set([...explicit.keys(), ...editedIndexes(data.people)])].toSorted((a, b) => a - b);
  const kept = new Set(data.fields.map(({ id }) => id));
  return indexes.map((index) => {
    const { key = null, reason = null } = explicit.get(index) ?? {};
    const person = data.people.at(index);
    const tables = { ...person.tables, work: withNamesOfToday(data.people, person.tables.work) };
    return {
      ...(key === null ? {} : { key }),
      ...(reason === null ? {} : { reason }),
      ...writePerson({ ...person, tables }, (fieldId) => kept.has(fieldId)),
    };
  });
}

/** Groups name service users, so each has a name of its own. */
function serviceUserNames({ serviceUsers }: Company): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, name } of serviceUsers) {
    const taken = new Set(names.values());
    let number = 1;
    let given = name;
    while (taken.has(given)) {
      number += 1;
      given = `${name} (${number})`;
    }
    names.set(id, given);
  }
  return names;
}

function groupsOf(company: Company, names: ReadonlyMap<string, string>): CompanyFile['permissionGroups'] {
  const { data, groups } = company;
  const original = builtInGroups(
    data.categories.map(({ id }) => id),
    data.people.idAt(0),
  );
  const kept = new Set(data.fields.map(({ id }) => id));
  return groups
    .filter((group) => !isBuiltIn(group) || !original.some((one) => isDeepStrictEqual(one, group)))
    .map((group) => groupWritten(group, names, kept));
}

function groupWritten(group: PermissionGroup, names: ReadonlyMap<string, string>, kept: ReadonlySet<string>) {
  const { members, fields, ...rest } = group;
  return writeGroup({
    ...rest,
    serviceUsers: members.serviceUserIds.flatMap((id) => names.get(id) ?? []),
    employeeIds: members.employeeIds,
    ...(members.condition === null ? {} : { memberCondition: members.condition }),
    fields: Object.fromEntries(Object.entries(fields).filter(([fieldId]) => kept.has(fieldId))),
  });
}
