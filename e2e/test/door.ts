import { createSimulator } from 'hibob-simulator';

/** Somebody who is there in the company `all-rights`, on the day it begins. */
export const person = '3540797213504000004';

export type Body = string | Uint8Array | FormData;

export interface Reply {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

/** HiBob's API for a service user with all rights, in this process. */
export interface Door {
  readonly send: (method: string, path: string, body?: Body) => Promise<Reply>;
  /** All of the company that reads can show, as one text. */
  readonly state: () => Promise<string>;
}

export function openDoor(): Door {
  const simulator = createSimulator({ rateLimits: 'off', clock: { now: () => Date.UTC(2026, 10, 2, 12) } });
  const made = simulator.createCompany({ scenario: 'all-rights' });
  const user = made.kind === 'created' ? made.company.serviceUsers[0] : undefined;
  const authorization = `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`;
  const send: Door['send'] = async (method, path, body) => {
    const isJson = body !== undefined && !(body instanceof FormData);
    const headers = { Authorization: authorization, ...(isJson ? { 'Content-Type': 'application/json' } : {}) };
    const init: RequestInit = { method, headers, ...(body === undefined ? {} : { body: body as string }) };
    const answer = await simulator.fetch(new Request(`http://127.0.0.1/v1${path}`, init));
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };
  return { send, state: () => stateOf(send) };
}

/** The shapes of error bodies that were seen or are documented. */
export function isErrorBody({ type, text }: Reply): boolean {
  if (type !== 'application/json') return false;
  const { key, error, errors } = JSON.parse(text) as Record<string, unknown>;
  return (typeof key === 'string' && typeof error === 'string') || (typeof errors === 'object' && errors !== null);
}

async function stateOf(send: Door['send']): Promise<string> {
  const everybody = {
    fields: ['root.id', 'root.email', 'root.state', 'work.title', 'internal.status'],
    showInactive: true,
  };
  const texts = [(await send('POST', '/people/search', JSON.stringify(everybody))).text];
  const not = (fieldId: string) =>
    JSON.stringify({ fields: [fieldId], filters: [{ fieldId, operator: 'notEqual', values: ['x'] }] });
  for (const path of [
    '/company/people/fields',
    '/company/named-lists?includeArchived=true',
    '/onboarding/wizards',
    `/avatars/${person}`,
    ...['work', 'employment', 'salaries', 'lifecycle', 'equities', 'variable', 'training', 'bank-accounts'].map(
      (table) => `/people/${person}/${table}`,
    ),
    ...['work', 'entitlement', 'deduction', 'dependents', 'right-to-work'].map(
      (table) => `/bulk/people/${table}?limit=200`,
    ),
    '/people/custom-tables/metadata',
    `/people/custom-tables/${person}/work__table_1700000001000`,
    `/docs/people/${person}`,
    '/tasks',
    '/timeoff/requests/changes?since=2026-06-01T00:00:00Z&includePending=true',
    `/timeoff/employees/${person}/balance?policyType=Holiday&date=2026-11-02`,
    '/timeoff/policy-types/Holiday/reason-codes',
  ])
    texts.push((await send('GET', path)).text);
  texts.push((await send('POST', '/objects/position/search', not('/position/id'))).text);
  texts.push((await send('POST', '/positions/position-openings/search', not('/positionOpening/id'))).text);
  texts.push((await send('POST', '/positions/position-budget/search', not('/positionBudget/id'))).text);
  return texts.join('\n');
}
