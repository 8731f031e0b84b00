import { isDeepStrictEqual } from 'node:util';
import type { Value } from '@hibob-kit/schemas';
import { type Marker, markerOf } from '../canaries/marker.ts';
import type { Company } from '../company/company.ts';
import { type People, type Person, peopleOf } from '../company/people.ts';
import { type AnyTable, type KnownTableId, tableNamed } from '../company/tables/table-named.ts';
import { rowWire } from '../hibob/row-wire.ts';
import type { Json } from './judge-input.ts';
import type { Proof } from './judgement.ts';
import { cellsOf } from './stored.ts';

/** A value as it may stand with a client: as it is and, where canaries were on, with the service user's tag. */
export type Forms = readonly Json[];

/** A company as it was once: what was true then, whoever may see it. */
export interface Reading {
  readonly when: Proof;
  readonly field: (employeeId: string, fieldId: string) => Forms | null;
  readonly rows: (employeeId: string, tableId: KnownTableId) => ReadonlyMap<string, EntryReading>;
}

export type EntryReading = ReadonlyMap<string, Forms>;

export function readingOf(company: Company, serviceUserId: string, version: number | null = company.version): Reading {
  const people: People = peopleOf(company);
  const marker = markerOf(company, serviceUserId);
  const rowsRead = new Map<string, ReadonlyMap<string, EntryReading>>();
  return {
    when: { version, day: company.today },
    field: (employeeId, fieldId) => {
      const person = people.byId(employeeId);
      return person && fieldForms(person, fieldId, marker);
    },
    rows: (employeeId, tableId) => {
      const key = `${employeeId} ${tableId}`;
      const person = people.byId(employeeId);
      const table = tableNamed(company.data, tableId);
      const known = rowsRead.get(key) ?? (person && table ? rowForms(person, table, marker) : new Map());
      // Staleness of many cells of one row is asked one after the other, so the last row is enough.
      rowsRead.clear();
      rowsRead.set(key, known);
      return known;
    },
  };
}

export function isOneOf(value: Json, forms: Forms): boolean {
  return forms.some((form) => isDeepStrictEqual(form, value));
}

export function fieldForms(person: Person, fieldId: string, marker: Marker | null): Forms {
  const value = person.value(fieldId);
  const mark = marker?.ofField(fieldId);
  return mark ? [asJson(value), asJson(mark(person, value))] : [asJson(value)];
}

export function rowForms(person: Person, table: AnyTable, marker: Marker | null): ReadonlyMap<string, EntryReading> {
  return new Map(
    person.rows(table.id).map((dated) => {
      const plain = cellsOf(rowWire(table, dated));
      const marked = marker ? cellsOf(rowWire(table, marker.row(table, person, dated))) : null;
      const forms = [...plain].map(([column, value]) => {
        const other = marked?.get(column);
        return [column, other === undefined ? [value] : [value, other]] as const;
      });
      return [String(dated.row.id), new Map(forms)] as const;
    }),
  );
}

/** Machine values are JSON; their read-only types hide it from the compiler. */
function asJson(value: Value): Json {
  return value as Json;
}
