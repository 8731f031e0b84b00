import type { Field } from './field.ts';
import { aboutFields } from './fields/about.ts';
import { addressFields } from './fields/address.ts';
import { eeoFields } from './fields/eeo.ts';
import { emergencyFields } from './fields/emergency.ts';
import { employmentFields } from './fields/employment.ts';
import { homeFields } from './fields/home.ts';
import { identificationFields } from './fields/identification.ts';
import { jobsCatalogFields } from './fields/jobs-catalog.ts';
import { lifecycleFields } from './fields/lifecycle.ts';
import { payrollFields } from './fields/payroll.ts';
import { peopleAnalyticsFields } from './fields/people-analytics.ts';
import { personalFields } from './fields/personal.ts';
import { personalContactFields } from './fields/personal-contact.ts';
import { rightToWorkFields } from './fields/right-to-work.ts';
import { rootFields } from './fields/root.ts';
import { temporaryAddressFields } from './fields/temporary-address.ts';
import { ukTaxSettingsFields } from './fields/uk-tax-settings.ts';
import { userDataFields } from './fields/user-data.ts';
import { workFields } from './fields/work.ts';
import { workContactFields } from './fields/work-contact.ts';

/** The people fields of a standard company, in the order of its categories. A company's own rows decide; these are the default. */
export const fields: readonly Field[] = [
  ...rootFields,
  ...personalFields,
  ...personalContactFields,
  ...identificationFields,
  ...workFields,
  ...workContactFields,
  ...addressFields,
  ...homeFields,
  ...aboutFields,
  ...rightToWorkFields,
  ...employmentFields,
  ...payrollFields,
  ...ukTaxSettingsFields,
  ...emergencyFields,
  ...temporaryAddressFields,
  ...lifecycleFields,
  ...userDataFields,
  ...eeoFields,
  ...peopleAnalyticsFields,
  ...jobsCatalogFields,
];
