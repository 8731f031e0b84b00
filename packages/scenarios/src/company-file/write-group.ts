import type { Condition, Rights } from '@hibob-kit/permissions';
import type { GroupSpec } from '../scenario.ts';
import type { CompanyFile } from './company-file.ts';

type GroupWritten = NonNullable<CompanyFile['permissionGroups']>[number];
type Boxes = NonNullable<GroupWritten['categories']>[string];

/** A permission group as a company file holds it. */
export function writeGroup(group: GroupSpec): GroupWritten {
  const { id, name, type, serviceUsers, employeeIds = [], memberCondition, categories, fields = {}, features } = group;
  return {
    ...(id === undefined ? {} : { id }),
    name,
    type,
    members: {
      serviceUsers: [...serviceUsers],
      employees: [...employeeIds],
      condition: memberCondition ? memberCondition.map(writeCondition) : null,
    },
    accessRights: writeAccessRights(group.accessRights),
    categories: writeBoxes(categories),
    fields: writeBoxes(fields),
    features: [...features],
  };
}

function writeAccessRights(accessRights: GroupSpec['accessRights']): GroupWritten['accessRights'] {
  switch (accessRights.select) {
    case 'everyone':
      return 'Everyone';
    case 'own data':
      return 'Own data';
    case 'reports':
      return 'Reports';
    case 'condition':
      return { condition: accessRights.conditions.map(writeCondition) };
    case 'people':
      return { people: [...accessRights.employeeIds] };
    default:
      return accessRights satisfies never;
  }
}

function writeCondition(condition: Condition) {
  const { field, operator } = condition;
  return condition.operator === 'exists' ? { field, operator } : { field, operator, values: [...condition.values] };
}

function writeBoxes(rights: Readonly<Record<string, Rights>>): Record<string, Boxes> {
  return Object.fromEntries(
    Object.entries(rights).map(([id, { view, viewHistory, edit }]) => {
      // The letters in this order are what a file takes.
      const letters = `${view ? 'V' : ''}${viewHistory ? 'H' : ''}${edit ? 'E' : ''}` as Extract<Boxes, string>;
      return [id, letters];
    }),
  );
}
