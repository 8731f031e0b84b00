import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *Personal*. */
export const personalFields: readonly Field[] = fieldsOf('personal', live, [
  ['personal.honorific', 'Prefix', 'list:honorific'],
  ['personal.pronouns', 'Pronouns', 'list:pronouns'],
  ['personal.birthDate', 'Date of Birth', 'date'],
  ['personal.age', 'Age', 'number'],
  ['personal.shortBirthDate', 'Birthday', 'short-date'],
  ['personal.nationality', 'Nationality', 'multi-list:nationalities'],
  ['employee.disabilityStatus', 'Disability status', 'list:disabilityStatus', 'H'],
  ['employee.veteranStatus', 'Veteran status', 'multi-list:veteranStatus'],
]);
