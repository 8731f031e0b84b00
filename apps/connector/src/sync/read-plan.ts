import type { Selection, Wanted } from '@hibob-kit/permissions';
import type { FieldMetadata, TableId } from '@hibob-kit/schemas';

/** A people field as the company has it, as far as reading and storing its values goes. */
export interface PlannedField {
  readonly id: string;
  readonly label: string;
  readonly category: string;
  readonly type: string;
  /** The named list its values come from. */
  readonly list: string | null;
}

/** What one sync asks HiBob for. A field or table that is not in it is neither asked for nor stored. */
export interface ReadPlan {
  /** In the order they are asked for; `root.id` first. */
  readonly fields: readonly PlannedField[];
  readonly tables: readonly TableId[];
  /** The default field of a fact → the company's own field that holds it instead. */
  readonly mapped: ReadonlyMap<string, string>;
  /** Fields the customer added: their values are kept as they are, one row each. */
  readonly custom: readonly string[];
}

/** What the selected items of the wanted list need of this company. A field the company does not have is left out. */
export function readPlan(
  wanted: readonly Wanted[],
  selection: Selection,
  companyFields: readonly FieldMetadata[],
): ReadPlan {
  const selected = wanted.filter(({ id }) => !selection.unselected.includes(id));
  const mapped = new Map(
    selected.flatMap(({ id, fields }) => {
      const target = selection.mapped[id];
      return target === undefined ? [] : fields.map((field) => [field, target] as const);
    }),
  );
  const ids = selected.flatMap(({ fields }) => fields.map((field) => mapped.get(field) ?? field));
  const asked = new Set(['root.id', ...ids, ...selection.extra]);
  const byId = new Map(companyFields.map((field) => [field.id, field]));
  return {
    fields: [...asked].flatMap((id) => plannedField(byId.get(id))),
    tables: [...new Set(selected.flatMap(({ table }) => table ?? []))],
    mapped,
    custom: [...new Set(selection.extra)].filter((id) => byId.has(id)),
  };
}

function plannedField(field: FieldMetadata | undefined): readonly PlannedField[] {
  if (field === undefined) return [];
  const { id, name, categoryDisplayName, type, typeData } = field;
  return [{ id, label: name, category: categoryDisplayName, type, list: typeData.listId ?? null }];
}
