import { isBuiltIn, type Line, type NameOf, type PermissionGroup, type regimes } from '@hibob-kit/permissions';
import type { Field } from '@hibob-kit/schemas';
import { type Company, regimeOf } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { destinationOf } from '../hibob/destination.ts';
import { nearest } from '../nearest.ts';
import type { Explanation } from './explanation.ts';
import { nameOfEmployee } from './names.ts';
import type { PastRequest } from './past-request.ts';
import type { Subject } from './subject.ts';

/** The parts of an explanation that say what it is about. */

export function lineShown({ stage, outcome, acts, rule, text, evidence, open }: Line): Explanation['stages'][number] {
  return { stage, outcome, acts, rule, text, evidence, open };
}

export function requestShown(request: PastRequest, status: number, nameOf: NameOf): Explanation['request'] {
  const { method, path, query, serviceUserId } = request;
  const serviceUser = { id: serviceUserId, name: nameOf('serviceUser', serviceUserId) };
  return { method, path, query, endpoint: destinationOf(method, path).endpoint?.id ?? null, serviceUser, status };
}

export function companyShown(company: Company, versionNow: number): Explanation['company'] {
  const { id, version, today } = company;
  return { id, version, versionNow, today, regime: regimeOf(company) satisfies (typeof regimes)[number] };
}

export function subjectShown(
  company: Company,
  person: Person | null,
  subject: Subject,
  nameOf: NameOf,
): Explanation['subject'] {
  const category = (id: string) => ({ id, name: nameOf('category', id) });
  const rows = subject.kind === 'rows' ? subject : null;
  return {
    employee: person && { id: person.id, name: nameOfEmployee(company, person.id) },
    field: fieldShown(company, subject, category),
    table: rows && { id: rows.table.id, name: rows.table.name, category: category(rows.table.categoryId) },
    column: rows?.column ?? null,
    rows: rows && (rows.past ? 'past' : 'current'),
  };
}

function fieldShown(
  { data: { fields } }: Company,
  subject: Subject,
  category: (id: string) => { id: string; name: string },
): Explanation['subject']['field'] {
  if (subject.kind === 'field') {
    const { id, label, categoryId } = subject.field;
    return { id, name: label, category: category(categoryId), nearest: null };
  }
  if (subject.kind !== 'unknown field') return null;
  const known = fields.map((field: Field) => field.id);
  return { id: subject.id, name: subject.id, category: null, nearest: nearest(subject.id, known) };
}

export function groupShown(
  group: PermissionGroup,
  serviceUserId: string,
  stages: readonly Line[],
  deciding: Line | null,
): Explanation['groups'][number] {
  return {
    id: group.id,
    name: group.name,
    type: group.type,
    builtIn: isBuiltIn(group),
    isMember: group.members.serviceUserIds.includes(serviceUserId),
    failing: stages.filter(({ acts }) => acts === 'fail').length,
    deciding: deciding && lineShown(deciding),
    stages: stages.map(lineShown),
  };
}

/** `Salary (payroll.salary.payment) of Ada Lovelace`. */
export function subjectText({ employee, field, table, column, rows }: Explanation['subject']): string {
  const of = employee ? ` of ${employee.name}` : '';
  if (field) return `${field.category ? `${field.name} (${field.id})` : field.id}${of}`;
  if (!table) return employee?.name ?? 'the answer';
  const what = column === null ? '' : `${column} in `;
  return `${what}the ${rows === 'past' ? 'rows not in force' : 'row in force'} of the table ${table.name}${of}`;
}
