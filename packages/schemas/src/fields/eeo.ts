import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *EEO*. */
export const eeoFields: readonly Field[] = fieldsOf('eeo', live, [
  ['eeo.ethnicity', 'Ethnicity', 'list:ethnicity'],
  ['eeo.jobCategory', 'Job category', 'list:jobCategory'],
  ['employee.ethnicities', 'Ethnicities', 'multi-list:ethnicities'],
]);
