import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *User data*. */
export const userDataFields: readonly Field[] = fieldsOf('userData', live, [
  ['root.state', 'State', 'list:state'],
  ['root.creationDate', 'Creation date', 'date'],
  ['employee.enrolledInPayrollModuleStatus', 'Enrolled in Payroll', 'text', 'H'],
]);
