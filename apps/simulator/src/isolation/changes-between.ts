import type { Company } from '../company/company.ts';
import { editedIndexes } from '../company/edit-people.ts';
import { differingParts } from './undo.ts';

/** What of a company is another in a later version, in a few words each: `permission group Ravio`. */
export function changesBetween(before: Company, after: Company): readonly string[] {
  return differingParts(before, after).flatMap((part) => wordsFor[part]?.(before, after) ?? []);
}

type Words = (before: Company, after: Company) => readonly string[];

const wordsFor: Partial<Record<keyof Company | keyof Company['data'], Words>> = {
  groups: (before, after) => changedNames(before.groups, after.groups).map((name) => `permission group ${name}`),
  serviceUsers: (before, after) =>
    changedNames(before.serviceUsers, after.serviceUsers).map((name) => `service user ${name}`),
  regimes: () => ['the permission model'],
  ipAllowList: () => ['the IP allow list'],
  clock: () => ['the clock'],
  canaries: () => ['canaries'],
  modules: (before, after) =>
    Object.keys(after.modules)
      .filter((id) => before.modules[id] !== after.modules[id])
      .map((id) => `module ${id}`),
  categories: (before, after) =>
    changedNames(before.data.categories, after.data.categories).map((name) => `category ${name}`),
  fields: (before, after) =>
    changedNames(before.data.fields.map(labelled), after.data.fields.map(labelled)).map((name) => `field ${name}`),
  lists: (before, after) => {
    const named = ({ data }: Company) =>
      data.lists.map((list) => ({ id: list.name, name: list.name, list: list.items }));
    return changedNames(named(before), named(after), ({ list }) => list).map((name) => `list ${name}`);
  },
  lifecycleStatuses: () => ['lifecycle statuses'],
  people: ({ data: before }, { data: after }) =>
    editedIndexes(after.people)
      .filter((index) => index >= before.people.size || before.people.at(index) !== after.people.at(index))
      .map((index) => displayName(after.people.at(index).facts)),
};

/** Of what was added, taken out or is another value. */
function changedNames<T extends { readonly id: string; readonly name: string }>(
  before: readonly T[],
  after: readonly T[],
  value: (item: T) => unknown = (item) => item,
): readonly string[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const left = new Set(after.map(({ id }) => id));
  const changed = after.filter((item) => {
    const was = known.get(item.id);
    return was === undefined || value(was) !== value(item);
  });
  return [...changed, ...before.filter(({ id }) => !left.has(id))].map(({ name }) => name);
}

const labels = new WeakMap<Company['data']['fields'][number], { readonly id: string; readonly name: string }>();

/** The same object for the same field. */
function labelled(field: Company['data']['fields'][number]) {
  const known = labels.get(field) ?? { id: field.id, name: field.label };
  labels.set(field, known);
  return known;
}

function displayName(facts: Readonly<Record<string, unknown>>): string {
  return [facts['root.firstName'], facts['root.surname']].filter((name) => typeof name === 'string').join(' ');
}
