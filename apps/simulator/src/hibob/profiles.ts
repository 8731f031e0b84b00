import { type Field, listProfiles } from '@hibob-kit/schemas';
import { type Binding, bind } from './bind.ts';
import { indexOf } from './company-index.ts';
import { employeesAs } from './person-sheet.ts';
import { personWires } from './person-text.ts';

/** What a public profile shows, fixed by HiBob; of custom fields the document says no more than the word. Source: OpenAPI 2025-06. */
export const profileFieldIds: readonly string[] = [
  'root.id',
  'root.firstName',
  'root.surname',
  'root.email',
  'root.displayName',
  'personal.honorific',
  'personal.shortBirthDate',
  'personal.nationality',
  'personal.pronouns',
  'about.avatar',
  'about.hobbies',
  'about.foodPreferences',
  'about.superpowers',
  'about.socialData.linkedin',
  'about.socialData.twitter',
  'about.socialData.facebook',
  'work.title',
  'work.department',
  'work.site',
  // The document writes siteID, where people reads have siteId (observed).
  'work.siteId',
  'work.startDate',
  'work.shortStartDate',
  'work.originalStartDate',
  'work.activeEffectiveDate',
  'work.manager',
  'work.secondLevelManager',
  'work.reportsTo',
  'work.reportsToIdInCompany',
  'work.employeeIdInCompany',
  'work.isManager',
  'work.directReports',
  'work.indirectReports',
  'work.tenureDuration',
  'work.tenureDurationYears',
  'work.tenureYears',
  'work.durationOfEmployment',
  'work.yearsOfService',
  'work.daysOfPreviousService',
  'work.workMobile',
  'work.workPhone',
];

export const profilesBindings: readonly Binding[] = [
  bind(listProfiles, (_, view) => {
    const { fieldById } = indexOf(view.company.data);
    const fields: readonly Field[] = profileFieldIds.flatMap((id) => fieldById.get(id) ?? []);
    const encode = personWires(view, fields, 'none');
    return employeesAs(view.oneByOne(false), view.people.size, (reached) => nestedOnly(encode(reached)));
  }),
];

/** Profiles come in the nested notation alone. */
function nestedOnly(wire: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(wire).filter(([key]) => !key.startsWith('/')));
}
