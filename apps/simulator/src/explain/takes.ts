import type { Ask } from '@hibob-kit/permissions';
import {
  type AnyTableId,
  addRowEndpoints,
  anyTable,
  avatarEndpoints,
  customTableEndpoints,
  docEndpoints,
  type Endpoint,
  employeeEndpoints,
  features,
  payrollEndpoints,
  positionWriteEndpoints,
  removeRowEndpoints,
  replaceRowEndpoints,
  tables,
  taskEndpoints,
  timeOffEndpoints,
} from '@hibob-kit/schemas';
import { customFolder } from '../company/modules/doc-folders.ts';
import { taskById } from '../company/modules/tasks.ts';
import type { Person } from '../company/people.ts';
import { indexOf } from '../hibob/company-index.ts';
import { identified } from '../hibob/edit-person.ts';
import type { View } from '../hibob/view.ts';
import { fieldAsk, rowAsks } from './asks.ts';

/** What an endpoint looks at that reads neither people nor one of their tables. */
export interface Takes {
  /** Each must be granted; of alternatives one is enough. */
  readonly asks: readonly (readonly Ask[])[];
  /** The same, further, for an employee to be in the answer. */
  readonly ofEmployee: readonly (readonly Ask[])[];
  /** Whom the request is about; null: nobody in particular, or nobody there is. */
  readonly person: Person | null;
}

/** A request as its endpoint sees it. */
export interface Sent {
  readonly endpoint: Endpoint | null;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export function takesOf(sent: Sent, view: View): Takes {
  const { endpoint, path } = sent;
  const asks = (endpoint && special.get(endpoint.id)?.(sent, view)) ?? (endpoint ? [featureAsk(endpoint, null)] : []);
  const id = path.id ?? path.employeeId ?? path.employee_id ?? path.identifier;
  const person = (endpoint && whose.get(endpoint.id)?.(sent, view)) ?? identified(view, id);
  const ofEmployee = endpoint && ofPay.includes(endpoint.id) ? [payOfEmployee] : [];
  return { asks: asks.length === 0 ? [nothing] : asks, ofEmployee: [...ofEmployee, [{ kind: 'person' }]], person };
}

type Asks = Takes['asks'];
type AsksOf = (sent: Sent, view: View) => Asks;
type Rows = Readonly<Record<string, Endpoint>>;

const nothing: readonly Ask[] = [{ kind: 'nothing' }];

function featureAsk({ feature }: Pick<Endpoint, 'feature'>, folder: string | null): readonly Ask[] {
  if (feature === null) return nothing;
  const onPerson = features.find(({ id }) => id === feature)?.tab === "People's data";
  return [{ kind: 'feature', feature, folder, onPerson }];
}

/** Writing a row takes Edit on the category that governs the table. */
const rowsOf = (endpoints: Rows) =>
  Object.entries(endpoints).map(
    ([id, endpoint]) => [endpoint.id, () => editing(anyTable(id as AnyTableId).categoryId, null)] as const,
  );

const ofCustomTable: AsksOf = ({ path }, { company }) => {
  const table = company.data.customTables.find(({ id }) => id === path.custom_table_id);
  return table ? editing(table.categoryId, null) : [];
};

const editing = (categoryId: string, fieldId: string | null): Asks => [
  [{ kind: 'box', right: 'edit', fieldId, categoryId }],
];

/** Which field stands behind an endpoint of its own is inferred where its page names no permission. */
const onField =
  (fieldId: string): AsksOf =>
  (_, { company }) => {
    const field = indexOf(company.data).fieldById.get(fieldId);
    return field ? editing(field.categoryId, fieldId) : [];
  };

const seesAvatar: AsksOf = (_, { company }) => {
  const field = indexOf(company.data).fieldById.get('root.avatarUrl');
  return field ? [[fieldAsk(company, field)]] : [];
};

/** Somebody's rows of the salary table at all; and View on its category of whoever is shown. */
export const ofPay: readonly string[] = [payrollEndpoints.history.id, payrollEndpoints.searchActualPayments.id];
const seesPay: AsksOf = (_, { company }) => [
  rowAsks(company, { kind: 'rows', table: tables.salaries, column: null, past: false }, null),
];
const payOfEmployee: readonly Ask[] = [
  { kind: 'box', right: 'view', fieldId: null, categoryId: tables.salaries.categoryId },
];

const inFolder =
  (endpoint: Endpoint, nameOf: (path: Sent['path']) => string | null): AsksOf =>
  ({ path }) => [featureAsk(endpoint, nameOf(path))];

const inCustomFolder = ({ folderId = '' }: Sent['path']) => customFolder(folderId)?.name ?? null;

/** A position is made with its budget, which takes a permission of its own, where the request sends one. */
const makesPosition: AsksOf = ({ endpoint, body }) => {
  const withBudget = JSON.stringify(body ?? null).includes('"/position/positionBudget"');
  const budget = withBudget ? [featureAsk(positionWriteEndpoints.createBudget, null)] : [];
  return endpoint ? [featureAsk(endpoint, null), ...budget] : [];
};

const special = new Map<string, AsksOf>([
  ...rowsOf(addRowEndpoints),
  ...rowsOf(replaceRowEndpoints),
  ...rowsOf(removeRowEndpoints),
  [customTableEndpoints.addRow.id, ofCustomTable],
  [customTableEndpoints.updateRow.id, ofCustomTable],
  [customTableEndpoints.removeRow.id, ofCustomTable],
  [employeeEndpoints.changeEmail.id, onField('root.email')],
  [employeeEndpoints.setStartDate.id, onField('work.startDate')],
  [employeeEndpoints.terminate.id, onField('internal.lifecycleStatus')],
  [employeeEndpoints.invite.id, onField('root.state')],
  [employeeEndpoints.uninvite.id, onField('root.state')],
  [avatarEndpoints.set.id, onField('root.avatarUrl')],
  [avatarEndpoints.read.id, seesAvatar],
  [avatarEndpoints.byEmail.id, seesAvatar],
  ...ofPay.map((id) => [id, seesPay] as const),
  // Creating one needs the settings' permission as well (time off reference).
  [
    timeOffEndpoints.request.id,
    () => [featureAsk(timeOffEndpoints.request, null), featureAsk({ feature: 'manageTimeOffSettings' }, null)],
  ],
  [positionWriteEndpoints.create.id, makesPosition],
  ...[docEndpoints.addShared, docEndpoints.uploadShared, docEndpoints.removeShared].map(
    (one) => [one.id, inFolder(one, () => 'Shared')] as const,
  ),
  ...[docEndpoints.addConfidential, docEndpoints.uploadConfidential, docEndpoints.removeConfidential].map(
    (one) => [one.id, inFolder(one, () => 'Confidential')] as const,
  ),
  ...[docEndpoints.addCustom, docEndpoints.uploadCustom, docEndpoints.removeCustom].map(
    (one) => [one.id, inFolder(one, inCustomFolder)] as const,
  ),
]);

/** Whom a request is about that does not name an employee in its path. */
const whose = new Map<string, (sent: Sent, view: View) => Person | null>([
  [avatarEndpoints.byEmail.id, ({ query }, view) => view.people.byEmail(query.email ?? '')],
  [
    taskEndpoints.complete.id,
    ({ path }, { company }) =>
      /^\d+$/.test(path.taskId ?? '') ? (taskById(company, Number(path.taskId))?.owner ?? null) : null,
  ],
]);
