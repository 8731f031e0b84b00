import type { NamedList } from './list.ts';
import { aboutLists } from './lists/about.ts';
import { bankLists } from './lists/bank.ts';
import { countryLists } from './lists/countries.ts';
import { equityLists } from './lists/equity.ts';
import { homeLists } from './lists/home.ts';
import { lifecycleLists } from './lists/lifecycle.ts';
import { payLists } from './lists/pay.ts';
import { personalLists } from './lists/personal.ts';
import { planningLists } from './lists/planning.ts';
import { type BuiltInList, noItems } from './lists/row.ts';
import { trainingLists } from './lists/training.ts';
import { ukTaxLists } from './lists/uk-tax.ts';
import { workLists } from './lists/work.ts';

/** Lists that hold what a company is made of: they exist from the start and are empty until the company fills them. */
export const companyLists = [
  'title',
  'department',
  'site',
  'calendar',
  'workingPattern_entity_list',
  'workLocation_entity_list',
  'employer_entity_list',
  'employer_workLocation_tree_entity_list',
  'jobRole_entity_list',
  'jobFamily_entity_list',
  'jobFamilyGroup_entity_list',
  'jobLevelType_entity_list',
  'jobLevelRole_entity_list',
  'jobProfile_entity_list',
] as const;

/** Every named list that a field of the catalogue, a column of a table or a field of another object draws from. */
export const builtInLists: readonly BuiltInList[] = [
  ...companyLists.map(noItems),
  ...workLists,
  ...payLists,
  ...bankLists,
  ...equityLists,
  ...trainingLists,
  ...lifecycleLists,
  ...personalLists,
  ...homeLists,
  ...aboutLists,
  ...countryLists,
  ...ukTaxLists,
  ...planningLists,
];

/** Finds the label of a machine value. Archived items and children at any depth resolve too; null: no such list or item. */
export function labelOf(lists: readonly NamedList[]): (list: string, id: string | number) => string | null {
  const labels = new Map(lists.map((list) => [list.name, labelsById(list.items)]));
  return (list, id) => labels.get(list)?.get(String(id)) ?? null;
}

function labelsById(items: NamedList['items']): Map<string, string> {
  return new Map(items.flatMap((item) => [[String(item.id), item.name] as const, ...labelsById(item.children)]));
}
