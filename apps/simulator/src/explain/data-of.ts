import { fails, passes, type RequestVerdict } from '@hibob-kit/permissions';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { customColumnsOf } from '../company/tables/custom-columns.ts';
import type { PastRequest } from './past-request.ts';
import type { Reading } from './reading.ts';
import type { Subject } from './subject.ts';
import type { Trials } from './trials.ts';

/** The last stage: is there anything that could be in the answer, or anything to change? */
export function dataOf(
  company: Company,
  request: PastRequest,
  reading: Reading,
  person: Person | null,
  subject: Subject,
  trials: Trials,
): RequestVerdict {
  if (person === null || subject.kind === 'answer') return passes('data.none-needed');
  switch (subject.kind) {
    case 'employee':
      if (reading.kind !== 'door') return passes('data.employee');
      return trials.couldBeInAnswer(request, person) ? passes('data.in-answer') : fails('data.nothing-to-show');
    case 'unknown field':
      return passes('data.employee');
    case 'field':
      if (reading.kind === 'door' && !trials.couldBeInAnswer(request, person)) return fails('data.nothing-to-show');
      if (reading.kind === 'update') return changeVerdict(request, reading, subject.field.id, trials);
      return person.value(subject.field.id) === null
        ? fails('data.empty', { field: subject.field.id })
        : passes('data.value');
    case 'rows':
      return rowsVerdict(company, person, subject);
    default:
      return subject satisfies never;
  }
}

/** Whether a change is one is seen by making it alone, with every right. */
function changeVerdict(
  request: PastRequest,
  { sent }: Extract<Reading, { kind: 'update' }>,
  fieldId: string,
  trials: Trials,
): RequestVerdict {
  const one = sent.find(({ field }) => field.id === fieldId);
  if (!one) return passes('data.other-value');
  const alone = trials.withAllRights({ ...request, body: JSON.stringify({ [fieldId]: one.raw }) });
  return alone.status === 304 ? fails('data.same-value') : passes('data.other-value');
}

function rowsVerdict(
  { data }: Company,
  person: Person,
  { table, column, past }: Extract<Subject, { kind: 'rows' }>,
): RequestVerdict {
  const rows = person.rows(table.id).filter(({ isCurrent }) => isCurrent !== past);
  if (rows.length === 0) return fails('data.no-row');
  if (column === null) return passes('data.value');
  const own = customColumnsOf(data, table).has(column);
  const values = rows.map(({ row }) => (own ? row.customColumns[column] : row.columns[column]) ?? null);
  return values.every((value) => value === null) ? fails('data.empty-column', { column }) : passes('data.value');
}
