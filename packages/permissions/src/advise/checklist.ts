import { screens } from '../catalogue.ts';

/** What no API shows (catalogue B4, B5, B9), for a person to look at, whatever the verdict. */
export function checklistFor(serviceUserId: string): readonly string[] {
  return [
    `Members of the group: one member, ${serviceUserId}. HiBob puts a condition into a new group that lets every employed person in, and they would all see what this group shows, pay included: remove that condition.`,
    'Save, then Apply, and confirm if HiBob asks: a dialog that is closed before loses what was ticked without a word.',
    `${screens.permissionGroups} opens for HiBob’s admins only: if System settings is not in your menu, give this report to an admin. It holds no data of any person.`,
  ];
}
