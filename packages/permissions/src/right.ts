/** The three boxes of a category row on the permission screen. */
export const rights = ['view', 'viewHistory', 'edit'] as const;
export type Right = (typeof rights)[number];

/** Which boxes are ticked on one category. */
export type Rights = Readonly<Record<Right, boolean>>;

/**
 * What a service user may do with the categories of one employee. Given a field as well, the rights on that field: they differ from
 * its category's only under field-level permissions.
 */
export type RightsOn = (categoryId: string, fieldId?: string) => Rights;

export const noRights: Rights = Object.freeze({ view: false, viewHistory: false, edit: false });

/** Rights add up: whatever one group grants, the service user has. */
export function addRights(one: Rights, other: Rights): Rights {
  return {
    view: one.view || other.view,
    viewHistory: one.viewHistory || other.viewHistory,
    edit: one.edit || other.edit,
  };
}

/** `rightsOf('VHE')` reads like the guide's table: View, View History, Edit. */
export function rightsOf(letters: '' | 'V' | 'H' | 'E' | 'VH' | 'VE' | 'HE' | 'VHE'): Rights {
  return { view: letters.includes('V'), viewHistory: letters.includes('H'), edit: letters.includes('E') };
}
