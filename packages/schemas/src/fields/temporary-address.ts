import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { liveWithoutLabel } from './source.ts';

/** *Temporary address*. */
export const temporaryAddressFields: readonly Field[] = fieldsOf('temporaryAddress', liveWithoutLabel, [
  ['temporaryAddress.line1', 'Address line 1', 'text'],
  ['temporaryAddress.line2', 'Address line 2', 'text'],
  ['temporaryAddress.city', 'City', 'text'],
  ['temporaryAddress.postCode', 'Zip/Post/Postal code', 'text'],
  ['temporaryAddress.country', 'Country', 'list:countries'],
  ['temporaryAddress.usaState', 'State/Province/Region', 'text'],
]);
