import { accessOf, fieldOutcome, noRights, type PermissionGroup, type Rights } from '@hibob-kit/permissions';
import { type Company, regimeOf } from '../../company/company.ts';
import type { Person } from '../../company/people.ts';
import { indexOf } from '../../hibob/company-index.ts';

/** What may be seen of one row of one employee; `was`: before the change that is looked at. */
export interface Cell {
  /** null: the employee is out of reach. */
  readonly is: Rights | null;
  readonly was: Rights | null;
}

export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'category' | 'field';
  readonly sensitive: boolean;
  readonly cells: readonly Cell[];
}

/** Categories by people. `groups`: as they would be; the company's own unless a change is looked at. */
export function categoryRows(
  company: Company,
  serviceUserId: string,
  people: readonly Person[],
  groups: readonly PermissionGroup[] = company.groups,
): readonly MatrixRow[] {
  const pairs = pairsOf(company, serviceUserId, people, groups);
  const { fieldsOfCategory } = indexOf(company.data);
  return company.data.categories.map(({ id, name }) => ({
    id,
    name,
    kind: 'category',
    sensitive: fieldsOfCategory(id).some((field) => company.data.sensitiveFields.has(field.id)),
    cells: pairs.map(({ was, is }) => ({ was: was?.(id) ?? null, is: is?.(id) ?? null })),
  }));
}

/** The fields of one category: a field is seen or not, and its history follows its category. */
export function fieldRows(
  company: Company,
  serviceUserId: string,
  categoryId: string,
  people: readonly Person[],
  groups: readonly PermissionGroup[] = company.groups,
): readonly MatrixRow[] {
  const regime = regimeOf(company);
  const pairs = pairsOf(company, serviceUserId, people, groups);
  return indexOf(company.data)
    .fieldsOfCategory(categoryId)
    .map(({ id, label }) => {
      const sensitive = company.data.sensitiveFields.has(id);
      const seen = (on: Pair['is']): Rights | null => {
        const rights = on?.(categoryId, id);
        return rights ? { ...rights, view: fieldOutcome(rights, sensitive, regime) === 'visible' } : null;
      };
      return {
        id,
        name: label,
        kind: 'field',
        sensitive,
        cells: pairs.map(({ was, is }) => ({ was: seen(was), is: seen(is) })),
      };
    });
}

interface Pair {
  readonly was: ((categoryId: string, fieldId?: string) => Rights) | null;
  readonly is: ((categoryId: string, fieldId?: string) => Rights) | null;
}

function pairsOf(
  company: Company,
  serviceUserId: string,
  people: readonly Person[],
  groups: readonly PermissionGroup[],
): readonly Pair[] {
  const regime = regimeOf(company);
  const before = accessOf(serviceUserId, company.groups, regime);
  const after = groups === company.groups ? before : accessOf(serviceUserId, groups, regime);
  return people.map((person) => ({ was: before.rightsOn(person), is: after.rightsOn(person) }));
}

/** Boxes that a change would give or take. */
export function changedBoxes({ is, was }: Cell): { readonly gained: number; readonly lost: number } {
  const [after, before] = [is ?? noRights, was ?? noRights];
  const of = (had: Rights, has: Rights) =>
    (['view', 'viewHistory', 'edit'] as const).filter((right) => has[right] && !had[right]).length;
  return { gained: of(before, after), lost: of(after, before) };
}
