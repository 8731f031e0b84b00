import { type Endpoint, endpoints } from '@hibob-kit/schemas';
import fc from 'fast-check';
import { bySchema } from './by-schema.ts';

/** A request to one operation; some fit its row, some nothing. */
export interface FuzzRequest {
  readonly endpoint: Endpoint;
  readonly path: string;
  readonly query: string;
  readonly body: string | FormData | null;
}

/** Company seed 1 gives its people these ids: thirteen digits from the seed, then the number of the person. */
const personId = (index: number) => `3540797213504${String(index + 1).padStart(6, '0')}`;
const person = fc.integer({ min: 0, max: 25 }).map(personId);
const day = fc.constantFrom('2026-11-02', '2026-10-15', '2026-12-31', '2020-01-01');
const noDay = fc.constantFrom(
  '2026-02-30',
  '1900-01-01',
  '9999-12-31',
  '0000-00-00',
  'tomorrow',
  '2026-11-02T00:00:00Z',
);

const fieldId = fc.constantFrom(
  'root.id',
  'root.email',
  'root.secondName',
  '/work/title',
  'work.startDate',
  'work.site',
  'work.reportsTo',
  'personal.birthDate',
  'internal.lifecycleStatus',
  'payroll.employment.fte',
  'home.legalGender',
  'home.custom.field_1700000000901',
  '/home/custom/field_1700000000901',
  'payroll.custom.field_1700000000902',
  'home',
  'payroll.salary.payment',
  '/position/id',
  '/position/status',
  '/positionOpening/id',
  '/positionBudget/id',
  '/jobAd/id',
  '/jobProfile/status',
  '/goal/id',
  '/keyResult/goalId',
  '/candidate/id',
  'employeeId',
  'payDate',
  'nonsense',
  '__proto__',
  '',
);
const word = fc.constantFrom(
  'London',
  'Monthly',
  'Annual',
  'Bonus',
  'Options',
  'GBP',
  'Full time',
  'Female',
  'Company Car',
  'Holiday',
  'APPEND',
  'REPLACE',
  'equals',
  'true',
  'ana@new.example',
  'https://files.example/a',
  '1',
  '-1',
  'work',
  'text',
  'column_1700000001001',
);
/** What a text may be: half of it words HiBob knows. */
const texts = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 3, arbitrary: fieldId },
  { weight: 3, arbitrary: person },
  { weight: 3, arbitrary: day },
  { weight: 1, arbitrary: noDay },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** By the name of a path parameter: what is there in the company, mostly. */
const inPath: Readonly<Record<string, fc.Arbitrary<string>>> = {
  id: person,
  identifier: person,
  employeeId: person,
  employee_id: person,
  entry_id: fc.constantFrom('1000020180320', '1000020200623', '700001', '920001', '910001', '940001', '540001', '1'),
  custom_table_id: fc.constant('work__table_1700000001000'),
  listName: fc.constantFrom('department', 'title', 'site', 'countries', 'lifecycleStatus'),
  itemId: fc.constantFrom('267715501', 'Sales', '269000001'),
  fieldId: fc.constantFrom('work.title', 'work.custom.field_1793620800000', 'home.custom.field_1700000000901'),
  policyType: fc.constantFrom('Holiday', 'Sick'),
  requestId: fc.integer({ min: 27_500_000, max: 27_500_080 }).map(String),
  taskId: fc.integer({ min: 32_000_000, max: 32_000_060 }).map(String),
  reportId: fc.integer({ min: 24_301_000, max: 24_301_006 }).map(String),
  folderId: fc.constant('7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0003'),
  docId: fc.integer({ min: 1_000_000, max: 1_000_030 }).map(String),
  positionId: fc.integer({ min: 31_000_000, max: 31_000_025 }).map(String),
  positionOpeningId: fc.integer({ min: 32_000_000, max: 32_000_025 }).map(String),
  positionBudgetId: fc.integer({ min: 33_000_000, max: 33_000_025 }).map(String),
  employerId: fc.constantFrom('71001', '71002'),
  importMethod: fc.constantFrom('immediate', 'aggregate'),
};

const requestsTo = (endpoint: Endpoint): fc.Arbitrary<FuzzRequest> =>
  fc.record({
    endpoint: fc.constant(endpoint),
    path: pathOf(endpoint),
    query: queryOf(endpoint),
    body: bodyOf(endpoint),
  });

function pathOf({ path }: Endpoint): fc.Arbitrary<string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const values = fc.tuple(
    ...names.map((name) =>
      fc.oneof(
        { weight: 5, arbitrary: inPath[name] ?? texts },
        { weight: 1, arbitrary: fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 12 })) },
      ),
    ),
  );
  return values.map((all) => {
    const left = [...all];
    return path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(left.shift() ?? ''));
  });
}

/** Members of the row's query and some of others. */
function queryOf({ query }: Endpoint): fc.Arbitrary<string> {
  const names = 'shape' in query && typeof query.shape === 'object' ? Object.keys(query.shape ?? {}) : [];
  const key = fc.constantFrom(
    ...names,
    'limit',
    'cursor',
    'includeHumanReadable',
    'employeeIds',
    'from',
    'to',
    'since',
  );
  const pairs = fc.dictionary(key, fc.oneof(texts, fc.constantFrom('csv', 'xlsx', 'json', '50', '201')), {
    maxKeys: 4,
  });
  const days = names.includes('from') ? { from: '2026-11-01', to: '2026-11-30' } : {};
  return fc.oneof(fc.constant(days), pairs).map((all) => {
    const text = new URLSearchParams(all).toString();
    return text === '' ? '' : `?${text}`;
  });
}

function bodyOf({ method, body, bodyKind }: Endpoint): fc.Arbitrary<FuzzRequest['body']> {
  if (method === 'GET' || method === 'DELETE') return fc.constant(null);
  const json = fc.oneof(
    { weight: 8, arbitrary: body === null ? fc.constant({}) : bySchema(body, texts) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
  const text = json.map((value) => JSON.stringify(value));
  const broken = fc.oneof(fc.string(), fc.constantFrom('', '{', '"', '{"fields":', '\u0000', '['.repeat(5000)));
  const form = fc.tuple(fc.constantFrom('file', 'File', ''), fc.string({ maxLength: 20 })).map(([part, content]) => {
    const parts = new FormData();
    parts.append(part, new File([content], 'fuzz.txt', { type: 'text/plain' }));
    return parts;
  });
  return fc.oneof(
    { weight: 12, arbitrary: text },
    { weight: 1, arbitrary: broken },
    { weight: bodyKind === 'multipart' ? 24 : 1, arbitrary: form },
  );
}

export const anyRequest: fc.Arbitrary<FuzzRequest> = fc.oneof(...endpoints.map(requestsTo));
