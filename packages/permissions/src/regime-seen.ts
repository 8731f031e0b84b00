import { type TableId, tables } from '@hibob-kit/schemas';
import { isHidden } from './is-hidden.ts';
import { type Observation, seenOf, type TableSeen } from './observation.ts';
import type { Requirements } from './requirements.ts';

/** Which permission model the answers prove; most companies prove neither. */
export type RegimeSeen = 'category' | 'field-level' | 'unknown';

/**
 * Restricted columns are named under field-level permissions only. There they would be named for every hidden field that a table shows
 * as well, so one that stands open in its table proves the classic model; so do dots, which field-level permissions do not know.
 */
export function regimeSeen({ categories }: Requirements, observation: Observation): RegimeSeen {
  const answered = [...observation.tables].filter((one): one is [TableId, Rows] => one[1].kind === 'rows');
  const restricts = answered.some(([, { restricted }]) => restricted.noView.length + restricted.noHistory.length > 0);
  if (restricts) return 'field-level';
  const hidden = categories.flatMap((requirement) => {
    const fields = requirement.items.flatMap((item) => item.fields);
    const alive = fields.some((field) => field.id !== 'root.id' && seenOf(field.id, observation).shown > 0);
    return fields
      .filter((field) => isHidden(field.id, observation))
      .map(({ id, categoryId }) => ({ id, categoryId, alive }));
  });
  const dots = hidden.some(({ id }) => (seenOf(id, observation).masked ?? 0) > 0);
  const openInTable = hidden.some(({ id, categoryId, alive }) =>
    answered.some(
      ([table, { rows }]) =>
        rows > 0 &&
        (alive || tables[table].categoryId !== categoryId) &&
        tables[table].columns.some((column) => column.field === id),
    ),
  );
  return dots || openInTable ? 'category' : 'unknown';
}

type Rows = TableSeen & { readonly kind: 'rows' };
