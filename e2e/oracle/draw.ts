import { rightsOf } from '@hibob-kit/permissions';
import fc from 'fast-check';
import { type Drawn, type Stage, tablesAsked, tablesUnderFields } from './company.ts';
import type { Condition, Group, Request } from './model.ts';

const categoryIds = [
  'root',
  'about',
  'work',
  'employment',
  'payroll',
  'personal',
  'lifecycle',
  'home',
  'identification',
  'equity',
];
const movable = ['work.title', 'personal.birthDate', 'payroll.salary.payment', 'home.legalGender', 'root.email'];
const sensitive = ['personal.birthDate', 'personal.age', 'payroll.nin', 'payroll.salary.payment', 'work.title'];
const fieldIds = [
  ...movable,
  'root.id',
  'root.firstName',
  'root.displayName',
  'personal.age',
  'personal.shortBirthDate',
  'payroll.nin',
  'payroll.salary.payPeriod',
  'payroll.employment.contract',
  'payroll.employment.fte',
  'work.department',
  'work.site',
  'work.reportsTo',
  'work.reportsTo.email',
  'work.manager',
  'work.isManager',
  'internal.status',
  'internal.lifecycleStatus',
  'internal.terminationDate',
  'about.avatar',
  'home.custom.field_1700000000901',
];
const spellings = [
  ...fieldIds,
  ...fieldIds.slice(0, 6).map((id) => `/${id.replaceAll('.', '/')}`),
  'nonsense',
  'work',
  'work.titel',
  '',
];

export const drawnCompany: fc.Arbitrary<Drawn> = fc.record({
  seed: fc.integer({ min: 1, max: 5000 }),
  employees: fc.integer({ min: 4, max: 12 }),
  regime: fc.constantFrom('category', 'field-level'),
  movedFields: fc.dictionary(fc.constantFrom(...movable), fc.constantFrom(...categoryIds), { maxKeys: 3 }),
  sensitiveFields: fc.subarray(sensitive),
  lifecycleStatuses: fc.subarray([
    { id: 'leave', name: 'Leave', access: 'Inactive' as const, basedOn: null },
    { id: 'parental leave', name: 'Parental Leave', access: 'Inactive' as const, basedOn: null },
  ]),
  customFields: fc.constant([
    {
      id: 'home.custom.field_1700000000901',
      label: 'Badge',
      categoryId: 'home',
      type: 'text' as const,
      masked: false,
      values: ['blue', 'green'],
    },
  ]),
});

const boxes = fc
  .constantFrom('', 'V', 'V', 'H', 'E', 'VH', 'VH', 'VE', 'VHE')
  .map((letters) => ({ ...rightsOf(letters as 'V') }));

/** Conditions name values that somebody has, as labels are written or in another case, or values that nobody has. */
function condition({ truth }: Stage): fc.Arbitrary<Condition> {
  const valuesOf = (field: string) => [
    ...new Set(truth.employees.flatMap(({ values }) => (values[field] === undefined ? [] : [String(values[field])]))),
  ];
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['Lifecycle status', ['Employed', 'Terminated', 'Hired', 'employed', 'parental leave']],
    ['Status', ['Active', 'Inactive']],
    ['Site', valuesOf('work.site')],
    ['Department', valuesOf('work.department')],
  ];
  return fc.constantFrom(...lines).chain(([field, values]) =>
    fc.record({
      field: fc.constant(field),
      operator: fc.constantFrom('exists', 'equals', 'not equals', 'any of'),
      values: fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) }),
    }),
  );
}

export function drawnGroup(stage: Stage): fc.Arbitrary<Group> {
  const ids = stage.truth.employees.map(({ id }) => id);
  return fc.record({
    type: fc.constantFrom('Service user', 'Service user', 'Service user', 'Service user', 'Employee', 'Admin'),
    serviceUsers: fc.constantFrom([stage.probe], [stage.probe], [stage.probe, stage.stranger], [stage.stranger], []),
    accessRights: fc.oneof(
      { weight: 2, arbitrary: fc.constant({ select: 'everyone' as const }) },
      { weight: 1, arbitrary: fc.record({ select: fc.constant('people' as const), employeeIds: fc.subarray(ids) }) },
      {
        weight: 4,
        arbitrary: fc.record({
          select: fc.constant('condition' as const),
          conditions: fc.array(condition(stage), { maxLength: 2 }).map(fulfillable),
        }),
      },
    ),
    categories: fc.dictionary(fc.constantFrom(...categoryIds), boxes, { maxKeys: 8 }),
    fields: fc.dictionary(fc.constantFrom(...fieldIds.slice(0, 16)), boxes, { maxKeys: 4 }),
  });
}

/**
 * `exists` names no values; and of two lines on one field the first stays, for the control API refuses what contradicts itself. Whether
 * somebody is active follows from the lifecycle status, so these two count as one field.
 */
function fulfillable(conditions: readonly Condition[]): readonly Condition[] {
  const [first, second] = conditions.map(({ values, ...one }) =>
    one.operator === 'exists' || !values ? one : { ...one, values },
  );
  if (!first) return [];
  return second && (isFree(first, second) || sameAs(second.field) !== sameAs(first.field)) ? [first, second] : [first];
}

const sameAs = (field: string) => (field === 'Status' ? 'Lifecycle status' : field);

/** Of two fields, and one of them says only that there is a value. */
function isFree(first: Condition, second: Condition): boolean {
  return first.field !== second.field && [first, second].some(({ operator }) => operator === 'exists');
}

export function drawnRequest({ truth }: Stage): fc.Arbitrary<Request> {
  const ids = [...truth.employees.map(({ id }) => id), '1'];
  const id = fc.constantFrom(...ids);
  const fields = fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...spellings), { minLength: 1, maxLength: 10 }) },
  );
  const table = fc.constantFrom(...(truth.fieldLevel ? tablesUnderFields : tablesAsked));
  const some = fc.array(id, { minLength: 1, maxLength: 5 });
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('search' as const),
        fields,
        ids: fc.option(some),
        showInactive: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const), fields, id }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('table' as const), table, id }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('bulk' as const), table, ids: fc.option(some) }) },
  );
}
