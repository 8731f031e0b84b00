import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, type Evidence, observed } from '../evidence.ts';
import { anyTable } from '../more-tables.ts';
import type { AnyTableId } from '../table.ts';
import { anyQuery, flag } from './query.ts';
import { deletes, limitAssumed, openApi, writes } from './row.ts';
import { sectionOf } from './section.ts';
import { type Mandatory, rowBody, wrapped } from './table-row.ts';

const in2026 = documented('entitlement, dependents and right-to-work references, 2026');
const newerOf = (name: string) => documented(`changelog 2026, ${name}`);
const entryAnswer = observed('writes to a live tenant, 2026-10: {"entryId": n}');
const pay: Mandatory = { amount: 'Missing amount' };

/** POST /people/{id}/{table}: one more row. */
export const addRowEndpoints = {
  work: addRow('work', {}, observed('writes to a live tenant, 2026-10')),
  employment: addRow('employment', {}, observed('writes to a live tenant, 2026-10')),
  // The document asks for neither; a live tenant refused a row without pay frequency in these words.
  salaries: addRow(
    'salaries',
    { base: 'Missing base', payPeriod: 'Missing pay period', payFrequency: 'Missing pay frequency' },
    observed('writes to a live tenant, 2026-10'),
  ),
  equities: addRow('equities', {}, observed('writes to a live tenant, 2026-10')),
  training: addRow('training', { name: 'Missing name' }, observed('writes to a live tenant, 2026-10')),
  'bank-accounts': {
    ...addRow('bank-accounts', {}, observed('writes to a live tenant, 2026-10; the document shows a flat row')),
    body: z.lazy(() => wrapped(rowBody(anyTable('bank-accounts'), {}))),
  },
  variable: addEntry(
    'variable',
    { ...pay, variableType: 'Missing variable type', paymentPeriod: 'Missing payment period' },
    entryAnswer,
  ),
  entitlement: addEntry('entitlement', { ...pay, entitlement: 'Missing entitlement' }, entryAnswer),
  deduction: addEntry('deduction', { ...pay, deduction: 'Missing deduction' }, entryAnswer),
  dependents: addEntry('dependents', {}, in2026),
  'right-to-work': addEntry('right-to-work', {}, in2026),
} as const satisfies Partial<Record<AnyTableId, Endpoint>>;

/** PUT /people/{id}/{table}/{entry_id}: the whole row anew. */
export const replaceRowEndpoints = {
  /** `patchUpdate=true`: only the columns that are sent change; the effective date may then be missing. */
  work: {
    ...replaceRow('work', {}, openApi),
    query: z.lazy(() => z.object({ patchUpdate: flag })),
    body: rowBody({ ...anyTable('work'), dated: false }, {}),
  },
  employment: replaceRow('employment', {}, openApi),
  equities: replaceRow('equities', {}, openApi),
  'bank-accounts': replaceRow('bank-accounts', {}, openApi),
  variable: replaceRow(
    'variable',
    { ...pay, variableType: 'Missing variable type', paymentPeriod: 'Missing payment period' },
    newerOf('variable pay'),
  ),
  entitlement: replaceRow('entitlement', { ...pay, entitlement: 'Missing entitlement' }, in2026),
  deduction: replaceRow('deduction', { ...pay, deduction: 'Missing deduction' }, newerOf('deduction')),
  dependents: replaceRow('dependents', {}, in2026),
  'right-to-work': replaceRow('right-to-work', {}, in2026),
} as const satisfies Partial<Record<AnyTableId, Endpoint>>;

/** DELETE /people/{id}/{table}/{entry_id}. */
export const removeRowEndpoints = {
  work: removeRow('work', openApi),
  employment: removeRow('employment', openApi),
  salaries: removeRow('salaries', openApi),
  equities: removeRow('equities', openApi),
  variable: removeRow('variable', openApi),
  training: removeRow('training', openApi),
  'bank-accounts': removeRow('bank-accounts', openApi),
  entitlement: removeRow('entitlement', in2026),
  deduction: removeRow('deduction', newerOf('deduction')),
  dependents: removeRow('dependents', in2026),
  'right-to-work': removeRow('right-to-work', in2026),
} as const satisfies Partial<Record<AnyTableId, Endpoint>>;

export type AddRowEndpoint = ReturnType<typeof addRow>;
export type ReplaceRowEndpoint = ReturnType<typeof replaceRow>;
export type RemoveRowEndpoint = ReturnType<typeof removeRow>;

function addRow(table: AnyTableId, mandatory: Mandatory, evidence: Evidence) {
  return {
    ...writes,
    id: `table.${table}.add`,
    path: `/people/{id}/${table}`,
    permission: editing(table),
    body: rowBody(anyTable(table), mandatory),
    evidence,
    ...limitAssumed,
  } satisfies Endpoint;
}

/** These say which entry they made; the others answer nothing. */
function addEntry(table: AnyTableId, mandatory: Mandatory, evidence: Evidence) {
  return {
    ...addRow(table, mandatory, evidence),
    answerKind: 'json',
    answer: z.lazy(() => z.object({ entryId: z.number() })),
  } as const satisfies Endpoint;
}

function replaceRow(table: AnyTableId, mandatory: Mandatory, evidence: Evidence) {
  return {
    ...writes,
    id: `table.${table}.replace`,
    method: 'PUT',
    path: `/people/{id}/${table}/{entry_id}`,
    permission: editing(table),
    query: anyQuery,
    body: rowBody(anyTable(table), mandatory),
    evidence,
    ...limitAssumed,
  } as const satisfies Endpoint;
}

function removeRow(table: AnyTableId, evidence: Evidence) {
  return {
    ...deletes,
    id: `table.${table}.delete`,
    path: `/people/{id}/${table}/{entry_id}`,
    permission: editing(table),
    evidence,
    ...limitAssumed,
  } satisfies Endpoint;
}

function editing(table: AnyTableId): string {
  return `People's data > People > Edit selected employees' ${sectionOf(table)} sections`;
}
