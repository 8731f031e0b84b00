import type { Finding } from '@hibob-kit/permissions';
import { everyField, inGroup, save, search } from './words.ts';

const accessRights = [
  ...inGroup,
  'People’s data → Edit → Access rights.',
  'Select people by condition → Lifecycle status exists.',
  save,
];

export const nobodySelected: Finding = {
  code: 'audience.nobody',
  severity: 'blocking',
  certainty: 'certain',
  title: 'The access rights select nobody',
  category: null,
  rights: [],
  fields: everyField,
  evidence: [
    'people/search shows 0 people.',
    'The permission group works: Employment, Equity, Lifecycle, Salary, Variable pay, Work answered 200 with no rows.',
  ],
  causes: [
    {
      code: 'audience.nothing-selected',
      about: null,
      cause: 'No people are selected under Access rights, or the condition fits nobody.',
      lookAt: 'Access rights on the People’s data tab of the group.',
    },
  ],
  fix: accessRights,
  instead: null,
  retest: search(['root.id'], 'people'),
};

export const group = 'Access rights on the People’s data tab of the group.';

type PeopleCause =
  | 'audience.employed-only'
  | 'audience.everyone'
  | 'audience.statuses-picked'
  | 'audience.people-picked'
  | 'audience.part-of-company'
  | 'company.nobody-inactive'
  | 'company.nobody-left';

/** Why people are not shown, cause by cause. */
const peopleCauses: Readonly<Record<PeopleCause, readonly [cause: string, lookAt: string]>> = {
  'audience.employed-only': ['Access rights say Lifecycle status equals Employed, HiBob’s default.', group],
  'audience.everyone': ['Access rights say Everyone, which is everyone active.', group],
  'audience.statuses-picked': [
    'Access rights name lifecycle statuses one by one, and some are not among them.',
    `${group} Leave, Garden leave and statuses of the company’s own count as well.`,
  ],
  'audience.people-picked': ['Access rights name employees one by one; whoever joins later is not among them.', group],
  'audience.part-of-company': [
    'Access rights cover a part of the company, such as one site or department.',
    `${group} Compare the number of people with the headcount in HiBob.`,
  ],
  'company.nobody-inactive': [
    'Nobody has left this company or is hired for later.',
    'Whether HiBob’s directory lists anybody with lifecycle status Terminated or Hired.',
  ],
  'company.nobody-left': [
    'Nobody has left this company.',
    'Whether HiBob’s directory lists anybody with lifecycle status Terminated.',
  ],
};

function peopleFinding(
  of: Pick<Finding, 'code' | 'certainty' | 'title' | 'evidence' | 'retest'>,
  causes: readonly PeopleCause[],
): Finding {
  return {
    ...of,
    severity: 'advisory',
    category: null,
    rights: [],
    fields: [],
    causes: causes.map((code) => {
      const [cause, lookAt] = peopleCauses[code];
      return { code, about: null, cause, lookAt };
    }),
    fix: accessRights,
    instead: null,
  };
}

/** Nobody inactive is visible. */
export function inactiveHidden(visible: number, causes: readonly PeopleCause[]): Finding {
  return peopleFinding(
    {
      code: 'audience.inactive-hidden',
      certainty: 'cannot tell',
      title: 'People who left or have not started yet are not visible',
      evidence: [`people/search shows ${visible} people, and asking for inactive people as well adds none.`],
      retest: search(['internal.status'], 'somebody whose internal.status is Inactive'),
    },
    causes,
  );
}

/** Somebody inactive is visible, and nobody who left. */
export function leaversHidden(visible: number, inactive: number): Finding {
  return peopleFinding(
    {
      code: 'audience.inactive-hidden',
      certainty: 'cannot tell',
      title: 'People who left are not visible',
      evidence: [
        `people/search shows ${visible} people, ${inactive} of them inactive, and nobody’s lifecycle status is Terminated.`,
      ],
      retest: search(
        ['internal.lifecycleStatus'],
        'somebody whose lifecycle status is Terminated, with showInactive true',
      ),
    },
    ['audience.statuses-picked', 'audience.people-picked', 'audience.part-of-company', 'company.nobody-left'],
  );
}

/** Somebody who left is visible, and managers are not: people are hidden for sure. */
export function peopleHidden(visible: number, inactive: number, managers: string): Finding {
  return peopleFinding(
    {
      code: 'audience.limited',
      certainty: 'one of several',
      title: 'Some people are not visible',
      evidence: [`people/search shows ${visible} people, ${inactive} of them inactive.`, managers],
      retest: search(['root.id', 'work.manager'], 'every manager among the people'),
    },
    ['audience.part-of-company', 'audience.people-picked', 'audience.statuses-picked'],
  );
}

/** Pay is granted for the 46 who are employed, of 60. */
export const payOfSome: Finding = {
  code: 'audience.differs',
  severity: 'blocking',
  certainty: 'certain',
  title: '‘Payroll’ can be read of some people only',
  category: 'Payroll',
  rights: [],
  fields: ['Base salary', 'Salary pay period', 'Salary pay frequency'],
  evidence: [
    '49 of 60 people show Base salary.',
    '49 of 60 people show Salary pay period.',
    '49 of 60 people show Salary pay frequency.',
    'A table of Payroll names 11 people as not permitted.',
  ],
  causes: [
    {
      code: 'audience.two-groups',
      about: 'payroll',
      cause: 'The service user is in several permission groups, and the one that grants Payroll covers fewer people.',
      lookAt: 'Every permission group that lists the service user as a member, and its Access rights.',
    },
  ],
  fix: [
    'System settings → Account → Permission groups.',
    'Open the group of the service user that grants “View” on Payroll.',
    'People’s data → Edit → Access rights.',
    'Select people by condition → Lifecycle status exists.',
    save,
  ],
  instead: null,
  retest: search(
    ['payroll.salary.payment', 'payroll.salary.payPeriod', 'payroll.salary.payFrequency'],
    'the key of Base salary, Salary pay period and Salary pay frequency for everybody',
  ),
};
