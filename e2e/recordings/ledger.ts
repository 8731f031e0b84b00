export interface KnownDepartures {
  readonly differences: readonly string[];
  readonly why: string;
}

const eachInAList =
  'The document wraps every entry in a list of its own, as it does with employees, where live answers have plain objects; the switch objectEntries gives its shape.';
const noLists = 'The one field that the document shows stands for any; none of this kind takes its values from a list.';
const nothingFetched =
  'A document added by its address is not fetched and asks nobody to act, so it has neither type nor dates; the words of status are not known.';

/** Where an answer departs from its recording, and why. A difference that is gone must be struck off. */
export const recordingsLedger: Readonly<Record<string, KnownDepartures>> = {
  'profiles.list': {
    differences: [
      '.employees[].about.superpowers is null or array, recorded as string',
      '.employees[].work.custom is missing',
      '.employees[].work.isManager is boolean, recorded as string',
      '.employees[].work.siteID is missing',
    ],
    why: 'The live list of fields gives superpowers and isManager other types and writes siteId (observed); of custom fields the document says no more than the word.',
  },
  'payroll.history': {
    differences: [
      '.employees[].about.avatar is missing',
      '.employees[].about.foodPreferences is missing',
      '.employees[].about.hobbies is missing',
      '.employees[].about.socialData is missing',
      '.employees[].about.superpowers is missing',
      '.employees[].payroll.employmentType.CreationDate is missing',
      '.employees[].payroll.employmentType.reason is missing',
      '.employees[].work.siteID is missing',
    ],
    why: 'The document describes hobbies and the like in two ways at once, so none is chosen; nobody has an avatar of the profile, and an empty text is left out; rows write creationDate, siteId and change.reason (observed).',
  },
  'job-roles.list': {
    differences: ['.JobRoleEntries[] is object, recorded as array'],
    why: eachInAList,
  },
  'job-families.list': {
    differences: ['.JobFamilyEntries[] is object, recorded as array'],
    why: eachInAList,
  },
  'job-family-groups.list': {
    differences: ['.JobFamilyGroupEntries[] is object, recorded as array'],
    why: eachInAList,
  },
  'job-profiles.search': {
    differences: ['.JobProfileEntries[] is object, recorded as array'],
    why: eachInAList,
  },
  'job-roles.fields': {
    differences: ['[].fieldType.typeData.listId is missing'],
    why: noLists,
  },
  'job-families.fields': {
    differences: ['[].fieldType.typeData.listId is missing'],
    why: noLists,
  },
  'job-family-groups.fields': {
    differences: ['[].fieldType.typeData.listId is missing'],
    why: noLists,
  },
  'docs.shared.add': {
    differences: [
      '.actionCompleteDate is missing',
      '.actionRequestDate is missing',
      '.mimeType is missing',
      '.status is missing',
    ],
    why: nothingFetched,
  },
  'docs.confidential.add': {
    differences: [
      '.actionCompleteDate is missing',
      '.actionRequestDate is missing',
      '.mimeType is missing',
      '.status is missing',
    ],
    why: nothingFetched,
  },
  'docs.custom.add': {
    differences: [
      '.actionCompleteDate is missing',
      '.actionRequestDate is missing',
      '.mimeType is missing',
      '.status is missing',
    ],
    why: nothingFetched,
  },
  'reports.list': {
    differences: [
      '.views[].configuration.changes is missing',
      '.views[].configuration.displayPreferences is missing',
      '.views[].configuration.excludeSystemChanges is missing',
      '.views[].configuration.sortBy is missing',
      '.views[].folderId is missing',
    ],
    why: 'The document names them without saying what they hold; nothing is made up.',
  },
};
