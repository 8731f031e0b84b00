import { categories as builtIn } from '@hibob-kit/schemas';
import type { CompanySpec } from '../scenario.ts';
import { freeDigits } from './free-digits.ts';
import type { Mistakes } from './mistakes.ts';
import { namesOf } from './names.ts';
import type { Shaped } from './shape.ts';

export type CategoriesOfFile = Pick<CompanySpec, 'customCategories' | 'renamedCategories'>;

/** The categories a company added and renamed. */
export function readCategories({ categories }: Shaped, mistakes: Mistakes): CategoriesOfFile {
  const nextId = freeDigits(categories?.add.map(({ id }) => id) ?? [], 1_700_000_200_001);
  const customCategories = (categories?.add ?? []).map(({ id, name }) => ({ id: id ?? `category_${nextId()}`, name }));
  const all = [...builtIn, ...customCategories];
  const names = namesOf('category', all, mistakes);
  const renamedCategories: Record<string, string> = {};
  for (const [name, newName] of Object.entries(categories?.rename ?? {})) {
    const found = names.find(['categories', 'rename', name], name, 'key');
    if (found) renamedCategories[found.id] = newName;
  }
  const taken = new Map<string, string>();
  for (const { id, name } of all) {
    const shown = (renamedCategories[id] ?? name).toLowerCase();
    const other = taken.get(shown);
    const at = customCategories.findIndex((one) => one.id === id);
    const path = at >= 0 ? ['categories', 'add', at, 'name'] : ['categories', 'rename'];
    if (other !== undefined) mistakes.wrong(path, `Two categories are called ${renamedCategories[id] ?? name}.`);
    if (at >= 0 && all.findIndex((one) => one.id === id) !== builtIn.length + at)
      mistakes.wrong(['categories', 'add', at, 'id'], `Another category has the id ${id}.`);
    taken.set(shown, id);
  }
  return { customCategories, renamedCategories };
}
