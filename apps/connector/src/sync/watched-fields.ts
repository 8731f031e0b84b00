import { type FieldMetadata, type TableId, tables } from '@hibob-kit/schemas';

/**
 * The people fields that mirror the row in force of these tables. They are asked for beside the planned ones, of the same
 * categories, and only their hash is kept. Working patterns are left out: most follow the site's, and they are bulky.
 */
export function watchedFields(
  wanted: readonly TableId[],
  companyFields: readonly FieldMetadata[],
): readonly FieldMetadata[] {
  const patterns = wanted.flatMap((id) => {
    const { columns, effectiveDateField } = tables[id];
    return [effectiveDateField, ...columns.map(({ field }) => field)].flatMap((mirror) => mirror ?? []).map(patternOf);
  });
  return companyFields.filter(
    ({ id, type }) => !bulky.has(type) && !id.includes('orkingPattern') && patterns.some((pattern) => pattern.test(id)),
  );
}

const bulky: ReadonlySet<string> = new Set(['employee', 'working_pattern']);

/** `payroll.variable.{variableType}.amount` stands for one field of every type of variable pay. */
function patternOf(mirror: string): RegExp {
  const parts = mirror.split('{variableType}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^.]+')}$`);
}
