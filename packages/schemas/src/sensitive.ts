import { type Evidence, inferred } from './evidence.ts';

/**
 * Fields that need View and Edit to be read, in a company that has not said otherwise. Documented by example only (SSN, full
 * date of birth, age); HiBob's own list is unknown. Gender is not among them: one vendor asks Edit for it, HiBob does not say so.
 */
export const sensitiveByDefault: readonly string[] = [
  'personal.birthDate',
  'personal.age',
  'identification.ssn',
  'identification.ssnSerialNumber',
  'payroll.nin',
  'employee.sin',
  'financial.passportNumber',
  'financial.identificationNumber',
  'home.spouse.birthDate',
];

/** Those of them that HiBob's documentation names; the others are sensitive by likeness. */
export const documentedSensitive: readonly string[] = ['personal.birthDate', 'personal.age', 'identification.ssn'];

export const sensitiveByDefaultEvidence: Evidence = inferred(
  'employee-data-api-field-level-permissions names SSN, date of birth and age; the rest by likeness',
);
