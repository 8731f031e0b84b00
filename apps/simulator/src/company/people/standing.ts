import type { StoredPerson, StoredRow } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { lifecycleStatusNamed } from '../lifecycle-access.ts';
import { lifecycleStatusId } from '../lifecycle-case.ts';
import { newRow } from './dated-row.ts';

export interface StandingCause {
  readonly reasonType?: string | null;
  readonly leaveReason?: string | null;
  readonly note?: string | null;
}

/**
 * A row of the lifecycle table. `standing` is a status in the words of the lifecycle list; the company's own case is put on. Whether
 * it is active is the company's choice for leaves, else HiBob's (HiBob help).
 */
export function standingRow(company: Company, day: string, standing: string, cause: StandingCause = {}): StoredRow {
  const columns = {
    status: lifecycleStatusId(company.data, standing),
    employeeStatus: lifecycleStatusNamed(company.data.lifecycleStatuses, standing)?.access ?? null,
    reasonType: cause.reasonType ?? null,
    leaveReason: cause.leaveReason ?? null,
    workChangeType: null,
  };
  return newRow(company, day, columns, cause.note ?? null);
}

/** The lifecycle row in force on a day; null before the first. */
export function standingOn({ tables }: StoredPerson, day: string): StoredRow | null {
  return tables.lifecycle.findLast((row) => row.effectiveDate <= day) ?? null;
}

/** The status a row says, whatever its case. */
export function standingIn(row: StoredRow | null): string | null {
  const status = row?.columns.status;
  return typeof status === 'string' ? status.toLowerCase() : null;
}
