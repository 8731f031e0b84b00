import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { liveWithoutLabel } from './source.ts';

/** *Emergency*. */
export const emergencyFields: readonly Field[] = fieldsOf('emergency', liveWithoutLabel, [
  ['emergency.firstName', 'First name', 'text'],
  ['emergency.secondName', 'Middle name', 'text'],
  ['emergency.surname', 'Last name', 'text'],
  ['emergency.relation', 'Relation', 'list:relation'],
  ['emergency.phone', 'Phone', 'text'],
  ['emergency.mobilePhone', 'Mobile phone', 'text'],
  ['emergency.email', 'Email', 'text'],
  ['emergency.address', 'Address', 'text'],
  ['emergency.city', 'City', 'text'],
  ['emergency.postCode', 'Zip/Post/Postal code', 'text'],
  ['emergency.country', 'Country', 'list:countries'],
]);
