import { type AnyTableId, type Field, moreTableIds, tableIds } from '@hibob-kit/schemas';
import type { Company } from '../../company/company.ts';
import { isWritable } from '../../company/people/read-only-fields.ts';
import { type AnyTable, type KnownTableId, tableNamed } from '../../company/tables/table-named.ts';
import { indexOf } from '../../hibob/company-index.ts';
import { isEnterable } from './value-form.ts';

/** Whoever counts reports reads everybody: these are shown when somebody asks. */
export const countedFields: readonly string[] = ['work.isManager', 'work.directReports', 'work.indirectReports'];

/** Fields that have operations of their own in HiBob's API, and stand on the profile like any other. */
const alsoEditable: readonly string[] = ['root.email', 'work.startDate'];

export function isEditable(field: Field): boolean {
  return (isWritable(field) && isEnterable(field.type)) || alsoEditable.includes(field.id);
}

export function tablesIn({ data }: Company, categoryId: string): readonly AnyTable[] {
  const ids: readonly KnownTableId[] = [
    ...(tableIds satisfies readonly AnyTableId[]),
    ...moreTableIds,
    ...data.customTables.map(({ id }) => id),
  ];
  return ids.flatMap((id) => {
    const table = tableNamed(data, id);
    return table && table.categoryId === categoryId ? [table] : [];
  });
}

/** Categories that have anything to show. */
export function categoriesShown(company: Company) {
  const { fieldsOfCategory } = indexOf(company.data);
  return company.data.categories.filter(
    ({ id }) => fieldsOfCategory(id).length > 0 || tablesIn(company, id).length > 0,
  );
}
