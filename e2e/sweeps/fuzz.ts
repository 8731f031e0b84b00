import { type Scenario, scenarioById } from '@hibob-kit/scenarios';
import fc from 'fast-check';
import { createSimulator } from 'hibob-simulator';
import { anyRequest, type FuzzRequest } from './fuzz-requests.ts';

export interface FuzzFound {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Each wrong answer in one line: what was sent, what came. */
  readonly wrong: readonly string[];
}

export const nothingFound: FuzzFound = { requests: 0, byStatus: {}, wrong: [] };

/** Stands in the hidden categories, in every employee. */
const canary = 'CANARY-7f3a';
const hidden = ['home', 'payroll', 'personalContact', 'identification', 'rightToWork', 'financial'];
/** Keys under which fields and rows of the hidden categories stand in an answer. */
const hiddenKeys =
  /"(\/home\/[^"]*|\/payroll\/(salary|variable|entitlement|deduction|custom)[^"]*|base|bankName|privateEmail)":/;

/**
 * Sends random requests to every operation: no answer may be 5xx, take longer than five seconds, or hold a value of a category that
 * is not granted. Each chunk has a company of its own, which its writes may change.
 */
export async function fuzz(found: FuzzFound, seed: number, runs: number): Promise<FuzzFound> {
  const simulator = createSimulator({ rateLimits: 'off', clock: { now: () => Date.UTC(2026, 10, 2, 12) } });
  const made = simulator.createCompany({ scenario: fuzzed() });
  const user = made.kind === 'created' ? made.company.serviceUsers[0] : undefined;
  const authorization = `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`;

  const byStatus: Record<string, number> = { ...found.byStatus };
  const wrong = [...found.wrong];
  for (const sent of fc.sample(anyRequest, { seed, numRuns: runs })) {
    const answer = await within(5000, simulator.fetch(requestOf(sent, authorization)));
    if (answer === null) {
      wrong.push(`hung: ${asked(sent)}`);
      continue;
    }
    byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
    const text = await answer.text();
    if (answer.status >= 500 && answer.status !== 501) wrong.push(`${answer.status}: ${asked(sent)}`);
    if (text.includes(canary)) wrong.push(`canary: ${asked(sent)}`);
    const key = answer.status === 200 ? hiddenKeys.exec(text)?.[1] : undefined;
    // A bulk answer names the ids it was asked for and cannot show, whatever they are.
    if (key !== undefined && !decodeURIComponent(sent.query).includes(key)) wrong.push(`hidden: ${asked(sent)}`);
  }
  return { requests: found.requests + runs, byStatus, wrong: wrong.slice(0, 50) };
}

function requestOf({ endpoint: { method }, path, query, body }: FuzzRequest, authorization: string): Request {
  const type = typeof body === 'string' ? { 'Content-Type': 'application/json' } : {};
  return new Request(`http://127.0.0.1/v1${path}${query}`, {
    method,
    headers: { Authorization: authorization, ...type },
    ...(body === null ? {} : { body }),
  });
}

function asked({ endpoint: { method }, path, query, body }: FuzzRequest): string {
  const content = body instanceof FormData ? `(multipart ${[...body.keys()].join()})` : (body ?? '');
  return `${method} ${path}${query} ${content}`.slice(0, 400);
}

async function within<T>(milliseconds: number, promise: T | Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Every right and feature but in the hidden categories, where a field holds the canary. */
function fuzzed(): Scenario {
  const base = scenarioById('all-rights');
  if (base === null) throw new Error('all-rights is gone');
  const text = { type: 'text', masked: false, values: [canary] } as const;
  return {
    ...base,
    id: 'fuzz',
    groups: base.groups.map((group) => ({
      ...group,
      categories: Object.fromEntries(Object.entries(group.categories).filter(([id]) => !hidden.includes(id))),
    })),
    company: {
      ...base.company,
      employees: 20,
      customFields: [
        { id: 'home.custom.field_1700000000901', label: 'Canary', categoryId: 'home', ...text },
        { id: 'payroll.custom.field_1700000000902', label: 'Canary in payroll', categoryId: 'payroll', ...text },
      ],
    },
  };
}
