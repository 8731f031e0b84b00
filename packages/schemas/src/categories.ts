import { type Evidence, inferred, observed } from './evidence.ts';
import type { Category } from './field.ts';

const live = observed('fields metadata of a live tenant, 2026-10');

/** The built-in people categories, by the name the permission screen shows. A company may rename them and add its own. */
export const categories: readonly Category[] = [
  category('root', 'Basic info'),
  category('personal', 'Personal'),
  category('personalContact', 'Personal contact details'),
  category('identification', 'Identification'),
  category('work', 'Work'),
  category('workContact', 'Work contact details'),
  category('address', 'Address'),
  category('home', 'Home'),
  category('about', 'About'),
  category('rightToWork', 'Right to work'),
  category('employment', 'Employment'),
  category('payroll', 'Payroll'),
  category('ukTaxSettings', 'UK tax settings'),
  category('emergency', 'Emergency'),
  category('temporaryAddress', 'Temporary address'),
  category('lifecycle', 'Lifecycle'),
  category('userData', 'User data'),
  category('eeo', 'EEO'),
  category('peopleAnalytics', 'People analytics'),
  category('jobsCatalog', 'Jobs'),
  category('financial', 'Financial', inferred('OpenAPI 2025-06 names it; it holds no field, only bank accounts')),
  category('training', 'Training', inferred('a section with a table and no field; its id is unknown')),
  category(
    'equity',
    'Equity',
    inferred('the guide names its row; the id is unknown and it holds no field, only a table'),
  ),
];

function category(id: string, name: string, evidence: Evidence = live): Category {
  return { id, name, evidence };
}
