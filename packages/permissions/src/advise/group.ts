import { lifecycleExists, saveAndApply, screens } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { Problem } from '../problem.ts';
import { openGroup } from './open-group.ts';
import { searchShows } from './retest.ts';

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
      {
        code: 'group.empty',
        about: null,
        cause:
          'The group is empty: View is ticked on no category and no people are selected, or it was not saved and applied.',
        lookAt: 'Both parts of the group’s People’s data tab: People and Access rights.',
      },
    ],
    fix: [
      `${screens.permissionGroups}.`,
      'Open the group made for this integration, or “+ Create permission group” and choose the type “Service user”.',
      `Members: choose the service user ${serviceUserId} and nobody else.`,
      `In a new or empty group: ${screens.peoplesData} → People: tick the boxes that \`hibob-connector plan\` lists. Access rights: ${lifecycleExists}.`,
      saveAndApply,
    ],
    instead: null,
    retest: searchShows(['root.id'], 'people'),
  };
}

/** People come and nothing of them does. */
export function noBoxes(problem: Problem & { code: 'group.no-boxes' }): Finding {
  return {
    code: 'group.no-boxes',
    severity: 'blocking',
    certainty: 'certain',
    title: 'The permission group grants no category',
    category: null,
    rights: [],
    fields: problem.fields,
    evidence: [
      `people/search shows ${problem.visible} people and no field of them.`,
      `${problem.tablesRefused} of ${problem.tablesRefused} tables answered 403.`,
    ],
    causes: [
      {
        code: 'group.no-boxes',
        about: null,
        cause:
          'View is ticked on no category in the People section of the group, or what was ticked was not saved and applied.',
        lookAt: 'The People section of the group’s People’s data tab.',
      },
    ],
    fix: [
      ...openGroup,
      `${screens.peoplesData} → People.`,
      'Tick the boxes that `hibob-connector plan` lists, category by category.',
      saveAndApply,
    ],
    instead: null,
    retest: searchShows([problem.proof.id], `the key of ${problem.proof.label}`),
  };
}
