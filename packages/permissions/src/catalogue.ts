import { features } from '@hibob-kit/schemas';
import type { RegimeSeen } from './regime-seen.ts';
import type { Right } from './right.ts';

/** The words of HiBob's permission screens. Sources: people reference and employee-tables (documented), the guide. */
export const boxNames: Readonly<Record<Right, string>> = {
  view: 'View',
  viewHistory: 'View histories',
  edit: 'Edit',
};

/** The checkbox line of a category. The older wording says "all other employees’" (documented). */
export function checkbox(right: Right, categoryName: string): string {
  switch (right) {
    case 'view':
      return `View selected employees’ ${categoryName} sections`;
    case 'viewHistory':
      return `View selected employees’ ${categoryName} section histories`;
    case 'edit':
      return `Edit selected employees’ ${categoryName} sections`;
    default:
      return right satisfies never;
  }
}

/** A feature permission by its path: `viewReports`, or `viewDocs:Shared` for one folder of those that have a line of their own. */
export function featureText(feature: string): string {
  const [id, folder = 'every folder'] = feature.split(':');
  const row = features.find((one) => one.id === id);
  return row ? `${row.tab} → ${row.path.replace('{folder}', folder).replaceAll(' > ', ' → ')}` : feature;
}

/** Where things are clicked, as paths through HiBob's screens. */
export const screens = {
  serviceUsers: 'System settings → Integrations → Service users → Manage',
  permissionGroups: 'System settings → Account → Permission groups',
  peoplesData: 'People’s data → Edit',
  /** Its name under field-level permissions (documented). */
  peoplesFields: 'People’s data → Edit → People’s fields',
} as const;

/** The section in which categories are ticked: under field-level permissions it has another name (documented). */
export function sectionName(regime: RegimeSeen): string {
  return regime === 'field-level' ? 'People’s fields' : 'People';
}

/** Where the boxes of a category stand. */
export function rowOf(category: string, regime: RegimeSeen): string {
  return `The ${category} row in the ${sectionName(regime)} section of the group’s People’s data tab.`;
}

/** Every change on the permission screens needs both clicks; closing the dialog after the first loses it (catalogue B5). */
export const saveAndApply = 'Save, then Apply.';

/** The access rights the guide asks for: leavers and future hires are selected too. */
export const lifecycleExists = 'Select people by condition → Lifecycle status exists';
