import { type CustomColumn, type CustomTable, currencies } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import { refusal } from '../company/people/change.ts';
import { enteredFields } from './entered-fields.ts';
import type { ReadEntry } from './row-entry.ts';

type Body = Readonly<Record<string, unknown>>;

/** What a body says of a row of a company's own table. What is no column of it is passed over (inferred). */
export function customEntry({ data }: Company, table: CustomTable, body: Body, how: 'whole' | 'patch'): ReadEntry {
  const missing = table.columns.find((column) => column.mandatory && isMissing(body[column.id], how));
  // Wording observed.
  if (missing) return refusal(`${missing.id} column is mandatory`);
  const sent = table.columns
    .filter(({ id }) => body[id] !== undefined)
    .map((column) => ({ field: column, raw: knownCurrency(column, body[column.id]) }));
  const columns = enteredFields(sent, data.lists);
  if (columns.kind === 'refused') return columns;
  return {
    kind: 'entry',
    entry: {
      id: null,
      effectiveDate: null,
      reason: null,
      columns: Object.fromEntries(columns.values),
      customColumns: {},
    },
  };
}

/** It must be there in a new row and may not be emptied later (documented). */
function isMissing(raw: unknown, how: 'whole' | 'patch'): boolean {
  return raw === null || (how === 'whole' && raw === undefined);
}

/** Money in a currency there is not is stored as null, with 200 (observed). */
function knownCurrency({ type }: CustomColumn, raw: unknown): unknown {
  if (type !== 'currency') return raw;
  const isKnown =
    typeof raw === 'object' &&
    raw !== null &&
    'value' in raw &&
    typeof raw.value === 'number' &&
    'currency' in raw &&
    typeof raw.currency === 'string' &&
    currencies.has(raw.currency);
  return isKnown ? raw : null;
}
