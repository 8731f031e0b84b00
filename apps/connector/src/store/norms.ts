/**
 * The closed vocabularies that HiBob's values are translated into. `unknown` means HiBob said something we have no word for: the
 * raw value stands beside it. null means HiBob said nothing.
 */
export const employeeStatuses = ['hired', 'active', 'leave', 'garden_leave', 'terminated', 'unknown'] as const;
export type EmployeeStatus = (typeof employeeStatuses)[number];

export const genders = ['female', 'male', 'non_binary', 'other', 'undisclosed', 'unknown'] as const;
export type Gender = (typeof genders)[number];

export const payPeriods = [
  'annual',
  'half_year',
  'quarter',
  'month',
  'half_month',
  'two_weeks',
  'week',
  'day',
  'hour',
  'unknown',
] as const;
export type PayPeriod = (typeof payPeriods)[number];

export const variablePayTypes = ['bonus', 'commission', 'allowance', 'on_call', 'other', 'unknown'] as const;
export type VariablePayType = (typeof variablePayTypes)[number];

export const equityTypes = ['option', 'rsu', 'award', 'other', 'unknown'] as const;
export type EquityType = (typeof equityTypes)[number];

export const grantStatuses = ['granted', 'pending', 'unknown'] as const;
export type GrantStatus = (typeof grantStatuses)[number];

/** Which pay of somebody part-time a company enters in HiBob: what they get, or what full-time work would give. */
export const payBases = ['actual', 'full_time'] as const;
export type PayBasis = (typeof payBases)[number];

/** Column → why it is null: the permission group does not show it, nobody asked for it, or HiBob's value is none of its kind. */
export type Withheld = Readonly<Record<string, 'restricted' | 'not_requested' | 'unreadable'>>;

/**
 * How much of its source a row could show, so that a null says why. `full`: everything asked for. `current_only`: the row in
 * force without its history. `restricted`: some asked-for columns were withheld. `not_requested`: some were unselected.
 */
export const visibilities = ['full', 'current_only', 'restricted', 'not_requested'] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * Why a person is in HiBob's answers or is not. `left`: gone after a termination that HiBob told. `hidden`: still there, and the
 * permission group does not show them. `erased`: HiBob does not know the id any more. `merged`: shown under another id now.
 */
export const presences = ['present', 'left', 'hidden', 'erased', 'merged'] as const;
export type Presence = (typeof presences)[number];

/**
 * `reconcile` reads everything like `full`, because what changed without a trace in a fingerprint is overdue; `targeted` reads some
 * people only.
 */
export const syncModes = ['full', 'incremental', 'reconcile', 'targeted'] as const;
export type SyncMode = (typeof syncModes)[number];
