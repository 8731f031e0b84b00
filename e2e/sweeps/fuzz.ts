import { guideGroupWith, type Scenario, scenarioById } from '@hibob-kit/scenarios';
import { type Endpoint, endpoints } from '@hibob-kit/schemas';
import fc from 'fast-check';
import { createSimulator } from 'hibob-simulator';

export interface FuzzFound {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Each wrong answer in one line: what was sent, what came. */
  readonly wrong: readonly string[];
}

export const nothingFound: FuzzFound = { requests: 0, byStatus: {}, wrong: [] };

/** Stands in a category the service user must never see, in every employee. */
const canary = 'CANARY-7f3a';

/**
 * Sends random requests to every operation, by its schema and against it: no answer may be 5xx, take longer than five seconds, or
 * hold a value of a category that is not granted. Each chunk has a company of its own, which its writes may change.
 */
export async function fuzz(found: FuzzFound, seed: number, runs: number): Promise<FuzzFound> {
  const errors: string[] = [];
  const simulator = createSimulator({
    rateLimits: 'off',
    clock: { now: () => Date.UTC(2026, 10, 2, 12) },
    log: (event) => errors.push(String(event.event)),
  });
  const made = simulator.createCompany({ scenario: fuzzed() });
  const user = made.kind === 'created' ? made.company.serviceUsers[0] : undefined;
  const authorization = `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`;

  const byStatus: Record<string, number> = { ...found.byStatus };
  const wrong = [...found.wrong];
  for (const { endpoint, path, query, body } of fc.sample(requestOf, { seed, numRuns: runs })) {
    const asked = `${endpoint.method} ${path}${query} ${body ?? ''}`.slice(0, 400);
    const request = new Request(`http://127.0.0.1/v1${path}${query}`, {
      method: endpoint.method,
      headers: { Authorization: authorization, ...(body === null ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === null || endpoint.method === 'GET' ? {} : { body }),
    });
    const answer = await Promise.race([simulator.fetch(request), hang()]);
    if (answer === 'hung') {
      wrong.push(`hung: ${asked}`);
      continue;
    }
    byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
    const text = await answer.text();
    if (answer.status >= 500 && answer.status !== 501) wrong.push(`${answer.status}: ${asked}`);
    if (text.includes(canary)) wrong.push(`leak: ${asked}`);
  }
  return { requests: found.requests + runs, byStatus, wrong: wrong.slice(0, 50) };
}

function hang(): Promise<'hung'> {
  return new Promise((resolve) => setTimeout(() => resolve('hung'), 5000).unref());
}

/** The guide's group without Payroll and Home; the hidden custom field stands in Home. */
function fuzzed(): Scenario {
  const base = scenarioById('guide-complete');
  if (base === null) throw new Error('guide-complete is gone');
  return {
    ...base,
    id: 'fuzz',
    groups: [guideGroupWith({ payroll: null, home: null })],
    company: {
      ...base.company,
      employees: 20,
      customFields: [
        {
          id: 'home.custom.field_1700000000901',
          label: 'Canary',
          categoryId: 'home',
          type: 'text',
          masked: false,
          values: [canary],
        },
      ],
    },
  };
}

const fieldId = fc.constantFrom(
  'root.id',
  'root.email',
  '/work/title',
  'work.startDate',
  'home.legalGender',
  'home.custom.field_1700000000901',
  '/home/custom/field_1700000000901',
  'home',
  'payroll.salary.payment',
  'nonsense',
  '',
);
const date = fc.constantFrom('2026-11-02', '2026-02-30', '1900-01-01', '9999-12-31', 'tomorrow', '');
const known = fc.oneof(
  fieldId,
  date,
  fc.constantFrom(
    'Holiday',
    'London',
    'Monthly',
    'Annual',
    'APPEND',
    'REPLACE',
    'equals',
    'csv',
    'xlsx',
    '1',
    '-1',
    '0',
  ),
);
const member = fc.constantFrom(
  'fields',
  'filters',
  'fieldPath',
  'fieldId',
  'operator',
  'values',
  'showInactive',
  'humanReadable',
  'effectiveDate',
  'base',
  'value',
  'currency',
  'payPeriod',
  'email',
  'firstName',
  'surname',
  'work',
  'site',
  'startDate',
  'terminationDate',
  'policyType',
  'pagination',
  'limit',
  'cursor',
  'items',
  'name',
  'category',
  'type',
  '__proto__',
  'constructor',
);
/** Half sense, half nonsense: members HiBob knows with values of any kind. */
const plausible: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    known,
    fc.jsonValue({ maxDepth: 2 }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(member, tie('any'), { maxKeys: 6 }),
  ),
})).any;

const body = fc.oneof(
  { weight: 6, arbitrary: fc.dictionary(member, plausible, { maxKeys: 8 }).map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constantFrom('', '{', '[[[[[[[[', '"', '{"fields":', '\u0000') },
);
const pathValue = fc.oneof(
  fc.integer({ min: 0, max: 25 }).map((index) => `{person ${index}}`),
  known,
  fc.string({ maxLength: 12 }),
);
const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc
      .dictionary(
        fc.constantFrom(
          'limit',
          'cursor',
          'employeeIds',
          'includeHumanReadable',
          'includeArchived',
          'from',
          'to',
          'since',
          'format',
          'policyType',
          'date',
          'email',
        ),
        fc.oneof(known, fc.string({ maxLength: 10 })),
        { maxKeys: 3 },
      )
      .map((pairs) => `?${new URLSearchParams(pairs)}`),
  },
);

/** Company seed 1 gives its people these ids: thirteen digits from the seed, then the number of the person. */
const personId = (index: string) => `3540797213504${String(Number(index) + 1).padStart(6, '0')}`;

const requestOf = fc
  .record({
    endpoint: fc.constantFrom<Endpoint>(...endpoints),
    values: fc.array(pathValue, { minLength: 4, maxLength: 4 }),
    query,
    body,
  })
  .map(({ endpoint, values, query: asked, body: sent }) => {
    let next = 0;
    const path = endpoint.path.replaceAll(/\{\w+\}/g, () => {
      const value = values[next++ % values.length] ?? '';
      return encodeURIComponent(value.replace(/^\{person (\d+)\}$/, (_, index: string) => personId(index)));
    });
    return {
      endpoint,
      path,
      query: asked,
      body: endpoint.method === 'GET' || endpoint.method === 'DELETE' ? null : sent,
    };
  });
