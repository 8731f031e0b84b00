import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *Personal contact details*. */
export const personalContactFields: readonly Field[] = fieldsOf('personalContact', live, [
  ['home.privateEmail', 'Personal email', 'text'],
  ['home.privatePhone', 'Personal phone', 'text'],
  ['home.mobilePhone', 'Personal mobile', 'text'],
]);
