import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *Work*. */
export const workFields: readonly Field[] = fieldsOf('work', live, [
  ['work.activeEffectiveDate', 'Work effective date', 'date', 'H'],
  ['work.employeeIdInCompany', 'Employee ID', 'number'],
  ['work.title', 'Job title', 'list:title', 'H'],
  ['work.startDate', 'Start date', 'date'],
  ['work.shortStartDate', 'Work anniversary', 'short-date'],
  ['work.originalStartDate', 'Original start date', 'date'],
  ['work.durationOfEmployment', 'Accumulated tenure (duration)', 'period'],
  ['work.yearsOfService', 'Accumulated tenure (years)', 'number'],
  ['work.tenureDuration', 'Tenure (duration)', 'period'],
  ['work.tenureDurationYears', 'Tenure (years)', 'number'],
  ['work.tenureYears', 'Work anniversary (years)', 'number'],
  ['work.site', 'Site', 'text'],
  ['work.siteId', 'Site', 'list_id:site', 'H'],
  ['work.department', 'Department', 'list:department', 'H'],
  ['work.workChangeType', 'Change type', 'list:workChangeType', 'H'],
  ['work.reportsTo', 'Reports to', 'employee', 'H'],
  ['work.reportsTo.email', "Manager's email", 'text'],
  ['work.reportsToIdInCompany', "Manager's ID", 'number'],
  ['work.manager', 'Manager', 'employee-reference', 'H'],
  ['work.secondLevelManager', 'Second level manager', 'employee-reference'],
  ['work.isManager', 'Is a manager', 'boolean'],
  ['work.directReports', 'Number of direct reports', 'number'],
  ['work.indirectReports', 'Number of direct and indirect reports', 'number'],
  ['work.daysOfPreviousService', 'Tenure sum of previous lifecycle entries in days', 'number'],
  ['employee.buddy', 'Buddy', 'employee-reference'],
  ['employee.hrbp', 'HRBP', 'employee-reference'],
  ['employee.payrollManager', 'Payroll manager', 'employee-reference'],
  ['employee.itAdmin', 'IT admin', 'employee-reference'],
  ['employee.orgLevel', 'Org level', 'list:orgLevels'],
]);
