import type { Value } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { peopleOf } from '../company/people.ts';
import type { AnyTable } from '../company/tables/table-named.ts';
import type { Origin } from './canary-places.ts';
import { markedColumns, subjectOfField, tablesOf } from './canary-subjects.ts';
import { markerOf } from './marker.ts';
import { numberMark } from './marks-in.ts';

/**
 * Every tagged number of a company as one service user is shown it. A number's few digits do not say whose they are, so they are looked up
 * here; a token in a text says it by itself.
 */
export function numberOrigins(company: Company, serviceUserId: string): ReadonlyMap<string, readonly Origin[]> {
  const known = byCompany.get(company) ?? new Map<string, ReadonlyMap<string, readonly Origin[]>>();
  byCompany.set(company, known);
  const origins = known.get(serviceUserId) ?? readOrigins(company, serviceUserId);
  known.set(serviceUserId, origins);
  return origins;
}

const byCompany = new WeakMap<Company, Map<string, ReadonlyMap<string, readonly Origin[]>>>();

function readOrigins(company: Company, serviceUserId: string): ReadonlyMap<string, readonly Origin[]> {
  const origins = new Map<string, Origin[]>();
  const marker = markerOf(company, serviceUserId);
  if (!marker) return origins;
  const on = new Set(company.canaries?.on);
  const fields = company.data.fields.filter(({ id, type }) => isNumeric(type) && on.has(subjectOfField(id)));
  const tables = tablesOf(company.data).flatMap((table) => numericColumns(company, table, on) ?? []);
  if (fields.length + tables.length === 0) return origins;
  const people = peopleOf(company);
  for (let index = 0; index < people.size; index += 1) {
    const person = people.at(index);
    for (const { id } of fields)
      add(person, subjectOfField(id), marker.ofField(id)?.(person, person.value(id)) ?? null);
    for (const { table, own, custom } of tables) {
      for (const dated of person.rows(table.id)) {
        const { row } = marker.row(table, person, dated);
        for (const [key, subject] of own) add(person, subject, row.columns[key] ?? null);
        for (const [key, subject] of custom) add(person, subject, row.customColumns[key] ?? null);
      }
    }
  }
  return origins;

  function add({ id: employeeId }: Person, subject: string, value: Value): void {
    const number = amountIn(value);
    const mark = number === null ? null : numberMark(number);
    if (mark === null) return;
    const same = origins.get(mark) ?? [];
    if (!same.some((one) => one.subject === subject && one.employeeId === employeeId))
      origins.set(mark, [...same, { subject, employeeId, serviceUserId }]);
  }
}

function numericColumns(company: Company, table: AnyTable, on: ReadonlySet<string>) {
  const marked = markedColumns(company.data, table, (subject) => on.has(subject));
  const numeric = new Set(table.columns.filter(({ type }) => isNumeric(type)).map(({ key }) => key));
  const own = new Map([...marked.own].filter(([key]) => numeric.has(key)));
  return own.size + marked.custom.size === 0 ? null : { table, own, custom: marked.custom };
}

const isNumeric = (type: string) => type === 'number' || type === 'currency';

function amountIn(value: Value): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null && 'currency' in value ? value.value : null;
}
