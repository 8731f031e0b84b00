import type { Condition } from './condition.ts';
import type { Rights } from './right.ts';

/** The type asked when a permission group is created. Only a `Service user` group can serve a service user. Source: the guide. */
export const groupTypes = ['Service user', 'Employee', 'Admin'] as const;
export type GroupType = (typeof groupTypes)[number];

/**
 * *Access rights*: whose data members of the group see. Several conditions must all hold. `everyone` is HiBob's *Everyone*: all
 * active employees. The last two are those of built-in groups and mean nothing to a service user, who is nobody's manager.
 */
export type AccessRights =
  | { readonly select: 'everyone' }
  | { readonly select: 'condition'; readonly conditions: readonly Condition[] }
  | { readonly select: 'people'; readonly employeeIds: readonly string[] }
  | { readonly select: 'own data' }
  | { readonly select: 'reports' };

/** Who belongs to the group: service users and employees picked by name (here: id), and employees whom a condition lets in. */
export interface Members {
  readonly serviceUserIds: readonly string[];
  readonly employeeIds: readonly string[];
  readonly condition: readonly Condition[] | null;
}

/** A permission group, as the dialog's tabs show it: Members, Features, People's data (access rights and category boxes). */
export interface PermissionGroup {
  readonly id: string;
  readonly name: string;
  readonly type: GroupType;
  readonly members: Members;
  readonly accessRights: AccessRights;
  /** Category id → ticked boxes. A category that is not a key has none. */
  readonly categories: Readonly<Record<string, Rights>>;
  /** Field id → boxes that take the place of its category's, under field-level permissions. A field that is not a key inherits. */
  readonly fields: Readonly<Record<string, Rights>>;
  readonly features: readonly string[];
}
