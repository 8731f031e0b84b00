import { checklistFor, type Plan, planOf, requirementsOf, type Selection } from '@hibob-kit/permissions';
import { wanted } from '../wanted.ts';
import type { KnownField } from './known-fields.ts';

/** Where the names of a plan come from. */
export type FieldSource = 'HiBob, asked now' | 'the last check' | 'HiBob’s standard fields';

/** The plan with what an admin needs beside the table. */
export interface PlanReport extends Plan {
  readonly source: FieldSource;
  readonly anonymous: boolean;
  /** What no API shows, for a person to look at. */
  readonly checklist: readonly string[];
}

export function planReport(
  selection: Selection,
  fields: readonly KnownField[],
  source: FieldSource,
  serviceUserId: string | null,
): PlanReport {
  return {
    ...planOf(requirementsOf(wanted, selection, fields), serviceUserId),
    source,
    anonymous: selection.anonymous ?? false,
    checklist: checklistFor(serviceUserId ?? 'the service user made for this integration'),
  };
}
