import { lifecycleExists, saveAndApply, screens } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { Problem } from '../problem.ts';

export function generalErrors(problem: Problem & { code: 'group.general-errors' }, serviceUserId: string): Finding {
  return {
    code: 'group.general-errors',
    severity: 'blocking',
    certainty: 'one of several',
    title: 'General Errors: no access to any field',
    category: null,
    rights: [],
    fields: problem.fields,
    evidence: [
      'The service user ID and token are accepted.',
      'people/search shows 0 people.',
      `${problem.tablesRefused} of ${problem.tablesRefused} tables answered 403.`,
    ],
    causes: [
      {
        code: 'group.not-a-member',
        about: null,
        cause: 'The service user is in no permission group.',
        lookAt: `Members of the group must list ${serviceUserId}.`,
      },
      {
        code: 'group.other-member',
        about: null,
        cause: 'Another service user was put in the group.',
        lookAt: `Compare the ID of the group’s member with ${serviceUserId}, not the name.`,
      },
      {
        code: 'group.wrong-type',
        about: null,
        cause: 'The group is of type Employee or Admin instead of Service user.',
        lookAt: 'The type shown on the group; it cannot be changed, create the group anew.',
      },
      {
        code: 'group.new-user-not-added',
        about: null,
        cause: 'The service user is new and was not added to the group yet.',
        lookAt: `When ${serviceUserId} was created, in ${screens.serviceUsers}.`,
      },
    ],
    fix: [
      `${screens.permissionGroups}.`,
      'Open the group made for this integration, or “+ Create permission group” and choose the type “Service user”.',
      `Members: choose the service user ${serviceUserId} and nobody else.`,
      saveAndApply,
    ],
    instead: null,
    retest: { request: 'POST /v1/people/search', shows: 'people' },
  };
}

export function audienceNobody(problem: Problem & { code: 'audience.nobody' }): Finding {
  return {
    code: 'audience.nobody',
    severity: 'blocking',
    certainty: 'certain',
    title: 'The access rights select nobody',
    category: null,
    rights: [],
    fields: problem.fields,
    evidence: [
      'people/search shows 0 people.',
      `The permission group works: ${problem.answering.join(', ')} answered 200 with no rows.`,
    ],
    causes: [
      {
        code: 'audience.nothing-selected',
        about: null,
        cause: 'No people are selected under Access rights, or the condition fits nobody.',
        lookAt: 'Access rights on the People’s data tab of the group.',
      },
    ],
    fix: audienceFix,
    instead: null,
    retest: { request: 'POST /v1/people/search', shows: 'people' },
  };
}

export function inactiveHidden({ visible, inactive }: Problem & { code: 'audience.inactive-hidden' }): Finding {
  const words = inactive === 0 ? nobodyInactive(visible) : nobodyTerminated(visible, inactive);
  return {
    code: 'audience.inactive-hidden',
    severity: 'advisory',
    certainty: 'cannot tell',
    title: words.title,
    category: null,
    rights: [],
    fields: [],
    evidence: [words.evidence],
    causes: [
      ...words.causes.map((one) => ({
        ...one,
        about: null,
        lookAt: 'Access rights on the People’s data tab of the group.',
      })),
      { ...words.otherwise, about: null, lookAt: words.lookAt },
    ],
    fix: audienceFix,
    instead: null,
    retest: { request: 'POST /v1/people/search', shows: words.shows },
  };
}

const nobodyInactive = (visible: number) => ({
  title: 'People who left or have not started yet are not visible',
  evidence: `people/search shows ${visible} people, and asking for inactive people as well adds none.`,
  causes: [
    {
      code: 'audience.employed-only' as const,
      cause: 'Access rights say Lifecycle status equals Employed, HiBob’s default.',
    },
    { code: 'audience.everyone' as const, cause: 'Access rights say Everyone, which is everyone active.' },
  ],
  otherwise: {
    code: 'company.nobody-inactive' as const,
    cause: 'Nobody has left this company or is hired for later.',
  },
  lookAt: 'Whether HiBob’s directory lists anybody with lifecycle status Terminated or Hired.',
  shows: 'more people with showInactive true than with false',
});

const nobodyTerminated = (visible: number, inactive: number) => ({
  title: 'People who left are not visible',
  evidence: `people/search shows ${visible} people, ${inactive} of them inactive, and nobody’s lifecycle status is Terminated.`,
  causes: [
    {
      code: 'audience.statuses-picked' as const,
      cause: 'Access rights name lifecycle statuses one by one, and Terminated is not among them.',
    },
  ],
  otherwise: { code: 'company.nobody-left' as const, cause: 'Nobody has left this company.' },
  lookAt: 'Whether HiBob’s directory lists anybody with lifecycle status Terminated.',
  shows: 'somebody whose lifecycle status is Terminated, with showInactive true',
});

const audienceFix = [
  `${screens.permissionGroups}.`,
  'Open the group of the service user.',
  `${screens.peoplesData} → Access rights.`,
  `${lifecycleExists}.`,
  saveAndApply,
];
