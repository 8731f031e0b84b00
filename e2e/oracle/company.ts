import { isDeepStrictEqual } from 'node:util';
import { rightsOf } from '@hibob-kit/permissions';
import { type CompanySpec, type Scenario, scenarioById } from '@hibob-kit/scenarios';
import { categories, defaultFieldIds, type TableId, tables } from '@hibob-kit/schemas';
import { createSimulator } from 'hibob-simulator';
import type { Answer, Company, Employee, Group, Request, Row } from './model.ts';

/** A simulated company that a service user with every right reads whole, and another one looks at through changing groups. */
export interface Stage {
  readonly truth: Company;
  /** Puts a group in the place of the one of this number. */
  readonly setGroup: (slot: number, group: Group) => Promise<void>;
  readonly ask: (request: Request) => Promise<Answer>;
  readonly probe: string;
  readonly stranger: string;
}

export const slots = 3;
export const tablesAsked: readonly TableId[] = ['work', 'employment', 'salaries', 'lifecycle', 'equities', 'variable'];
/** Of a set of columns by type each row is governed by other fields, which the oracle leaves out. */
export const tablesUnderFields: readonly TableId[] = ['work', 'employment', 'salaries', 'lifecycle'];

export type Drawn = Pick<
  CompanySpec,
  'seed' | 'employees' | 'regime' | 'movedFields' | 'sensitiveFields' | 'lifecycleStatuses' | 'customFields'
>;

const today = '2026-11-02';
const boxesOfAll = rightsOf('VHE');

export async function openStage(drawn: Drawn): Promise<Stage> {
  const simulator = createSimulator({ rateLimits: 'off', clock: { now: () => Date.parse(`${today}T12:00:00Z`) } });
  const made = simulator.createCompany({ scenario: scenarioOf(drawn) });
  if (made.kind !== 'created') throw new Error(made.error);
  const { id, serviceUsers } = made.company;
  const [all, probe, stranger] = serviceUsers;
  if (!all || !probe || !stranger) throw new Error('three service users are needed');

  const send = async (user: typeof all, method: string, path: string, body?: unknown) => {
    const authorization = `Basic ${Buffer.from(`${user.id}:${user.token}`).toString('base64')}`;
    const response = await simulator.fetch(
      new Request(`http://127.0.0.1${path}`, {
        method,
        headers: { Authorization: authorization, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return { status: response.status, body: response.status === 200 ? JSON.parse(text) : null };
  };
  const asTruth = async (method: string, path: string, body?: unknown) =>
    (await send(all, method, `/v1${path}`, body)).body;
  const ask = (user: typeof all, request: Request) => {
    switch (request.kind) {
      case 'search': {
        const { fields, ids, showInactive } = request;
        const filters = ids && { filters: [{ fieldPath: 'root.id', operator: 'equals', values: ids }] };
        return send(user, 'POST', '/v1/people/search', { fields, showInactive, ...filters });
      }
      case 'read':
        return send(user, 'POST', `/v1/people/${request.id}`, { fields: request.fields });
      case 'table':
        return send(user, 'GET', `/v1/people/${request.id}/${request.table}`);
      case 'bulk': {
        const ids = request.ids === null ? '' : `&employeeIds=${request.ids.join(',')}`;
        return send(user, 'GET', `/v1/bulk/people/${request.table}?limit=200${ids}`);
      }
      default:
        return request satisfies never;
    }
  };

  return {
    truth: await readTruth(drawn, asTruth),
    probe: probe.id,
    stranger: stranger.id,
    ask: (request) => ask(probe, request),
    setGroup: async (slot, group) => {
      const { serviceUsers: members, ...rest } = group;
      const response = await simulator.fetch(
        new Request(`http://127.0.0.1/_sim/v1/companies/${id}/permission-groups/group-${slot + 2}`, {
          method: 'PUT',
          body: JSON.stringify({ name: 'Probed', ...rest, members: { serviceUserIds: members, condition: null } }),
        }),
      );
      if (response.status !== 200) throw new Error(await response.text());
    },
  };
}

export function sameAnswer(one: Answer, other: Answer): boolean {
  return one.status === other.status && isDeepStrictEqual(one.body, other.body);
}

function scenarioOf(drawn: Drawn): Scenario {
  const base = scenarioById('all-rights');
  if (!base) throw new Error('all-rights is gone');
  const everything = {
    name: 'Everything',
    type: 'Service user',
    serviceUsers: ['All'],
    accessRights: { select: 'condition', conditions: [{ field: 'Status', operator: 'exists' }] },
    categories: Object.fromEntries(categories.map((category) => [category.id, boxesOfAll])),
    features: [],
  } as const;
  const empty = { ...everything, name: 'Probed', serviceUsers: [], categories: {} };
  return {
    ...base,
    id: 'oracle',
    company: { ...base.company, ...drawn, today },
    serviceUsers: ['All', 'Probe', 'Stranger'],
    groups: [everything, ...Array.from({ length: slots }, () => empty)],
  };
}

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** Everything, as the service user with every right is shown it. */
async function readTruth(drawn: Drawn, ask: Ask): Promise<Company> {
  const fields = (await ask('GET', '/company/people/fields')) as readonly { id: string; categoryId: string }[];
  const search = (await ask('POST', '/people/search', { fields: fields.map(({ id }) => id), showInactive: true })) as {
    readonly employees: readonly Readonly<Record<string, unknown>>[];
  };
  const employees = search.employees.map(async (wire): Promise<Employee> => {
    const id = String(wire.id);
    const values = fields.flatMap((field) => {
      const slash = wire[`/${field.id.replaceAll('.', '/')}`] as { readonly value: unknown } | undefined;
      return slash ? [[field.id, slash.value]] : [];
    });
    const read = tablesAsked.map(async (table) => {
      const { values: rows } = (await ask('GET', `/people/${id}/${table}`)) as { readonly values: readonly Row[] };
      return [table, { rows, current: currentOf(rows) }] as const;
    });
    return { id, values: Object.fromEntries(values), tables: Object.fromEntries(await Promise.all(read)) };
  });
  return {
    fieldLevel: drawn.regime === 'field-level',
    categoryOf: Object.fromEntries(fields.map((field) => [field.id, field.categoryId])),
    defaultFields: defaultFieldIds,
    sensitive: drawn.sensitiveFields ?? [],
    employees: await Promise.all(employees),
    tables: Object.fromEntries(
      tablesAsked.map((id) => {
        const { categoryId: category, columns } = tables[id];
        return [id, { category, columns: Object.fromEntries(columns.map(({ key, field }) => [key, field])) }];
      }),
    ),
  };
}

/** Rows say of themselves that they are current; equity rows do not, and there the latest grant is meant. */
function currentOf(rows: readonly Row[]): readonly number[] {
  if (rows.some((row) => 'isCurrent' in row)) return rows.filter((row) => row.isCurrent === true).map(({ id }) => id);
  const begun = rows.filter((row) => String(row.effectiveDate) <= today).at(-1);
  return begun ? [begun.id] : [];
}
