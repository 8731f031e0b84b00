import { createHmac } from 'node:crypto';
import { type Reading, type TableId, tables, type Value, type WireRow } from '@hibob-kit/schemas';
import { idIn } from './cell.ts';
import type { ReadPlan } from './read-plan.ts';
import type { Source, TableSource } from './source.ts';

/** Stands for a HiBob id: the same for the same id and key, and not to be turned back without the key. */
export type Pseudonym = (id: string) => string;

export function pseudonymsBy(key: string): Pseudonym {
  return (id) => `P-${createHmac('sha256', key).update(id).digest('base64url').slice(0, 22)}`;
}

/** What was read, with a pseudonym wherever a person's id stood: as a key, as a manager, and in the ids of table rows. */
export function pseudonymised(source: Source, plan: Pick<ReadPlan, 'fields'>, pseudonym: Pseudonym): Source {
  const references = plan.fields.filter(({ type }) => referring.has(type)).map(({ id }) => id);
  return {
    ...source,
    people: new Map(
      [...source.people].map(([id, readings]) => [pseudonym(id), referencesIn(readings, references, pseudonym)]),
    ),
    tables: new Map([...source.tables].map(([table, of]) => [table, tableOf(table, of, pseudonym)])),
  };
}

const referring: ReadonlySet<string> = new Set(['employee', 'employee-reference']);

function referencesIn(
  readings: ReadonlyMap<string, Reading>,
  fields: readonly string[],
  pseudonym: Pseudonym,
): ReadonlyMap<string, Reading> {
  const changed = new Map(readings);
  for (const field of fields) {
    const reading = readings.get(field);
    if (reading === undefined || reading.kind === 'empty') continue;
    const id = idIn(reading.kind === 'value' ? reading.value : reading.raw);
    changed.set(field, id === null ? { kind: 'empty' } : { kind: 'value', value: pseudonym(id) satisfies Value });
  }
  return changed;
}

function tableOf(table: TableId, source: TableSource, pseudonym: Pseudonym): TableSource {
  if (source.kind !== 'rows') return source;
  const columns = tables[table].columns.filter(({ type }) => referring.has(type)).map(({ key }) => key);
  const rowOf = ({ customColumns: _, ...row }: WireRow): WireRow => {
    const changed: WireRow = { ...row, id: pseudonym(`${table}/${row.id}`) };
    for (const key of columns) {
      const id = idIn(row[key]);
      if (key in row) changed[key] = id === null ? null : { id: pseudonym(id) };
    }
    return changed;
  };
  return {
    ...source,
    byEmployee: new Map([...source.byEmployee].map(([id, rows]) => [pseudonym(id), rows.map(rowOf)])),
  };
}
