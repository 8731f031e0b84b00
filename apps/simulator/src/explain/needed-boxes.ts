import type { Ask, Need } from '@hibob-kit/permissions';
import type { Field } from '@hibob-kit/schemas';
import { type Company, regimeOf } from '../company/company.ts';
import { isWritable } from '../company/people/read-only-fields.ts';
import { customColumnsOf } from '../company/tables/custom-columns.ts';
import { type KnownTableId, tableNamed } from '../company/tables/table-named.ts';
import { indexOf } from '../hibob/company-index.ts';
import { boxesByTrial } from './boxes-by-trial.ts';
import type { PastRequest } from './past-request.ts';
import type { Reading } from './reading.ts';

export type Box = Omit<Need, 'request'>;

/** The boxes a request takes to be answered in full. */
export function boxesFor(company: Company, request: PastRequest, reading: Reading): readonly Box[] {
  switch (reading.kind) {
    case 'people':
    case 'person': {
      // The id stands in every answer, and whoever stores people needs it.
      const id = indexOf(company.data).fieldById.get('root.id');
      const fields = reading.fields.kind === 'fixed' || !id ? reading.fields.fields : [id, ...reading.fields.fields];
      return [...new Set(fields)].flatMap((field) => fieldBoxes(company, field));
    }
    case 'table':
    case 'bulk':
      return tableBoxes(company, reading.tableId);
    case 'update':
      return reading.sent
        .filter(({ field }) => isWritable(field))
        .map(({ field }) => ({ ...placeOf(company, field), right: 'edit', for: field.id }));
    case 'door':
      if (reading.namesPeople) return boxesByTrial(company, request);
      return reading.takes.asks.flatMap((alternatives) =>
        alternatives.slice(0, 1).flatMap((ask) => askBoxes(company, ask)),
      );
    default:
      return reading satisfies never;
  }
}

/** Under field-level permissions the field's own box alone is ticked. */
function placeOf(company: Company, { id, categoryId }: Field): Pick<Box, 'categoryId' | 'fieldId'> {
  return { categoryId, fieldId: regimeOf(company) === 'field-level' ? id : null };
}

function askBoxes(company: Company, ask: Ask): readonly Box[] {
  if (!('categoryId' in ask)) return [];
  const { categoryId } = ask;
  const fieldId = regimeOf(company) === 'field-level' ? ask.fieldId : null;
  return [
    { categoryId, fieldId, right: ask.kind === 'box' ? ask.right : 'view', for: ask.fieldId ?? 'rows of a table' },
  ];
}

/** In the category regime a sensitive field takes Edit too; under field-level permissions its own box alone is ticked. */
function fieldBoxes(company: Company, { id, categoryId }: Field): readonly Box[] {
  if (regimeOf(company) === 'field-level') return [{ categoryId, fieldId: id, right: 'view', for: id }];
  const view: Box = { categoryId, fieldId: null, right: 'view', for: id };
  return company.data.sensitiveFields.has(id) ? [view, { ...view, right: 'edit' }] : [view];
}

function tableBoxes(company: Company, tableId: KnownTableId): readonly Box[] {
  const table = tableNamed(company.data, tableId);
  if (!table) return [];
  const rights = ['view', 'viewHistory'] as const;
  const name = `the table ${table.name}`;
  const whole = { categoryId: table.categoryId, fieldId: null, for: name };
  if (regimeOf(company) === 'category') return rights.map((right) => ({ ...whole, right }));
  const { fieldById } = indexOf(company.data);
  const shown = table.columns.flatMap(({ field }) => (field === null ? [] : (fieldById.get(field) ?? [])));
  const fields = [...shown, ...customColumnsOf(company.data, table).values()];
  const places = fields.map(({ id, categoryId }) => ({ categoryId, fieldId: id, for: name }));
  // A column that no field shows follows the category.
  const plain = table.columns.some(({ field }) => field === null || !fieldById.has(field));
  return [...places, ...(plain ? [whole] : [])].flatMap((place) => rights.map((right) => ({ ...place, right })));
}
