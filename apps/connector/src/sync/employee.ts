import type { Visibility } from '../store/norms.ts';
import type { EmployeeRecord } from '../store/record.ts';
import type { Facts } from './facts.ts';
import { rawWordsOf, wordsOf } from './labels.ts';
import { sealed } from './provenance.ts';
import { genderOf, statusOf } from './vocabulary.ts';

export function employeeRecord(employeeId: string, facts: Facts): EmployeeRecord {
  const gender = facts.listed('home.legalGender');
  const status = facts.listed('internal.lifecycleStatus');
  return sealed({
    employeeId,
    sourceEntryId: employeeId,
    sourcePath: 'people/search',
    visibility: visibilityOf(facts),
    employeeNumber: facts.text('work.employeeIdInCompany'),
    firstName: facts.text('root.firstName'),
    lastName: facts.text('root.surname'),
    displayName: facts.text('root.displayName'),
    email: facts.text('root.email'),
    gender: genderOf(gender),
    genderRaw: rawWordsOf(gender),
    birthDate: facts.date('personal.birthDate'),
    birthDateRaw: facts.raw('personal.birthDate'),
    startDate: facts.date('work.startDate'),
    originalStartDate: facts.date('work.originalStartDate'),
    terminationDate: facts.date('internal.terminationDate'),
    terminationReason: wordsOf(facts.listed('internal.terminationReason')),
    terminationType: wordsOf(facts.listed('internal.terminationType')),
    status: statusOf(status),
    statusRaw: rawWordsOf(status),
    accessStatusRaw: rawWordsOf(facts.listed('internal.status')),
  });
}

/** The fields an employee record is made of. */
const fields = [
  'work.employeeIdInCompany',
  'root.firstName',
  'root.surname',
  'root.displayName',
  'root.email',
  'home.legalGender',
  'personal.birthDate',
  'work.startDate',
  'work.originalStartDate',
  'internal.terminationDate',
  'internal.terminationReason',
  'internal.terminationType',
  'internal.lifecycleStatus',
  'internal.status',
] as const;

function visibilityOf(facts: Facts): Visibility {
  const seen = new Set(fields.map(facts.seen));
  if (seen.has('withheld')) return 'restricted';
  return seen.has('not-requested') ? 'not_requested' : 'full';
}
