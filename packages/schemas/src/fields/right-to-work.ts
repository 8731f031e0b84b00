import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *Right to work*. */
export const rightToWorkFields: readonly Field[] = fieldsOf('rightToWork', live, [
  ['financial.rightToWorkExpiryDate', 'Right to work closest expiry date', 'date'],
]);
