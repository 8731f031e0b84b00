import type { Rights } from './right.ts';

/** The type asked when a permission group is created. Only a `Service user` group can serve a service user. Source: the guide. */
export const groupTypes = ['Service user', 'Employee', 'Admin'] as const;
export type GroupType = (typeof groupTypes)[number];

/** What a condition can look at, by its label on the screen. The people field behind each stands in `conditionFields`. */
export const conditionFields = {
  'Lifecycle status': 'internal.lifecycleStatus',
  Status: 'internal.status',
  Site: 'work.site',
  Department: 'work.department',
} as const satisfies Record<string, string>;
export type ConditionField = keyof typeof conditionFields;

/** One line of *Select people by condition*. `equals` takes several values: any of them. Source: the guide, people reference. */
export type Condition =
  | { readonly field: ConditionField; readonly operator: 'exists' }
  | { readonly field: ConditionField; readonly operator: 'equals'; readonly values: readonly string[] };

/**
 * *Access rights*: whose data members of the group see. Several conditions must all hold. `everyone` is HiBob's *Everyone*: all
 * active employees.
 */
export type AccessRights =
  | { readonly select: 'everyone' }
  | { readonly select: 'condition'; readonly conditions: readonly Condition[] }
  | { readonly select: 'people'; readonly employeeIds: readonly string[] };

/** Who belongs to the group. Service users are picked by name (here: id); a condition lets employees in. */
export interface Members {
  readonly serviceUserIds: readonly string[];
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
  readonly features: readonly string[];
}
