import { documented, observed } from '../evidence.ts';
import { type BuiltInList, list, listWithIds, plausible } from './row.ts';

/** Lists of *Work* and *Employment*. */
export const workLists: readonly BuiltInList[] = [
  list('workChangeType', observed('work table, 2026-10 (New Employee); the rest is ours'), [
    'New Employee',
    'Promotion',
    'Role change',
    'Team change',
    'Site change',
    'Manager change',
    'Other',
  ]),
  listWithIds('orgLevels', observed('list data of an integrator (individualContributor); the rest is ours'), [
    ['executive', 'Executive'],
    ['seniorManagement', 'Senior management'],
    ['middleManagement', 'Middle management'],
    ['teamLead', 'Team lead'],
    ['individualContributor', 'Individual contributor'],
  ]),
  list('employmentstatus', observed('employment table, 2026-10 (Full time); the rest is ours'), [
    'Full time',
    'Part time',
    'Contractor',
    'Intern',
  ]),
  list('payrollEmploymentType', observed('employment table, 2026-10 (Permanent); the rest is ours'), [
    'Permanent',
    'Temporary',
    'Fixed term',
    'Apprentice',
  ]),
  list('salaryPayType', plausible, ['Salaried', 'Hourly']),
  list('flsaCode', plausible, ['Exempt', 'Non-exempt']),
  list('personalWorkingPatternTypes', documented('OpenAPI 2025-06'), ['custom', 'library', 'flexible']),
];
