import { createServer } from 'node:http';

/** Two people as HiBob would send them to somebody who may see everything selected here, and nothing else. */
const ann = {
  id: '3980342332732998001',
  firstName: 'Ann',
  surname: 'Bo',
  displayName: 'Ann Bo',
  email: 'ann@example.com',
  work: {
    employeeIdInCompany: 17,
    title: '1',
    department: 'Product',
    site: 'London',
    siteId: 1,
    manager: null as string | null,
  },
  employee: {
    orgLevel: null,
    jobProfileCode: null,
    jobProfileTitle: null,
    jobLevelName: null,
    jobRoleId: null,
    jobFamilyId: null,
  },
  payroll: {
    employment: { type: 'Permanent', contract: 'Full time', fte: 100, weeklyHours: 40, salaryPayType: 'Salaried' },
    salary: { payment: { value: 82000.1, currency: 'GBP' }, payPeriod: 'Annual', payFrequency: 'Monthly' },
  },
  internal: {
    lifecycleStatus: 'employed',
    status: 'Active',
    terminationDate: null as string | null,
    terminationReason: null,
    terminationType: null,
  },
};
const ben = {
  ...ann,
  id: '3980342332732998002',
  firstName: 'Ben',
  displayName: '=Ben',
  email: 'ben@example.com',
  work: { ...ann.work, employeeIdInCompany: 18, manager: ann.id },
  internal: { ...ann.internal, lifecycleStatus: 'terminated', status: 'Inactive', terminationDate: '2026-09-30' },
};
const people = [ann, ben].map((person) => ({
  ...person,
  work: { ...person.work, startDate: '2024-01-01', originalStartDate: '2024-01-01' },
}));

const categories: Readonly<Record<string, readonly [name: string, ...ids: string[]]>> = {
  root: ['Basic info', 'root.id', 'root.firstName', 'root.surname', 'root.displayName', 'root.email'],
  work: [
    'Work',
    'work.employeeIdInCompany',
    'work.title',
    'work.department',
    'work.site',
    'work.siteId',
    'work.manager',
    'work.startDate',
    'work.originalStartDate',
  ],
  employee: ['Employee', 'employee.orgLevel'],
  jobs: [
    'Jobs',
    'employee.jobProfileCode',
    'employee.jobProfileTitle',
    'employee.jobLevelName',
    'employee.jobRoleId',
    'employee.jobFamilyId',
  ],
  employment: [
    'Employment',
    'payroll.employment.type',
    'payroll.employment.contract',
    'payroll.employment.fte',
    'payroll.employment.weeklyHours',
    'payroll.employment.salaryPayType',
  ],
  payroll: ['Payroll', 'payroll.salary.payment', 'payroll.salary.payPeriod', 'payroll.salary.payFrequency'],
  lifecycle: [
    'Lifecycle',
    'internal.lifecycleStatus',
    'internal.status',
    'internal.terminationDate',
    'internal.terminationReason',
    'internal.terminationType',
  ],
  category_1: ['Benefits (Custom)', 'custom.category_1.field_2'],
};
const labels: Readonly<Record<string, string>> = { 'custom.category_1.field_2': 'benefits eligible' };

const metadata = Object.entries(categories).flatMap(([category, [categoryDisplayName, ...ids]]) =>
  ids.map((id) => ({
    id,
    category,
    categoryId: category,
    categoryDisplayName,
    name: labels[id] ?? id,
    description: null,
    jsonPath: id.replace('root.', ''),
    type: 'text',
    typeData: {},
    historical: false,
  })),
);

const row = (more: object) => ({
  id: 1,
  effectiveDate: '2024-01-01',
  endEffectiveDate: null,
  isCurrent: true,
  ...more,
});
const tableRows: Readonly<Record<string, object>> = {
  work: row({ title: '1', department: 'Product', site: 'London', siteId: 1 }),
  employment: row({ type: 'Permanent', contract: 'Full time', fte: 100, weeklyHours: 40 }),
  lifecycle: row({ status: 'employed' }),
  salaries: row({ base: { value: 82000.1, currency: 'GBP' }, payPeriod: 'Annual', payFrequency: 'Monthly' }),
};

export interface SmallHiBob {
  readonly url: string;
  /** `METHOD path` of every request so far. */
  readonly journal: readonly string[];
  /** The same with whom they asked about: the ids of a filter or of a query, `*` for everybody. */
  readonly asked: readonly string[];
  /** From now on: as before, refusing the token, or with an HTML page. */
  readonly turn: (mood: 'well' | 'refusing' | 'html') => void;
  /** Nobody sees this person any more; null: everybody is there again. */
  readonly hide: (id: string | null) => void;
  /** Everybody's pay is another one, in their fields and in their table; null: as before. */
  readonly pay: (amount: number | null) => void;
  readonly close: () => Promise<void>;
}

/** A HiBob of two people over a real socket, written by hand: enough for the doors of the connector to be tried. */
export async function startSmallHiBob(): Promise<SmallHiBob> {
  const journal: string[] = [];
  const asked: string[] = [];
  let paid: number | null = null;
  let hidden: string | null = null;
  let mood: Parameters<SmallHiBob['turn']>[0] = 'well';
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://small');
    journal.push(`${request.method} ${pathname}`);
    let body = '';
    for await (const piece of request) body += piece;
    const ids = searchParams.get('employeeIds') ?? idsIn(body)?.join(',') ?? '*';
    asked.push(`${pathname.replace('/v1/', '')} ${ids}`);
    if (mood === 'html') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome to the guest network</html>');
      return;
    }
    const answer = mood === 'refusing' ? null : answerTo(pathname, body, hidden, paid);
    response.writeHead(answer === null ? 401 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { key: 'UNAUTHORIZED' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    journal,
    asked,
    pay: (amount) => {
      paid = amount;
    },
    turn: (next) => {
      mood = next;
    },
    hide: (id) => {
      hidden = id;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function idsIn(body: string): readonly string[] | undefined {
  return body === '' ? undefined : JSON.parse(body).filters?.[0]?.values;
}

function answerTo(path: string, body: string, hidden: string | null, paid: number | null): unknown {
  const there = people
    .filter(({ id }) => id !== hidden)
    .map((person) => (paid === null ? person : payOf(person, paid)));
  if (path === '/v1/company/people/fields') return metadata;
  if (path === '/v1/company/named-lists') return {};
  if (path === '/v1/people/search') {
    const { showInactive } = JSON.parse(body);
    const ids = idsIn(body);
    const shown = there.filter(
      ({ id, internal }) => (ids?.includes(id) ?? true) && (showInactive || internal.status === 'Active'),
    );
    return { employees: shown };
  }
  const table = path.replace('/v1/bulk/people/', '');
  const known = tableRows[table];
  const values = paid === null || table !== 'salaries' ? known : { ...known, base: { value: paid, currency: 'GBP' } };
  const results = values === undefined ? [] : there.map(({ id }) => ({ employeeId: id, values: [values] }));
  return { results, response_metadata: { next_cursor: null } };
}

function payOf(person: (typeof people)[number], value: number): (typeof people)[number] {
  const { salary } = person.payroll;
  return { ...person, payroll: { ...person.payroll, salary: { ...salary, payment: { ...salary.payment, value } } } };
}
