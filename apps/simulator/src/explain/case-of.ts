import {
  type Ask,
  type Case,
  decidingOf,
  fails,
  passes,
  type RequestChange,
  type RequestVerdict,
  requestStageIds,
  type Sensitivity,
  stageIds,
} from '@hibob-kit/permissions';
import { documentedSensitive, type Field } from '@hibob-kit/schemas';
import { type Company, regimeOf } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { customColumnsOf } from '../company/tables/custom-columns.ts';
import type { AnyTable } from '../company/tables/table-named.ts';
import { typeInField } from '../company/tables/type-column.ts';
import { indexOf } from '../hibob/company-index.ts';
import { viewOf } from '../hibob/view.ts';
import { credentialIn, type PastRequest } from './past-request.ts';
import { type Reading, readingOf } from './reading.ts';
import { shapeOf } from './shape.ts';
import { columnsOf, type Subject } from './subject.ts';

/** What is wrong with a request whatever the rights; null: nothing. Worked out once for each request, for it costs a replay. */
export type RefusalOf = (request: PastRequest) => RequestVerdict | null;

/** A question about one employee as the permission model understands it, with what request and data say to it. */
export function caseOf(
  company: Company,
  request: PastRequest,
  person: Person,
  subject: Subject,
  refusalOf: RefusalOf,
): Case {
  const view = viewOf(company, request.serviceUserId);
  const reading = readingOf(request, view);
  const { shape, askable, idStands } = shapeOf(request, reading, view, person, subject, refusalOf);
  const cases = asksOf(company, subject, person, idStands).map(
    (ask): Case => ({
      question: {
        serviceUserId: request.serviceUserId,
        credential: credentialIn(company, request),
        person,
        ask,
        showInactive: reading.kind === 'people' ? reading.showInactive : null,
        regime: regimeOf(company),
        switches: company.data.switches,
      },
      shape,
      data: dataOf(company, person, subject),
      askable: withInactive(reading, person, askable),
    }),
  );
  return furthest(cases, company);
}

/** A table stands as far as any of its columns goes, so the column that goes furthest is asked about. */
function furthest(cases: readonly Case[], { groups }: Company): Case {
  const [first, ...others] = cases;
  if (!first) throw new Error('nothing is asked');
  if (others.length === 0) return first;
  const order: readonly string[] = [...stageIds, ...requestStageIds];
  const ranked = cases.map((one) => {
    const deciding = decidingOf(one, groups);
    return { one, reach: deciding ? order.indexOf(deciding.stage) : order.length };
  });
  return ranked.reduce((best, other) => (other.reach > best.reach ? other : best)).one;
}

function asksOf(company: Company, subject: Subject, person: Person, idStands: boolean): readonly Ask[] {
  switch (subject.kind) {
    case 'employee':
    case 'unknown field':
      return [{ kind: 'person' }];
    case 'field': {
      const { id: fieldId, categoryId } = subject.field;
      // The id then takes no right.
      if (idStands && fieldId === 'root.id') return [{ kind: 'person' }];
      return [{ kind: 'field', fieldId, categoryId, sensitivity: sensitivityOf(company, fieldId) }];
    }
    case 'rows':
      return rowAsks(company, subject, person);
    default:
      return subject satisfies never;
  }
}

function rowAsks(
  company: Company,
  { table, column, past }: Extract<Subject, { kind: 'rows' }>,
  person: Person,
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
function governing({ data }: Company, table: AnyTable, key: string, person: Person, past: boolean): readonly Field[] {
  const own = customColumnsOf(data, table).get(key);
  if (own) return [own];
  const template = table.columns.find((one) => one.key === key)?.field ?? null;
  if (template === null) return [];
  const field = indexOf(data).fieldById.get(template);
  if (field) return [field];
  const types = person
    .rows(table.id)
    .filter(({ isCurrent }) => isCurrent !== past)
    .flatMap(({ row }) => Object.values(row.columns).map(String));
  const ofTypes = data.fields.filter(({ id }) => types.includes(typeInField(template, id) ?? ''));
  return ofTypes.length > 0 ? ofTypes : data.fields.filter(({ id }) => typeInField(template, id) !== null);
}

export function sensitivityOf({ data }: Company, fieldId: string): Sensitivity {
  if (!data.sensitiveFields.has(fieldId)) return 'no';
  return documentedSensitive.includes(fieldId) ? 'documented' : 'by likeness';
}

function dataOf({ data }: Company, person: Person, subject: Subject): RequestVerdict {
  switch (subject.kind) {
    case 'employee':
    case 'unknown field':
      return passes('data.employee');
    case 'field':
      return person.value(subject.field.id) === null
        ? fails('data.empty', { field: subject.field.id })
        : passes('data.value');
    case 'rows': {
      const rows = person.rows(subject.table.id).filter(({ isCurrent }) => isCurrent !== subject.past);
      const { column } = subject;
      if (rows.length === 0) return fails('data.no-row');
      if (column === null) return passes('data.value');
      const own = customColumnsOf(data, subject.table).has(column);
      const values = rows.map(({ row }) => (own ? row.customColumns[column] : row.columns[column]) ?? null);
      return values.every((value) => value === null) ? fails('data.empty-column', { column }) : passes('data.value');
    }
    default:
      return subject satisfies never;
  }
}

function withInactive(reading: Reading, person: Person, askable: readonly RequestChange[]): readonly RequestChange[] {
  const search = reading.kind === 'people' && reading.endpoint === 'search' && !reading.showInactive;
  return search && person.value('internal.status') !== 'Active' ? [{ kind: 'ask for inactive' }, ...askable] : askable;
}
