import type { Field } from '@hibob-kit/schemas';
import type { Person } from '../company/people.ts';
import { type KnownTableId, tableNamed } from '../company/tables/table-named.ts';
import { maskedText, type Reached, type Revealed, type RightsOn, type View } from '../hibob/view.ts';
import type { Json } from './judge-input.ts';
import type { Hidden } from './judgement.ts';

/** Whether a value is shown to the service user. `stands`: what is in its place where it is not. */
export type Sight =
  | { readonly kind: 'shown' }
  | { readonly kind: 'hidden'; readonly hidden: Hidden; readonly stands?: Json };

/** What a service user sees of one employee. */
export interface SeenPerson {
  readonly isInReach: boolean;
  /** null: some of the table's rows, at least. */
  readonly table: (tableId: KnownTableId) => Hidden | null;
  readonly field: (field: Field) => Sight;
  /** A cell of a row, by column as rows are stored; the row itself without a column. */
  readonly cell: (tableId: KnownTableId, entryId: string, column?: string) => Sight;
}

export function seenBy(view: View): (person: Person) => SeenPerson {
  const revealed = new Map<RightsOn, Map<string, Revealed | null>>();
  return (person) => {
    const found = view.find(person);
    if (found.kind !== 'reached') return outside;
    const { reached } = found;
    return {
      isInReach: true,
      table: (tableId) => (view.rows(tableId, reached).kind === 'rows' ? null : noTable(view, tableId, 'View')),
      field: (field) => sightOfField(reached.rights, field),
      cell: (tableId, entryId, column) => sightOfCell(view, reached, tableId, entryId, column),
    };
  };

  function sightOfField(rights: RightsOn, field: Field): Sight {
    const known = revealed.get(rights) ?? new Map<string, Revealed | null>();
    revealed.set(rights, known);
    const one = known.get(field.id) ?? view.reveal(rights, [field])[0] ?? null;
    known.set(field.id, one);
    if (one?.show === 'value') return { kind: 'shown' };
    const lacks = rights(field.categoryId, field.id).view ? 'Edit' : 'View';
    const hidden = noRight(view, field.categoryId, lacks);
    return one
      ? { kind: 'hidden', hidden, stands: one.show === 'null' ? null : maskedText }
      : { kind: 'hidden', hidden };
  }
}

export const outsideAccessRights: Hidden = { kind: 'outside access rights' };
const outsideSight: Sight = { kind: 'hidden', hidden: outsideAccessRights };
const outside: SeenPerson = {
  isInReach: false,
  table: () => outsideAccessRights,
  field: () => outsideSight,
  cell: () => outsideSight,
};

function sightOfCell(view: View, reached: Reached, tableId: KnownTableId, entryId: string, column?: string): Sight {
  const seen = view.rows(tableId, reached);
  const row = seen.kind === 'rows' ? seen.rows.find(({ row: { id } }) => String(id) === entryId) : undefined;
  const lacking = (lacks: Lacks): Sight => ({ kind: 'hidden', hidden: noTable(view, tableId, lacks), stands: null });
  if (!row) return lacking(seen.kind === 'rows' ? 'View histories' : 'View');
  const key = column?.replace(/^customColumns\./, '') ?? '';
  const { restricted } = row;
  if (restricted?.no_view_permission.includes(key)) return lacking('View');
  if (!row.isCurrent && restricted?.no_view_history_permission.includes(key)) return lacking('View histories');
  return { kind: 'shown' };
}

type Lacks = Extract<Hidden, { lacks: string }>['lacks'];

function noTable(view: View, tableId: KnownTableId, lacks: Lacks): Hidden {
  return noRight(view, tableNamed(view.company.data, tableId)?.categoryId ?? '', lacks);
}

function noRight({ company }: View, category: string, lacks: Lacks): Hidden {
  const name = company.data.categories.find(({ id }) => id === category)?.name ?? category;
  return { kind: 'no right', category, name, lacks };
}
