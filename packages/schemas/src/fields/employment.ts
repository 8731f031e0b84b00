import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *Employment*. */
export const employmentFields: readonly Field[] = fieldsOf('employment', live, [
  ['payroll.employment.activeEffectiveDate', 'Employment effective date', 'date', 'H'],
  ['payroll.employment.contract', 'Employment contract', 'list:employmentstatus', 'H'],
  ['payroll.employment.type', 'Employment type', 'list:payrollEmploymentType', 'H'],
  ['payroll.employment.workingPattern', 'Working pattern', 'working_pattern', 'H'],
  ['payroll.employment.standardWorkingPattern', 'Standard working pattern', 'working_pattern'],
  [
    'payroll.employment.standardWorkingPattern.workingPatternId',
    'Full time working pattern',
    'list_id:workingPattern_entity_list',
  ],
  [
    'payroll.employment.personalWorkingPatternType',
    'Personal working pattern',
    'list:personalWorkingPatternTypes',
    'H',
  ],
  ['payroll.employment.hoursInDayNotWorked', 'Hours in days not worked', 'number', 'H'],
  ['payroll.employment.siteWorkingPattern', 'Site working pattern', 'working_pattern'],
  ['payroll.employment.actualWorkingPattern', 'Actual working pattern', 'working_pattern'],
  ['payroll.employment.calendarId', 'Holiday calendar ID', 'list_id:calendar', 'H'],
  ['payroll.employment.salaryPayType', 'Salary pay type', 'list:salaryPayType', 'H'],
  ['payroll.employment.flsaCode', 'FLSA code', 'list:flsaCode', 'H'],
  ['payroll.employment.fte', 'FTE %', 'number', 'H'],
  ['payroll.employment.weeklyHours', 'Weekly hours', 'number', 'H'],
  ['employee.workLocationId', 'Work location', 'list_id:workLocation_entity_list'],
  ['employee.remoteWorkLocationId', 'employee.remoteWorkLocationId', 'list_id:workLocation_entity_list', 'H'],
  ['employee.employerId', 'Employer', 'list_id:employer_entity_list'],
  [
    'employee.employerWorkLocationId',
    'Employer and work location',
    'hierarchy-list:employer_workLocation_tree_entity_list',
    'H',
  ],
]);
