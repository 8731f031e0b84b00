import { sensitiveByDefault } from '@hibob-kit/schemas';
import { canonical } from './canonical.ts';
import type { Draft } from './draft.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * All that a check may ask, the same of every setup: the company's fields and lists, everybody with every selected field, whether the key
 * of any other field stands there, and every page of every table. Two setups that answer alike here cannot be told apart by any check.
 * Fields that HiBob treats as sensitive and the customer did not select are not asked for (docs/decisions/0003).
 */
export async function generousReads(draft: Draft, fetch: Fetch, authorization: string): Promise<readonly string[]> {
  const ask = async (method: string, path: string, body?: object) => {
    const reply = await fetch(
      new Request(`http://hibob.test/v1${path}`, {
        method,
        headers: { authorization, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    );
    const restricted = reply.headers.get('x-has-restricted-columns') ?? '';
    return { status: reply.status, restricted, text: await reply.text() };
  };
  const told = (name: string, { status, restricted, text }: Awaited<ReturnType<typeof ask>>) =>
    [name, status, restricted, status === 401 ? '' : canonical(text)].join('\n');

  const answers: string[] = [];
  const fields = await ask('GET', '/company/people/fields');
  answers.push(told('fields', fields), told('lists', await ask('GET', '/company/named-lists')));
  if (fields.status !== 200) return answers;

  const others = idsIn(fields.text).filter((id) => !selected(draft).includes(id) && !sensitiveByDefault.includes(id));
  const everybody = { showInactive: true };
  answers.push(told('selected', await ask('POST', '/people/search', { ...everybody, fields: selected(draft) })));
  const keys = await ask('POST', '/people/search', { ...everybody, fields: others.slice(0, 400) });
  answers.push(['others', keys.status, keysIn(keys.text)].join('\n'));
  answers.push(told('active', await ask('POST', '/people/search', { fields: ['root.id'], showInactive: false })));
  for (const table of ['work', 'employment', 'lifecycle', 'salaries', 'variable', 'equities']) {
    for (let cursor: string | null = '', page = 0; cursor !== null && page < 500; page += 1) {
      const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const answer = await ask('GET', `/bulk/people/${table}?limit=200${at}`);
      answers.push(told(table, answer));
      cursor = answer.status === 200 ? cursorIn(answer.text) : null;
    }
  }
  return answers;
}

/** Written down, not taken from the connector: what the guide's table reads, and what the draft adds. */
function selected({ selection }: Draft): readonly string[] {
  return [...guideFields, ...selection.extra];
}

const guideFields = [
  'root.id',
  'root.firstName',
  'root.surname',
  'root.displayName',
  'root.email',
  'work.employeeIdInCompany',
  'work.title',
  'work.department',
  'work.site',
  'work.siteId',
  'work.manager',
  'work.startDate',
  'work.originalStartDate',
  'employee.orgLevel',
  'payroll.employment.type',
  'payroll.employment.contract',
  'payroll.employment.fte',
  'payroll.employment.weeklyHours',
  'payroll.employment.salaryPayType',
  'internal.lifecycleStatus',
  'internal.status',
  'internal.terminationDate',
  'internal.terminationReason',
  'internal.terminationType',
  'payroll.salary.payment',
  'payroll.salary.payPeriod',
  'payroll.salary.payFrequency',
  'employee.jobProfileCode',
  'employee.jobProfileTitle',
  'employee.jobLevelName',
  'employee.jobRoleId',
  'employee.jobFamilyId',
  'home.legalGender',
  'personal.birthDate',
];

function idsIn(text: string): readonly string[] {
  const parsed = JSON.parse(text) as
    | readonly { readonly id: string }[]
    | { readonly fields: readonly { id: string }[] };
  return ('fields' in parsed ? parsed.fields : parsed).map(({ id }) => id);
}

/** Which keys stand in the answer, person by person, without any value. */
function keysIn(text: string): string {
  const { employees = [] } = JSON.parse(text) as { readonly employees?: readonly object[] };
  return JSON.stringify(employees.map((employee) => keysBelow(employee, '')));
}

function keysBelow(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value)
    .filter(([key]) => !key.startsWith('/'))
    .flatMap(([key, below]) => keysBelow(below, `${path}.${key}`));
}

function cursorIn(text: string): string | null {
  if (text === '') return null;
  const { response_metadata: about } = JSON.parse(text) as {
    readonly response_metadata?: { readonly next_cursor?: string | null; readonly cursor?: string | null };
  };
  return about?.next_cursor ?? about?.cursor ?? null;
}
