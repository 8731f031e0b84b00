import { ageBandType, type PlannedField } from './read-plan.ts';

/** Changes from day to day without anyone changing it: tenure, and addresses of pictures, which are signed anew. */
export function isVolatile({ id, type }: Pick<PlannedField, 'id' | 'type'>): boolean {
  return type !== ageBandType && (type === 'period' || type === 'avatar' || volatileIds.has(id));
}

const volatileIds: ReadonlySet<string> = new Set([
  'personal.age',
  'work.tenureYears',
  'work.tenureDurationYears',
  'work.yearsOfService',
  'work.daysOfPreviousService',
  'internal.yearsSinceTermination',
]);
