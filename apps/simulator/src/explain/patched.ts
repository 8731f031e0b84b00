import { type Change, changedGroups, isGroupChange, type RequestChange } from '@hibob-kit/permissions';
import { bulkEndpoints, defaultFieldIds, payrollEndpoints, readPerson, searchPeople } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import { destinationOf } from '../hibob/destination.ts';
import { type PastRequest, parsedBody } from './past-request.ts';

/** The company as it would be with the changes: a new value beside the one that stands. */
export function patchedCompany(company: Company, changes: readonly Change[]): Company {
  const groups = changes.some(isGroupChange) ? changedGroups(company.groups, changes) : company.groups;
  const enabled = changes.flatMap((one) => (one.kind === 'enable service user' ? one.serviceUserId : []));
  const addresses = changes.flatMap((one) => (one.kind === 'allow address' ? one.address : []));
  return {
    ...company,
    version: company.version + 1,
    groups,
    serviceUsers: company.serviceUsers.map((one) => (enabled.includes(one.id) ? { ...one, enabled: true } : one)),
    ipAllowList: company.ipAllowList && [...company.ipAllowList, ...addresses],
  };
}

/** The request as its sender would change it; null: it has no place for that. Of a service user that is enabled the token counts as right. */
export function patchedRequest(request: PastRequest, changes: readonly Change[]): PastRequest | null {
  let patched: PastRequest | null = request;
  for (const change of changes) {
    if (patched === null) return null;
    if (change.kind === 'enable service user') patched = { ...patched, gate: 'answered' };
    if (change.kind === 'ask for field' || change.kind === 'ask for inactive' || change.kind === 'ask for employee')
      patched = askedOtherwise(patched, change);
  }
  return patched;
}

function askedOtherwise(request: PastRequest, change: RequestChange): PastRequest | null {
  const id = destinationOf(request.method, request.path).endpoint?.id ?? '';
  const bulk = Object.values(bulkEndpoints).some((one) => one.id === id) || id.startsWith('bulk.');
  if (bulk && change.kind === 'ask for employee') return withEmployeeId(request, change.employeeId);
  if (id === readPerson.id && change.kind === 'ask for field') return withBody(request, withField(change.fieldId));
  if (id === payrollEndpoints.history.id && change.kind === 'ask for inactive') return withInactive(request);
  if (id !== searchPeople.id) return null;
  return withBody(request, bodyChanges(change));
}

type Body = Readonly<Record<string, unknown>>;

function bodyChanges(change: RequestChange): (body: Body) => Body {
  switch (change.kind) {
    case 'ask for field':
      return withField(change.fieldId);
    case 'ask for inactive':
      return (body) => ({ ...body, showInactive: true });
    case 'ask for employee':
      return (body) => ({
        ...body,
        filters: [{ fieldPath: 'root.id', operator: 'equals', values: [...idsNamed(body), change.employeeId] }],
      });
    default:
      return change satisfies never;
  }
}

/** Naming one field is naming all: the set that comes without fields is then named with it. In front, where no limit cuts it off. */
function withField(fieldId: string): (body: Body) => Body {
  return (body) => {
    const named = Array.isArray(body.fields) && body.fields.length > 0 ? body.fields : defaultFieldIds;
    return { ...body, fields: [fieldId, ...named].slice(0, 400) };
  };
}

/** Filters on e-mail addresses are not carried over: one filter is all a search takes. */
function idsNamed({ filters }: Body): readonly unknown[] {
  const [filter] = Array.isArray(filters) ? filters : [];
  return filter?.fieldPath === 'root.id' && Array.isArray(filter.values) ? filter.values : [];
}

function withBody(request: PastRequest, change: (body: Body) => Body): PastRequest | null {
  const body = parsedBody(request) ?? {};
  return typeof body === 'object' && body !== null ? { ...request, body: JSON.stringify(change({ ...body })) } : null;
}

function withEmployeeId(request: PastRequest, employeeId: string): PastRequest {
  const query = new URLSearchParams(request.query);
  const ids = query.get('employeeIds');
  query.set('employeeIds', ids ? `${ids},${employeeId}` : employeeId);
  return { ...request, query: query.toString() };
}

function withInactive(request: PastRequest): PastRequest {
  const query = new URLSearchParams(request.query);
  query.set('showInactive', 'true');
  return { ...request, query: query.toString() };
}
