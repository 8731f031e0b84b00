import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *Lifecycle*. */
export const lifecycleFields: readonly Field[] = fieldsOf('lifecycle', live, [
  ['internal.lifecycleStatus', 'Lifecycle status', 'list:lifecycleStatus', 'H'],
  ['internal.status', 'Status', 'list:status', 'H'],
  ['internal.terminationReason', 'Reason for termination', 'list:terminationreason'],
  ['internal.terminationDate', 'Termination date', 'date'],
  ['internal.periodSinceTermination', 'Period since termination', 'period'],
  ['internal.yearsSinceTermination', 'Years since termination', 'number'],
  ['internal.notice', 'Notice period', 'duration_with_unit'],
  ['internal.probationEndDate', 'Probation end date', 'date'],
  ['internal.terminationType', 'Leave and termination type', 'list:lifecycleReasonType'],
  ['internal.currentActiveStatusStartDate', 'current active lifecycle start date', 'date'],
  ['employee.recentLeaveStartDate', 'Recent leave start date', 'date'],
  ['employee.recentLeaveEndDate', 'Recent leave end date', 'date'],
  ['employee.firstDayOfWork', 'First day of work', 'date'],
  ['employee.lastDayOfWork', 'Last day of work', 'date'],
  ['employee.eligibleForRehire', 'Eligible for Rehire', 'boolean', 'H'],
  ['employee.regrettableTermination', 'Regrettable Termination', 'boolean', 'H'],
]);
