import type { Visibility, Withheld } from '../store/norms.ts';
import type { EmployeeRecord, Unsealed } from '../store/record.ts';
import type { Facts } from './facts.ts';
import { rawWordsOf, wordsOf } from './labels.ts';
import { sourcesOf, withGaps } from './provenance.ts';
import { genderOf, statusOf } from './vocabulary.ts';

export function employeeRecord(employeeId: string, facts: Facts): Unsealed<EmployeeRecord> {
  const gender = facts.listed('home.legalGender');
  const status = facts.listed('internal.lifecycleStatus');
  const record = withGaps(
    {
      employeeId,
      sourceEntryId: employeeId,
      sourcePath: 'people/search',
      visibility: 'full' as const,
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
    },
    sources,
    facts.whyNull,
  );
  return Object.assign(record, { visibility: visibilityOf(record.withheld) });
}

/** Record column → the field it is read from. */
const sources = sourcesOf({
  employeeNumber: ['work.employeeIdInCompany'],
  firstName: ['root.firstName'],
  lastName: ['root.surname'],
  displayName: ['root.displayName'],
  email: ['root.email'],
  gender: ['home.legalGender'],
  birthDate: ['personal.birthDate'],
  startDate: ['work.startDate'],
  originalStartDate: ['work.originalStartDate'],
  terminationDate: ['internal.terminationDate'],
  terminationReason: ['internal.terminationReason'],
  terminationType: ['internal.terminationType'],
  status: ['internal.lifecycleStatus'],
  accessStatusRaw: ['internal.status'],
});

function visibilityOf(withheld: Withheld | null): Visibility {
  const gaps = Object.values(withheld ?? {});
  if (gaps.includes('restricted')) return 'restricted';
  return gaps.includes('not_requested') ? 'not_requested' : 'full';
}
