import { screens } from '../catalogue.ts';

/** What no API shows (catalogue B4, B5, B9), for a person to look at, whatever the verdict. */
export function checklistFor(serviceUserId: string, people: People | null = null): readonly string[] {
  return [
    `Members of the group: one member, ${serviceUserId}. HiBob puts a condition into a new group that lets every employed person in, and they would all see what this group shows, pay included: remove that condition.`,
    'Save, then Apply, and confirm if HiBob asks: a dialog that is closed before loses what was ticked without a word.',
    `${screens.permissionGroups} opens for HiBob’s admins only: if System settings is not in your menu, give this report to an admin. It holds no data of any person.`,
    ...(people === null || people.visible === 0
      ? []
      : [
          `Headcount: HiBob’s directory, with everybody who left or is hired for later, must list ${people.visible} people, ${people.active} of them active. If it lists more, access rights leave people out: leave, garden leave and statuses of the company’s own are easily forgotten.`,
        ]),
  ];
}

interface People {
  readonly visible: number;
  readonly active: number;
}
