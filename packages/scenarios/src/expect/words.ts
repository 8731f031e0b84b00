import type { Finding, Right } from '@hibob-kit/permissions';

/**
 * What a check must say, in words written a second time: nothing in this folder comes from the code that advises. `{serviceUser}` stands
 * for the id the simulator gave the service user.
 */
export const inGroup = ['System settings → Account → Permission groups.', 'Open the group of the service user.'];
export const people = 'People’s data → Edit → People.';
export const save = 'Save, then Apply.';

export const boxes: Readonly<Record<Right, (category: string) => string>> = {
  view: (category) => `${category}: tick “View selected employees’ ${category} sections”.`,
  viewHistory: (category) => `${category}: tick “View selected employees’ ${category} section histories”.`,
  edit: (category) => `${category}: tick “Edit selected employees’ ${category} sections”.`,
};

export const row = (category: string) => `The ${category} row in the People section of the group’s People’s data tab.`;

/** The request that proves a fix, of everybody. */
export const search = (fields: readonly string[], shows: string): Finding['retest'] => ({
  request: 'POST /v1/people/search',
  body: { fields, showInactive: true },
  shows,
});
const ids: Readonly<Record<string, string>> = { 'Basic info': 'root', Jobs: 'jobsCatalog' };
export const idOf = (category: string) => ids[category] ?? category.toLowerCase();

/** Every field of the default selection, category by category in the order of the alphabet. */
export const everyField: readonly string[] = [
  'ID',
  'First name',
  'Last name',
  'Display name',
  'Email',
  'Employment type',
  'Employment contract',
  'FTE %',
  'Weekly hours',
  'Salary pay type',
  'Equity',
  'Gender',
  'Job code',
  'Job profile name',
  'Job level name',
  'Job role',
  'Job family',
  'Lifecycle status',
  'Status',
  'Termination date',
  'Reason for termination',
  'Leave and termination type',
  'Base salary',
  'Salary pay period',
  'Salary pay frequency',
  'Variable pay',
  'Date of Birth',
  'Employee ID',
  'Job title',
  'Department',
  'Site',
  'Manager',
  'Start date',
  'Original start date',
  'Org level',
];
