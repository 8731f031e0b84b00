import { type BodyOf, type Field, humanText, payrollEndpoints, tables } from '@hibob-kit/schemas';
import { type Payment, paymentsOf } from '../company/modules/payments.ts';
import { type Binding, bind } from './bind.ts';
import { indexOf } from './company-index.ts';
import { objectPage } from './object-page.ts';
import { employeesAs } from './person-sheet.ts';
import { humanContextOf, personWires } from './person-text.ts';
import { badRequest, forbidden, json } from './result.ts';
import { rowWire } from './row-wire.ts';
import type { Reached, View } from './view.ts';

export const payrollBindings: readonly Binding[] = [
  bind(payrollEndpoints.searchActualPayments, ({ body: { filters, pagination } }, view) => {
    if (!view.opens('salaries')) return forbidden;
    const page = objectPage('actual-payments', paidTo(filters, view), pagination);
    if (!page) return badRequest('body.pagination.cursor: not a cursor of this search.');
    return json({ results: page.objects.map(paymentWire), response_metadata: page.response_metadata });
  }),

  bind(payrollEndpoints.history, ({ query: { department, showInactive } }, view) => {
    if (!view.opens('salaries')) return forbidden;
    const { fieldById } = indexOf(view.company.data);
    const encode = personWires(
      view,
      historyFieldIds.flatMap((id) => fieldById.get(id) ?? []),
      'REPLACE',
    );
    const people = { [Symbol.iterator]: () => paid(view.oneByOne(showInactive), department, view) };
    return employeesAs(people, view.people.size, (one) => ({ ...encode(one), ...employmentOf(one, view) }));
  }),
];

function* paid(everybody: Iterable<Reached>, department: Parameters<typeof worksIn>[1], view: View): Iterator<Reached> {
  for (const one of everybody) if (seesPayroll(one) && worksIn(one, department, view)) yield one;
}

/** Both need View; the history of it is not asked for (documented). */
function seesPayroll({ rights }: Reached): boolean {
  return rights(tables.salaries.categoryId).view;
}

type Filters = BodyOf<typeof payrollEndpoints.searchActualPayments>['filters'];

/** Every filter must fit. Employees in the order asked; ids out of reach and unknown ones are passed over (inferred). */
function paidTo(filters: Filters, view: View): readonly Payment[] {
  const asked = filters.flatMap((filter) => (filter.fieldPath === 'employeeId' ? [new Set(filter.values)] : []));
  const ids = [...(asked[0] ?? [])].filter((id) => asked.every((values) => values.has(id)));
  return ids.flatMap((id) => {
    const found = view.find(view.people.byId(id));
    if (found.kind !== 'reached' || !seesPayroll(found.reached)) return [];
    return paymentsOf(view.company, found.reached.person).filter(({ payDate }) =>
      filters.every((filter) => filter.fieldPath === 'employeeId' || bounds[filter.operator](payDate, filter.value)),
    );
  });
}

const bounds = {
  greaterThanOrEquals: (day: string, bound: string) => day >= bound,
  lessThanOrEquals: (day: string, bound: string) => day <= bound,
} as const;

function paymentWire({ id, employeeId, payDate, payType, amount, changedById }: Payment): object {
  return {
    employeeId,
    id,
    payDate,
    payType,
    amount,
    change: { reason: null, changedBy: null, changedById },
    customColumns: {},
  };
}

/** What `/payroll/history` says of a person beside pay. Of *About* only what the document describes in one way. Source: OpenAPI 2025-06. */
export const historyFieldIds: readonly string[] = [
  'root.id',
  'root.firstName',
  'root.surname',
  'root.secondName',
  'root.fullName',
  'root.displayName',
  'root.email',
  'root.companyId',
  'root.creationDateTime',
  'root.avatarUrl',
  'root.coverImageUrl',
  'about.about',
  'about.avatar',
  'work.title',
  'work.department',
  'work.site',
  'work.siteId',
  'work.startDate',
  'work.shortStartDate',
  'work.originalStartDate',
  'work.activeEffectiveDate',
  'work.manager',
  'work.reportsTo',
  'work.reportsToIdInCompany',
  'work.employeeIdInCompany',
  'work.secondLevelManager',
  'work.isManager',
  'work.tenureDuration',
  'work.tenureDurationYears',
  'work.tenureYears',
  'work.durationOfEmployment',
  'work.yearsOfService',
  'work.daysOfPreviousService',
];

/** Whether the department is the one asked for, by id or label; one that may not be seen is nobody's (inferred). */
function worksIn({ person, rights }: Reached, department: string | undefined, view: View): boolean {
  if (department === undefined || department === '') return true;
  const field: Field | undefined = indexOf(view.company.data).fieldById.get('work.department');
  const value = person.value('work.department');
  if (!field || value === null || view.reveal(rights, [field]).length === 0) return false;
  return [value, humanText(field, value, humanContextOf(view))].includes(department);
}

/** Despite the name, the document shows one row of the employment table: the row in force (inferred). */
function employmentOf(reached: Reached, view: View): object {
  const seen = view.rows('employment', reached);
  const current = seen.kind === 'rows' ? seen.rows.find(({ isCurrent }) => isCurrent) : undefined;
  return current ? { payroll: { employmentType: rowWire(tables.employment, current) } } : {};
}
