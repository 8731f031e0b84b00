import type { Need, Needs } from '@hibob-kit/permissions';
import type { Field } from '@hibob-kit/schemas';
import { type Company, regimeOf } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { customColumnsOf } from '../company/tables/custom-columns.ts';
import { type KnownTableId, tableNamed } from '../company/tables/table-named.ts';
import { indexOf } from '../hibob/company-index.ts';
import { viewOf } from '../hibob/view.ts';
import { destinationOf } from './destination.ts';
import type { PastRequest } from './past-request.ts';
import { type Reading, readingOf } from './reading.ts';

export interface Logged {
  /** Its number in the journal. */
  readonly n: number;
  readonly request: PastRequest;
}

/** The boxes and features that a log of requests takes to be answered in full. */
export function needsOf(company: Company, log: readonly Logged[]): Needs {
  const each = log.map(({ n, request }) => ({
    n,
    feature: destinationOf(request.method, request.path).endpoint?.feature ?? null,
    reading: readingOf(request, viewOf(company, request.serviceUserId)),
  }));
  return {
    boxes: each.flatMap(({ n, reading }) => boxesFor(company, reading).map((box) => ({ ...box, request: n }))),
    features: each.flatMap(({ n, feature }) => (feature === null ? [] : [{ feature, request: n }])),
    inactive: each.map(({ n, reading }) => inactiveIn(reading, n)).find((one) => one !== null) ?? null,
  };
}

type Box = Omit<Need, 'request'>;

function boxesFor(company: Company, reading: Reading): readonly Box[] {
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
    case 'other':
      return [];
    default:
      return reading satisfies never;
  }
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

function inactiveIn(reading: Reading, request: number): Needs['inactive'] {
  const because = inactiveBecause(reading);
  return because === null ? null : { because, request };
}

function inactiveBecause(reading: Reading): string | null {
  switch (reading.kind) {
    case 'people':
      return reading.showInactive ? 'a search says showInactive: true' : null;
    case 'person':
    case 'table':
      return reading.person && isInactive(reading.person) ? 'an employee who is not active is read by id' : null;
    case 'bulk':
      if (reading.named === null) return 'a bulk table is read of everybody, and leaves out nobody who is inactive';
      return [...reading.named].some(isInactive) ? 'an employee who is not active is asked for by id' : null;
    case 'other':
      return null;
    default:
      return reading satisfies never;
  }
}

const isInactive = (person: Person) => person.value('internal.status') !== 'Active';
