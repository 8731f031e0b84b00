import { documented, observed } from './evidence.ts';
import { type FieldType, typeAndListOf } from './fields/row.ts';
import type { Column, RowKey, Table, TableId } from './table.ts';

const inForceKeys: readonly RowKey[] = [
  'endEffectiveDate',
  'activeEffectiveDate',
  'isCurrent',
  'canBeDeleted',
  'creationDate',
  'modificationDate',
  'change',
  'customColumns',
];

/** The employee tables a pay sync reads. Column labels are those of the people field that mirrors them; the others are ours. */
export const tables: Readonly<Record<TableId, Table>> = {
  work: {
    id: 'work',
    name: 'Work',
    categoryId: 'work',
    kind: 'one-in-force',
    columns: columns([
      ['title', 'Job title', 'list:title', 'work.title'],
      ['department', 'Department', 'list:department', 'work.department'],
      ['site', 'Site', 'text', 'work.site'],
      ['siteId', 'Site', 'list_id:site', 'work.siteId'],
      ['reportsTo', 'Reports to', 'employee', 'work.reportsTo'],
      ['workChangeType', 'Change type', 'list:workChangeType', 'work.workChangeType'],
    ]),
    rowKeys: inForceKeys,
    effectiveDateField: 'work.activeEffectiveDate',
    evidence: observed('work table of a live tenant, 2026-10'),
  },
  employment: {
    id: 'employment',
    name: 'Employment',
    categoryId: 'employment',
    kind: 'one-in-force',
    columns: columns([
      ['contract', 'Employment contract', 'list:employmentstatus', 'payroll.employment.contract'],
      ['type', 'Employment type', 'list:payrollEmploymentType', 'payroll.employment.type'],
      ['salaryPayType', 'Salary pay type', 'list:salaryPayType', 'payroll.employment.salaryPayType'],
      ['flsaCode', 'FLSA code', 'list:flsaCode', 'payroll.employment.flsaCode'],
      ['fte', 'FTE %', 'number', 'payroll.employment.fte'],
      ['weeklyHours', 'Weekly hours', 'number', 'payroll.employment.weeklyHours'],
      ['hoursInDayNotWorked', 'Hours in days not worked', 'number', 'payroll.employment.hoursInDayNotWorked'],
      ['calendarId', 'Holiday calendar ID', 'list_id:calendar', 'payroll.employment.calendarId'],
      ['calendarName', 'Holiday calendar', 'text', null],
      [
        'personalWorkingPatternType',
        'Personal working pattern',
        'list:personalWorkingPatternTypes',
        'payroll.employment.personalWorkingPatternType',
      ],
      ['workingPattern', 'Working pattern', 'working_pattern', 'payroll.employment.workingPattern'],
      [
        'standardWorkingPattern',
        'Standard working pattern',
        'working_pattern',
        'payroll.employment.standardWorkingPattern',
      ],
      [
        'standardWorkingPatternId',
        'Full time working pattern',
        'list_id:workingPattern_entity_list',
        'payroll.employment.standardWorkingPattern.workingPatternId',
      ],
      ['siteWorkingPattern', 'Site working pattern', 'working_pattern', 'payroll.employment.siteWorkingPattern'],
      ['actualWorkingPattern', 'Actual working pattern', 'working_pattern', 'payroll.employment.actualWorkingPattern'],
    ]),
    rowKeys: inForceKeys,
    effectiveDateField: 'payroll.employment.activeEffectiveDate',
    evidence: observed('employment table of a live tenant, 2026-10; it has no workChangeType'),
  },
  salaries: {
    id: 'salaries',
    name: 'Salary',
    categoryId: 'payroll',
    kind: 'one-in-force',
    columns: columns([
      ['base', 'Base salary', 'currency', 'payroll.salary.payment'],
      ['payPeriod', 'Salary pay period', 'list:payPeriod', 'payroll.salary.payPeriod'],
      ['payFrequency', 'Salary pay frequency', 'list:payFrequency', 'payroll.salary.payFrequency'],
      ['workChangeType', 'Change type', 'list:workChangeType', null],
    ]),
    rowKeys: inForceKeys,
    effectiveDateField: 'payroll.salary.activeEffectiveDate',
    evidence: documented('OpenAPI 2025-06'),
  },
  lifecycle: {
    id: 'lifecycle',
    name: 'Lifecycle',
    categoryId: 'lifecycle',
    kind: 'one-in-force',
    columns: columns([
      ['status', 'Lifecycle status', 'list:lifecycleStatus', 'internal.lifecycleStatus'],
      ['employeeStatus', 'Status', 'list:status', 'internal.status'],
      ['reasonType', 'Leave and termination type', 'list:lifecycleReasonType', 'internal.terminationType'],
      ['leaveReason', 'Reason for termination', 'list:terminationreason', 'internal.terminationReason'],
      ['workChangeType', 'Change type', 'list:workChangeType', null],
    ]),
    rowKeys: inForceKeys,
    effectiveDateField: null,
    evidence: documented('OpenAPI 2025-06; which people field mirrors leaveReason is inferred'),
  },
  equities: {
    id: 'equities',
    name: 'Equity',
    categoryId: 'equity',
    kind: 'several',
    columns: columns([
      ['quantity', 'Quantity', 'number', null],
      ['equityType', 'Equity type', 'list:equityTypes', null],
      ['vestingCommencementDate', 'Vesting commencement date', 'date', null],
      ['consentNumber', 'Consent number', 'text', null],
      ['grantDate', 'Grant date', 'date', null],
      ['optionExpiration', 'Option expiration', 'date', null],
      ['exercisePrice', 'Exercise price', 'currency', null],
      ['vestingTerm', 'Vesting term', 'text', null],
      ['grantType', 'Grant type', 'list:grantTypes', null],
      ['vestingSchedule', 'Vesting schedule', 'number', null],
      ['grantNumber', 'Grant number', 'number', null],
      ['grantStatus', 'Grant status', 'list:grantStatuses', null],
    ]),
    rowKeys: ['reason'],
    effectiveDateField: null,
    evidence: documented('OpenAPI 2025-06; the category id is inferred'),
  },
  variable: {
    id: 'variable',
    name: 'Variable pay',
    categoryId: 'payroll',
    kind: 'several',
    columns: columns([
      ['variableType', 'Variable type', 'list:payType', null],
      ['amount', 'Amount', 'currency', 'payroll.variable.{variableType}.amount'],
      ['payoutType', 'Payout type', 'list:payrollVariablePayoutType', 'payroll.variable.{variableType}.payoutType'],
      ['paymentPeriod', 'Pay period', 'list:variablePayPeriod', 'payroll.variable.{variableType}.paymentPeriod'],
      ['companyPercent', '% Company', 'number', 'payroll.variable.{variableType}.companyPercent'],
      ['departmentPercent', '% Department', 'number', 'payroll.variable.{variableType}.departmentPercent'],
      ['individualPercent', '% Individual', 'number', 'payroll.variable.{variableType}.individualPercent'],
      [
        'percentageOfAnnualSalary',
        'Percentage of annual salary',
        'number',
        'payroll.variable.{variableType}.percentageOfAnnualSalary',
      ],
      ['endDate', 'End date', 'date', null],
    ]),
    rowKeys: [
      'endEffectiveDate',
      'isCurrent',
      'canBeDeleted',
      'creationDate',
      'modificationDate',
      'change',
      'customColumns',
    ],
    effectiveDateField: null,
    evidence: documented('OpenAPI 2025-06; live list payType spells "Executive bonus", the document ExecutiveBonus'),
  },
};

type ColumnRow = readonly [key: string, label: string, type: FieldType, field: string | null];

function columns(rows: readonly ColumnRow[]): readonly Column[] {
  return rows.map(([key, label, typeAndList, field]) => ({ key, label, ...typeAndListOf(typeAndList), field }));
}
