import { addRights, noRights, type Rights } from '@hibob-kit/permissions';
import type { Draft } from './draft.ts';

/**
 * What is wrong with the boxes of a setup, worked out naively from the guide and HiBob's permission pages, field by field. Written a
 * second time on purpose: nothing here comes from the code that diagnoses.
 */
export function wrongBoxes(draft: Draft): readonly string[] {
  const { group, furtherGroups, company, selection, noGroups } = draft;
  if (noGroups) return [];
  const fieldLevel = company.regime === 'field-level';
  const overrides = fieldLevel ? (group.fields ?? {}) : {};
  const alone = company.switches.historyWithoutView === 'forbidden';
  const showsRows = (categoryId: string) => !alone && readTables.some(({ category }) => category === categoryId);
  const showsNothing = Object.entries(group.categories).every(
    ([categoryId, { view, viewHistory }]) => !view && !(viewHistory && showsRows(categoryId)),
  );
  if (showsNothing && Object.values(overrides).every(({ view }) => !view)) return ['group.no-boxes'];
  const rightsOf = (categoryId: string): Rights =>
    [group, ...furtherGroups].reduce((sum, one) => addRights(sum, one.categories[categoryId] ?? noRights), noRights);
  const masked = company.customFields.filter((field) => field.masked).map(({ id }) => id);
  const sensitive = [...(company.sensitiveFields ?? ['personal.birthDate']), ...masked];
  const wrong = new Set<string>();

  for (const [item, fields] of Object.entries({ ...readFields, ...extraOf(selection.extra) })) {
    if (selection.unselected.includes(item)) continue;
    const mappedTo = selection.mapped[item];
    for (const field of mappedTo === undefined ? fields : [mappedTo]) {
      const own = company.customFields.find(({ id }) => id === field)?.categoryId;
      const categoryId = company.movedFields[field] ?? own ?? homeOf(field);
      const override = overrides[field];
      const { view, edit } = rightsOf(categoryId);
      if (override?.view) continue;
      if (override) wrong.add(`field.hidden-by-override ${field}`);
      if (!view) wrong.add(`category.no-view ${categoryId}`);
      else if (!override && !edit && !fieldLevel && sensitive.includes(field))
        wrong.add(`category.no-edit ${categoryId}`);
    }
  }

  for (const { item, category, columns } of readTables) {
    if (item !== null && selection.unselected.includes(item)) continue;
    const { view, viewHistory } = rightsOf(category);
    if (!view && (!viewHistory || alone)) wrong.add(`category.no-view ${category}`);
    if (view && !viewHistory) wrong.add(`category.no-history ${category}`);
    for (const field of columns) {
      const override = overrides[field];
      if (override?.view && !override.viewHistory && viewHistory)
        wrong.add(`field.history-hidden-by-override ${field}`);
    }
  }
  return [...wrong].sort();
}

/** What the guide's table asks the boxes for, by what a customer can unselect. */
const readFields: Readonly<Record<string, readonly string[]>> = {
  employeeKey: ['root.id'],
  names: ['root.firstName', 'root.surname', 'root.displayName', 'root.email'],
  job: ['work.title', 'work.department', 'work.site', 'work.manager', 'work.startDate'],
  employment: ['payroll.employment.type', 'payroll.employment.fte', 'payroll.employment.contract'],
  status: ['internal.lifecycleStatus', 'internal.status', 'internal.terminationDate'],
  basePay: ['payroll.salary.payment', 'payroll.salary.payPeriod', 'payroll.salary.payFrequency'],
  jobCatalog: ['employee.jobProfileCode', 'employee.jobLevelName'],
  gender: ['home.legalGender'],
  birthDate: ['personal.birthDate'],
};

function extraOf(fieldIds: readonly string[]) {
  return Object.fromEntries(fieldIds.map((id) => [id, [id]]));
}

/** The sections of an employee's profile; `payroll.employment.*` stands in Employment whatever the id says. */
function homeOf(field: string): string {
  if (field.startsWith('payroll.employment.')) return 'employment';
  if (field.startsWith('employee.')) return 'jobsCatalog';
  if (field.startsWith('internal.')) return 'lifecycle';
  return field.split('.')[0] ?? '';
}

const readTables: readonly {
  readonly item: string | null;
  readonly category: string;
  /** Columns whose field may have boxes of its own, of those the space gives any. */
  readonly columns: readonly string[];
}[] = [
  { item: null, category: 'work', columns: ['work.title'] },
  { item: null, category: 'employment', columns: [] },
  { item: null, category: 'lifecycle', columns: [] },
  { item: null, category: 'payroll', columns: ['payroll.salary.payment'] },
  { item: 'equity', category: 'equity', columns: [] },
];
