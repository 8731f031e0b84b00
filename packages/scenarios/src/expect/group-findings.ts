import type { Finding } from '@hibob-kit/permissions';
import { everyField, inGroup, people, save, search } from './words.ts';

export const generalErrors: Finding = {
  code: 'group.general-errors',
  severity: 'blocking',
  certainty: 'one of several',
  title: 'General Errors: no access to any field',
  category: null,
  rights: [],
  fields: everyField,
  evidence: [
    'The service user ID and token are accepted.',
    'people/search shows 0 people.',
    '6 of 6 tables answered 403.',
  ],
  causes: [
    {
      code: 'group.not-a-member',
      about: null,
      cause: 'The service user is in no permission group.',
      lookAt: 'Members of the group must list {serviceUser}.',
    },
    {
      code: 'group.other-member',
      about: null,
      cause: 'Another service user was put in the group.',
      lookAt: 'Compare the ID of the group’s member with {serviceUser}, not the name.',
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
      lookAt: 'When {serviceUser} was created, in System settings → Integrations → Service users → Manage.',
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
    'System settings → Account → Permission groups.',
    'Open the group made for this integration, or “+ Create permission group” and choose the type “Service user”.',
    'Members: choose the service user {serviceUser} and nobody else.',
    'In a new or empty group: People’s data → Edit → People: tick the boxes that `hibob-connector plan` lists. Access rights: Select people by condition → Lifecycle status exists.',
    save,
  ],
  instead: null,
  retest: search(['root.id'], 'people'),
};

/** People come and nothing of them does. */
export const noBoxes = (visible: number): Finding => ({
  code: 'group.no-boxes',
  severity: 'blocking',
  certainty: 'certain',
  title: 'The permission group grants no category',
  category: null,
  rights: [],
  fields: everyField,
  evidence: [`people/search shows ${visible} people and no field of them.`, '6 of 6 tables answered 403.'],
  causes: [
    {
      code: 'group.no-boxes',
      about: null,
      cause:
        'View is ticked on no category in the People section of the group, or what was ticked was not saved and applied.',
      lookAt: 'The People section of the group’s People’s data tab.',
    },
  ],
  fix: [...inGroup, people, 'Tick the boxes that `hibob-connector plan` lists, category by category.', save],
  instead: null,
  retest: search(['root.firstName'], 'the key of First name'),
});
