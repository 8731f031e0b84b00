import { type AccessRights, type Rights, rightsOf } from '@hibob-kit/permissions';
import type { GroupSpec } from './scenario.ts';

/** The setup guide's permission table, transcribed by hand: category id → View (V), View History (H), Edit (E). */
export const guideTable: Readonly<Record<string, Rights>> = {
  root: rightsOf('VHE'),
  employment: rightsOf('VH'),
  equity: rightsOf('VH'),
  home: rightsOf('VHE'),
  jobsCatalog: rightsOf('VH'),
  lifecycle: rightsOf('VH'),
  payroll: rightsOf('VH'),
  personal: rightsOf('VHE'),
  work: rightsOf('VH'),
};

/** The guide's step 4. */
export const lifecycleStatusExists: AccessRights = {
  select: 'condition',
  conditions: [{ field: 'Lifecycle status', operator: 'exists' }],
};

/** HiBob's default for a new group: leavers and future hires are not selected. */
export const lifecycleStatusEqualsEmployed: AccessRights = {
  select: 'condition',
  conditions: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }],
};

/** The guide's steps 1 to 5 followed to the letter. */
export const guideGroup: GroupSpec = {
  name: 'Ravio',
  type: 'Service user',
  serviceUsers: ['Ravio'],
  accessRights: lifecycleStatusExists,
  categories: guideTable,
  features: [],
};

/** The guide's group with some categories changed; null takes a category's boxes away. */
export function guideGroupWith(changes: Readonly<Record<string, Rights | null>>): GroupSpec {
  const kept = Object.entries({ ...guideTable, ...changes }).filter(
    (entry): entry is [string, Rights] => entry[1] !== null,
  );
  return { ...guideGroup, categories: Object.fromEntries(kept) };
}
