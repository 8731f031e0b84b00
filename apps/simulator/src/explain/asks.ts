import type { Ask, Sensitivity } from '@hibob-kit/permissions';
import { documentedSensitive, type Field } from '@hibob-kit/schemas';
import { type Company, regimeOf } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { customColumnsOf } from '../company/tables/custom-columns.ts';
import type { AnyTable } from '../company/tables/table-named.ts';
import { typeInField } from '../company/tables/type-column.ts';
import { indexOf } from '../hibob/company-index.ts';
import type { Reading } from './reading.ts';
import { columnsOf, type Subject } from './subject.ts';

/** What the permissions are asked. Each must be granted; of alternatives one is enough. */
export function asksOf(
  company: Company,
  reading: Reading,
  subject: Subject,
  person: Person | null,
  idStands: boolean,
): readonly (readonly Ask[])[] {
  switch (subject.kind) {
    case 'answer':
      return reading.kind === 'door' ? reading.takes.asks : [[{ kind: 'nothing' }]];
    case 'employee':
      return reading.kind === 'door' ? [...reading.takes.asks, ...reading.takes.ofEmployee] : [[{ kind: 'person' }]];
    case 'unknown field':
      return [[{ kind: 'person' }]];
    case 'field':
      if (reading.kind === 'door') {
        const { asks, ofEmployee } = reading.takes;
        const governed = reading.shows.governed.includes(subject.field.id);
        return [...asks, ...ofEmployee, ...(governed ? [[fieldAsk(company, subject.field)]] : [])];
      }
      return [[reading.kind === 'update' ? changing(subject.field) : seeing(company, subject.field, idStands)]];
    case 'rows':
      return [rowAsks(company, subject, person)];
    default:
      return subject satisfies never;
  }
}

function changing({ id: fieldId, categoryId }: Field): Ask {
  return { kind: 'box', right: 'edit', fieldId, categoryId };
}

/** `idStands`: the id then takes no right. */
function seeing(company: Company, field: Field, idStands: boolean): Ask {
  return idStands && field.id === 'root.id' ? { kind: 'person' } : fieldAsk(company, field);
}

export function fieldAsk(company: Company, { id: fieldId, categoryId }: Field): Ask {
  return { kind: 'field', fieldId, categoryId, sensitivity: sensitivityOf(company, fieldId) };
}

/** A table stands as far as any of its columns goes. */
export function rowAsks(
  company: Company,
  { table, column, past }: Extract<Subject, { kind: 'rows' }>,
  person: Person | null,
): readonly Ask[] {
  const whole: Ask = { kind: 'row', fieldId: null, categoryId: table.categoryId, past };
  if (regimeOf(company) === 'category') return [whole];
  const columns = column === null ? columnsOf(company, table) : [column];
  const asks = columns.flatMap((key) => {
    const fields = governing(company, table, key, person, past);
    return fields.length === 0
      ? [whole]
      : fields.map(({ id, categoryId }): Ask => ({ kind: 'row', fieldId: id, categoryId, past }));
  });
  return asks.length === 0 ? [whole] : asks;
}

/** The fields that govern a column under field-level permissions; of a column by types, those of the rows that are meant. */
function governing(
  { data }: Company,
  table: AnyTable,
  key: string,
  person: Person | null,
  past: boolean,
): readonly Field[] {
  const own = customColumnsOf(data, table).get(key);
  if (own) return [own];
  const template = table.columns.find((one) => one.key === key)?.field ?? null;
  if (template === null) return [];
  const field = indexOf(data).fieldById.get(template);
  if (field) return [field];
  const types = (person?.rows(table.id) ?? [])
    .filter(({ isCurrent }) => isCurrent !== past)
    .flatMap(({ row }) => Object.values(row.columns).map(String));
  const ofTypes = data.fields.filter(({ id }) => types.includes(typeInField(template, id) ?? ''));
  return ofTypes.length > 0 ? ofTypes : data.fields.filter(({ id }) => typeInField(template, id) !== null);
}

function sensitivityOf({ data }: Company, fieldId: string): Sensitivity {
  if (!data.sensitiveFields.has(fieldId)) return 'no';
  return documentedSensitive.includes(fieldId) ? 'documented' : 'by likeness';
}
