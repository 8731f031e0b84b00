import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *Identification*. */
export const identificationFields: readonly Field[] = fieldsOf('identification', live, [
  ['financial.passportNumber', 'Passport number', 'text'],
  ['financial.identificationNumber', 'National ID', 'text'],
  ['payroll.nin', 'NI number', 'text'],
  ['identification.ssnSerialNumber', 'SSN Last 4 Digits', 'text'],
  ['identification.ssn', 'SSN', 'ssn'],
  ['employee.sin', 'Social insurance number (SIN)', 'text'],
  ['employee.sinExpirationDate', 'SIN expiration date', 'date'],
]);
