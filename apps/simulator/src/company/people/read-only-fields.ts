import { documented, type Evidence, type Field, inferred, moreTables, observed, tables } from '@hibob-kit/schemas';
import { customColumnOf } from '../tables/custom-columns.ts';
import { typeInField } from '../tables/type-column.ts';

/** Fields that no one writes as a field: rows of why, with the ids each holds for. */
interface ReadOnly {
  readonly why: string;
  readonly evidence: Evidence;
  readonly fieldIds: readonly string[];
}

/** No metadata key tells a caller which fields these are (observed); the ids are read from labels. */
export const readOnlyFields: readonly ReadOnly[] = [
  {
    why: 'HiBob gives it',
    evidence: inferred('their labels'),
    fieldIds: ['root.id', 'root.companyId', 'root.creationDateTime', 'root.creationDate', 'root.coverImageUrl'],
  },
  {
    why: 'another operation sets it',
    evidence: documented(
      'OpenAPI 2025-06: e-mail, start date, terminate, invite and avatar are operations of their own',
    ),
    fieldIds: [
      'root.email',
      'root.avatarUrl',
      'root.state',
      'work.startDate',
      'internal.terminationDate',
      'internal.terminationReason',
      'internal.terminationType',
      'employee.firstDayOfWork',
      'employee.lastDayOfWork',
      'employee.recentLeaveStartDate',
      'employee.recentLeaveEndDate',
    ],
  },
  {
    why: 'it follows from other fields, from tables or from the day',
    evidence: observed('writing one changes nothing; which they are is inferred from their labels'),
    fieldIds: [
      'root.fullName',
      'personal.age',
      'personal.shortBirthDate',
      'home.spouse.shortBirthDate',
      'work.shortStartDate',
      'work.durationOfEmployment',
      'work.yearsOfService',
      'work.tenureDuration',
      'work.tenureDurationYears',
      'work.tenureYears',
      'work.daysOfPreviousService',
      'work.reportsTo.email',
      'work.reportsToIdInCompany',
      'work.manager',
      'work.secondLevelManager',
      'work.isManager',
      'work.directReports',
      'work.indirectReports',
      'address.fullAddress',
      'internal.currentActiveStatusStartDate',
      'internal.periodSinceTermination',
      'internal.yearsSinceTermination',
      'payroll.salary.payment.currency',
      'payroll.salary.yearlyPayment',
      'payroll.salary.monthlyPayment',
      'payroll.timeSinceLastSalaryChange',
      'home.numberOfKids',
      'financial.rightToWorkExpiryDate',
      'employee.enrolledInPayrollModuleStatus',
      'peopleAnalytics.lowRiskCounter',
      'peopleAnalytics.someRiskCounter',
      'peopleAnalytics.atRiskCounter',
    ],
  },
  {
    why: 'it belongs to the site, the job profile or a payment',
    evidence: inferred('their labels'),
    fieldIds: [
      'address.siteAddress1',
      'address.siteAddress2',
      'address.siteCountry',
      'address.sitePostalCode',
      'address.siteCity',
      'address.siteState',
      'employee.jobProfileCode',
      'employee.jobProfileTitle',
      'employee.jobProfileDescription',
      'employee.jobLevelName',
      'employee.jobLevelTypeId',
      'employee.jobRoleId',
      'employee.jobFamilyId',
      'employee.jobFamilyGroupId',
      'actualPayment.payDate',
      'actualPayment.payType',
      'actualPayment.amount',
      'actualPayment.change.reason',
      'actualPayment.change.changedBy',
    ],
  },
];

const readOnlyIds: ReadonlySet<string> = new Set(readOnlyFields.flatMap(({ fieldIds }) => fieldIds));

/** Whether a change of somebody's fields can write it: historical fields are written in their tables (observed). */
export function isWritable({ id, historical }: Field): boolean {
  return !historical && isEntered(id);
}

export function isReadOnly(fieldId: string): boolean {
  return readOnlyIds.has(fieldId);
}

/** Whether a value is kept as it was entered, and not in a row of a table. Creating somebody may enter historical ones too. */
export function isEntered(fieldId: string): boolean {
  return (
    !readOnlyIds.has(fieldId) && !mirroredIds.has(fieldId) && !isInSet(fieldId) && customColumnOf(fieldId) === null
  );
}

/** Fields that show the row in force of a table everybody has. */
const mirroredIds: ReadonlySet<string | null> = new Set(
  Object.values(tables).flatMap((table) => [table.effectiveDateField, ...table.columns.map(({ field }) => field)]),
);

/** Fields that stand in a set for each type of row: variable pay, entitlements, deductions. */
function isInSet(fieldId: string): boolean {
  return setTemplates.some((template) => typeInField(template, fieldId) !== null);
}

const setTemplates = [...Object.values(tables), ...Object.values(moreTables)]
  .flatMap(({ columns }) => columns.map(({ field }) => field))
  .filter((field) => field?.includes('{') ?? false);
