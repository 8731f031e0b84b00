import { chosenItems, extraFields, type Selection, type Wanted } from '@hibob-kit/permissions';
import type { FieldMetadata, TableId } from '@hibob-kit/schemas';
import { watchedFields } from './watched-fields.ts';

/** A people field as the company has it, as far as reading and storing its values goes. */
export interface PlannedField {
  readonly id: string;
  readonly label: string;
  readonly category: string;
  readonly type: string;
  /** The named list its values come from. */
  readonly list: string | null;
}

/** The type of an age that becomes a band where it arrives. */
export const ageBandType = 'age_band';

/** What one sync asks HiBob for. A field or table that is not in it is neither asked for nor stored. */
export interface ReadPlan {
  /** In the order they are asked for; `root.id` first. */
  readonly fields: readonly PlannedField[];
  readonly tables: readonly TableId[];
  /** Further fields that are asked for to see whether a person's tables changed; their values are not kept. */
  readonly watched: readonly PlannedField[];
  /** The default field of a fact → the company's own field that holds it instead. */
  readonly mapped: ReadonlyMap<string, string>;
  /** Fields the customer added: their values are kept as they are, one row each. */
  readonly custom: readonly string[];
  /** Default fields that are not shared, or read from another field: columns that mirror them are not kept. */
  readonly leftOut?: readonly string[];
  /** Nobody is named: ids become pseudonyms, and free text is not kept. */
  readonly anonymous?: true;
}

/** What the selected items of the wanted list need of this company. A field the company does not have is left out. */
export function readPlan(
  wanted: readonly Wanted[],
  selection: Selection,
  companyFields: readonly FieldMetadata[],
): ReadPlan {
  const chosen = chosenItems(wanted, selection);
  const extra = extraFields(wanted, selection);
  const asked = new Set(['root.id', ...chosen.flatMap(({ fields }) => fields), ...extra]);
  const leftOut = wanted.flatMap(({ fields }) => fields).filter((id) => !asked.has(id));
  const banded = chosen.filter(({ id }) => id === 'ageBand').flatMap(({ fields }) => fields);
  const byId = new Map(companyFields.map((field) => [field.id, field]));
  const tables = [...new Set(chosen.flatMap(({ table }) => table ?? []))];
  const watched = watchedFields(tables, companyFields).filter(({ id }) => !asked.has(id) && !leftOut.includes(id));
  return {
    fields: [...asked].flatMap((id) => plannedField(byId.get(id), banded.includes(id))),
    tables,
    watched: watched.flatMap((field) => plannedField(field, false)),
    mapped: new Map(chosen.flatMap((item) => [...item.mapped])),
    custom: [...extra, ...banded].filter((id, at, all) => byId.has(id) && all.indexOf(id) === at),
    ...(leftOut.length > 0 && { leftOut }),
    ...(selection.anonymous && { anonymous: true }),
  };
}

function plannedField(field: FieldMetadata | undefined, banded: boolean): readonly PlannedField[] {
  if (field === undefined) return [];
  const { id, name, categoryDisplayName, type, typeData } = field;
  if (banded) return [{ id, label: 'Age band', category: categoryDisplayName, type: ageBandType, list: null }];
  return [{ id, label: name, category: categoryDisplayName, type, list: typeData.listId ?? null }];
}
