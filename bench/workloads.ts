import type { Call } from './load.ts';
import type { Simulated } from './simulated.ts';

/** Whom calls are made for. */
export interface Asked extends Pick<Simulated, 'call'> {
  readonly ids: readonly string[];
}

/** What is asked again and again, and what the floors answer in its place: one of its answers, byte for byte. */
export interface Workload {
  readonly id: string;
  readonly what: string;
  /** At least this share of what bare Hono gets through; where something plain is beside it, at most so many times its cost for each byte. */
  readonly goal: number;
  /** How many minutes of the rate limit make up for how short its answers take. */
  readonly weight: number;
  /** As many calls as one minute of the rate limit allows. */
  readonly calls: (company: Asked, batch: number) => readonly Call[];
  /** What comes before each of the calls; its cost is measured apart and taken off. */
  readonly before?: (company: Asked, batch: number) => readonly Call[];
  /** What its cost for each byte is held against, asked of the simulator in the same rounds: a minute later the machine may be half as fast. */
  readonly plain?: (company: Asked) => readonly Call[];
}

export const twentyFields = [
  'root.id',
  'root.email',
  'root.firstName',
  'root.surname',
  'root.displayName',
  'work.title',
  'work.department',
  'work.site',
  'work.startDate',
  'work.reportsTo',
  'work.manager',
  'work.employeeIdInCompany',
  'internal.status',
  'internal.lifecycleStatus',
  'payroll.salary.payment',
  'payroll.salary.payPeriod',
  'payroll.employment.type',
  'payroll.employment.fte',
  'home.legalGender',
  'personal.birthDate',
];
/** The categories of these fields. */
export const theirCategories = ['root', 'work', 'lifecycle', 'payroll', 'employment', 'home', 'personal'];

export const search = { fields: twentyFields, showInactive: true };
const perMinute = 50;
const writesPerMinute = 10;

export const workloads: readonly Workload[] = [
  {
    id: 'search',
    weight: 4,
    what: 'search of 1,000 people, 20 fields, repeated',
    goal: 0.9,
    calls: ({ call }) => times(perMinute, () => call('POST', '/v1/people/search', search)),
  },
  {
    id: 'search-after-change',
    weight: 3,
    what: 'the same, right after one person changed',
    goal: 0.75,
    calls: ({ call }) => times(writesPerMinute, () => call('POST', '/v1/people/search', search)),
    before: ({ call, ids }, batch) =>
      times(writesPerMinute, (n) => {
        const change = batch * writesPerMinute + n;
        return call('PUT', `/v1/people/${ids[(change * 37) % ids.length]}`, { 'root.firstName': `Robin${change}` });
      }),
  },
  {
    id: 'search-append',
    weight: 1,
    what: 'APPEND, both notations, 1,000 people',
    goal: 1.3,
    calls: ({ call }) =>
      times(perMinute, () => call('POST', '/v1/people/search', { ...search, humanReadable: 'APPEND' })),
    plain: ({ call }) => times(perMinute, () => call('POST', '/v1/people/search', search)),
  },
  {
    id: 'person',
    weight: 8,
    what: 'read one person',
    goal: 0.7,
    calls: ({ call, ids }, batch) =>
      times(perMinute, (n) =>
        call('POST', `/v1/people/${ids[(batch * perMinute + n) % 200]}`, { fields: twentyFields }),
      ),
  },
  {
    id: 'table',
    weight: 8,
    what: 'read one table',
    goal: 0.7,
    calls: ({ call, ids }, batch) =>
      times(perMinute, (n) => call('GET', `/v1/people/${ids[(batch * perMinute + n) % 200]}/work`)),
  },
  {
    id: 'bulk',
    weight: 6,
    what: 'bulk salaries page of 200',
    goal: 0.8,
    calls: ({ call }) => times(perMinute, () => call('GET', '/v1/bulk/people/salaries?limit=200')),
  },
];

function times<T>(count: number, make: (n: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
