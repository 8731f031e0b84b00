import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *Home*. */
export const homeFields: readonly Field[] = fieldsOf('home', live, [
  ['home.familyStatus', 'Marital status', 'list:familystatus'],
  ['home.legalGender', 'Gender', 'list:legalGenderEnhanced'],
  ['home.numberOfKids', 'Number of children', 'number'],
  ['home.spouse.firstName', "Spouse's first name", 'text'],
  ['home.spouse.surname', "Spouse's last name", 'text'],
  ['home.spouse.birthDate', "Spouse's birth date", 'date'],
  ['home.spouse.shortBirthDate', "Spouse's birthday", 'short-date'],
  ['home.spouse.gender', "Spouse's gender", 'list:legalGenderEnhanced'],
  ['employee.legalSex', 'Legal sex', 'list:legalGender'],
]);
