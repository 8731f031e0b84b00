import { type Beyond, type Excess, excessOf, identifies, requirementsOf, type Selection } from '@hibob-kit/permissions';
import {
  anyTable,
  type Endpoint,
  moreBulkEndpoints,
  moreTableEndpoints,
  searchPeople,
  sensitiveByDefault,
  type TableId,
  tableEndpoints,
  tableIds,
} from '@hibob-kit/schemas';
import { countFields } from '../check/see-fields.ts';
import type { Failure } from '../hibob/answer.ts';
import type { CallInput, HiBobClient } from '../hibob/client.ts';
import { mostFields } from '../hibob/people-stream.ts';
import { employeeIdIn } from '../sync/employee-id.ts';
import { wanted } from '../wanted.ts';
import type { KnownField } from './known-fields.ts';

/** What is granted beyond the plan, and what could not be looked at. */
export interface ExcessReport {
  readonly entries: readonly Excess[];
  /** What no reading shows, or what was left alone on purpose, for a person to look at. */
  readonly notLookedAt: readonly string[];
  readonly requests: { readonly sent: number; readonly refused: number };
}

/** Few, because what is read here is nothing that was shared: only whether a key stands in the answer is looked at. */
const mostPeople = 5;
const perCategory = 2;

/** Tables that are not a company's whole address book: one person is asked about, and only the status is looked at. */
const foreignTables = ['bank-accounts', 'training', 'dependents', 'right-to-work'] as const;

export async function excessBeyond(
  client: HiBobClient,
  fields: readonly KnownField[],
  selection: Selection,
): Promise<ExcessReport | Failure> {
  const requirements = requirementsOf(wanted, selection, fields);
  const planned = requirements.categories.map(({ categoryId }) => categoryId);
  const everyone = await client.call(searchPeople, { body: { fields: ['root.id'], showInactive: true } });
  if (everyone.kind !== 'answered') return everyone;
  const ids = everyone.body.employees.flatMap((one) => employeeIdIn(one) ?? []).slice(0, mostPeople);
  const report = (beyond: Beyond): ExcessReport => {
    const { requests, refusals } = client.usage();
    return {
      entries: excessOf(beyond),
      notLookedAt: notLookedAt(ids.length > 0, selection),
      requests: { sent: requests, refused: refusals },
    };
  };
  const [first] = ids;
  if (first === undefined) return report({ companyFields: fields, fields: new Map(), tables: [] });

  const asked = foreignFields(fields, planned, selection);
  const filters = [{ fieldPath: 'root.id', operator: 'equals', values: ids }];
  const answer = await client.call(searchPeople, { body: { fields: asked, filters, showInactive: true } });
  if (answer.kind !== 'answered') return answer;
  const tables: Beyond['tables'][number][] = [];
  for (const id of tablesBeyond(planned)) {
    const { endpoint, input } = questionOf(id, first);
    const row = await client.call(endpoint, input);
    if (row.kind === 'answered') tables.push({ id, request: `GET /v1${endpoint.path}` });
    else if (row.kind !== 'forbidden' && row.kind !== 'not-found') return row;
  }
  return report({ companyFields: fields, fields: countFields(asked, answer.body.employees), tables });
}

/** Two ordinary fields of each category that nothing shared is in. Never a sensitive one, and no name of anybody who is not to be named. */
function foreignFields(
  fields: readonly KnownField[],
  planned: readonly string[],
  selection: Selection,
): readonly string[] {
  const open = fields.filter(
    (field) =>
      !planned.includes(field.categoryId) &&
      !sensitiveByDefault.includes(field.id) &&
      !(selection.anonymous && identifies(field)),
  );
  const categories = [...new Set(open.map(({ categoryId }) => categoryId))];
  return categories
    .flatMap((id) => open.filter(({ categoryId }) => categoryId === id).slice(0, perCategory))
    .map(({ id }) => id)
    .slice(0, mostFields);
}

/** One row at most. A bulk table is asked for one person, because HiBob has no other operation for it. */
function questionOf(id: TableId | (typeof foreignTables)[number], employeeId: string): Question {
  if (id === 'dependents' || id === 'right-to-work') {
    return { endpoint: moreBulkEndpoints[id], input: { query: { limit: '1', employeeIds: employeeId } } };
  }
  const endpoint = id === 'training' || id === 'bank-accounts' ? moreTableEndpoints[id] : tableEndpoints[id];
  return { endpoint, input: { path: { id: employeeId } } };
}

interface Question {
  readonly endpoint: Endpoint;
  readonly input: CallInput;
}

function tablesBeyond(planned: readonly string[]) {
  return [...tableIds, ...foreignTables].filter((id) => !planned.includes(anyTable(id).categoryId));
}

function notLookedAt(hasIds: boolean, { anonymous }: Selection): readonly string[] {
  return [
    ...(hasIds ? [] : ['Anything: without View on Basic info nobody can be asked about.']),
    'Edit, wherever the plan does not ask it: a reading shows it on sensitive fields only, and those are left alone.',
    'View histories on categories without a table: no reading shows it.',
    'The Features tab of the group: nothing there is needed.',
    ...(anonymous
      ? ['Names, contact details and addresses: this connection is anonymous, so no such field is asked for.']
      : []),
  ];
}
