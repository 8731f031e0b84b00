import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *Address*. */
export const addressFields: readonly Field[] = fieldsOf('address', live, [
  ['address.line1', 'Address line 1', 'text', 'H'],
  ['address.line2', 'Address line 2', 'text', 'H'],
  ['address.fullAddress', 'Full address', 'text'],
  ['address.city', 'City', 'text', 'H'],
  ['address.postCode', 'Zip/Post/Postal code', 'text', 'H'],
  ['address.country', 'Country', 'list:countries', 'H'],
  ['address.usaState', 'State/Province/Region', 'text', 'H'],
  ['address.siteAddress1', 'Site address line 1', 'text'],
  ['address.siteAddress2', 'Site address line 2', 'text'],
  ['address.siteCountry', 'Site country', 'list:countries'],
  ['address.sitePostalCode', 'Site Zip/Post/Postal code', 'text'],
  ['address.siteCity', 'Site city', 'text'],
  ['address.siteState', 'Site State/Province/Region', 'text'],
  ['address.activeEffectiveDate', 'Address effective date', 'date', 'H'],
]);
