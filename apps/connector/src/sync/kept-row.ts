import { type TableId, tables, type WireRow } from '@hibob-kit/schemas';
import { isObject } from './cell.ts';
import type { ReadPlan } from './read-plan.ts';

/**
 * What of a table row is kept on arrival: the columns that a record is made of. HiBob sends rows whole: with names beside the manager's id
 * and beside every change (observed), with columns nobody asked for, and with columns that mirror people fields the customer does not
 * share. None of it gets past this point.
 */
export function rowKeeper(table: TableId, plan: Pick<ReadPlan, 'leftOut' | 'anonymous'>): Keep {
  const dropped = droppedColumns(table, plan);
  const kept = [...ofEveryRow, ...readColumns[table]].filter(
    // Free text by whoever made the change: it may name anybody.
    (key) => !dropped.has(key) && !(plan.anonymous && key === 'reason'),
  );
  const gap = dropped.size === 0 ? null : [...dropped];
  return (row) => {
    const own: Record<string, unknown> = { id: row.id };
    for (const key of kept) {
      const value = row[key];
      if (value !== undefined) own[key] = key === 'change' ? changeOf(value, plan.anonymous) : nameless(value);
    }
    if (gap !== null) own[notRequestedKey] = gap;
    return own as WireRow;
  };
}

const ofEveryRow = [
  'effectiveDate',
  'endEffectiveDate',
  'endDate',
  'isCurrent',
  'workChangeType',
  'change',
  'reason',
  'restricted_columns',
] as const;

/** As the records read them (`base-pay.ts`, `job.ts`, …). */
const readColumns: Readonly<Record<TableId, readonly string[]>> = {
  work: ['title', 'department', 'site', 'siteId', 'reportsTo'],
  employment: [
    'type',
    'contract',
    'salaryPayType',
    'weeklyHours',
    'fte',
    'flsaCode',
    'actualWorkingPattern',
    'workingPattern',
  ],
  lifecycle: ['status', 'employeeStatus', 'reasonType', 'leaveReason'],
  salaries: ['base', 'payPeriod', 'payFrequency'],
  variable: [
    'variableType',
    'amount',
    'percentageOfAnnualSalary',
    'paymentPeriod',
    'payoutType',
    'companyPercent',
    'departmentPercent',
    'individualPercent',
  ],
  equities: [
    'equityType',
    'quantity',
    'grantDate',
    'grantNumber',
    'grantType',
    'grantStatus',
    'exercisePrice',
    'vestingCommencementDate',
    'vestingTerm',
    'vestingSchedule',
    'consentNumber',
    'optionExpiration',
  ],
};

/** Where a kept row says which of its columns nobody asked for, so that their null is not taken for HiBob's. */
export const notRequestedKey = 'not_requested_columns';

type Keep = (row: WireRow) => WireRow;

function changeOf(change: unknown, anonymous: boolean | undefined): unknown {
  return isObject(change) && 'reason' in change && !anonymous ? { reason: change.reason } : null;
}

/** Of a person the id alone. */
function nameless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nameless);
  if (!isObject(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) if (!naming.has(key)) kept[key] = nameless(value[key]);
  return kept;
}

const naming: ReadonlySet<string> = new Set([
  'firstName',
  'surname',
  'lastName',
  'fullName',
  'displayName',
  'email',
  'changedBy',
]);

function droppedColumns(table: TableId, { leftOut = [] }: Pick<ReadPlan, 'leftOut'>): ReadonlySet<string> {
  return new Set(
    tables[table].columns.flatMap(({ key, field }) => {
      const mirrored = field === null ? [] : [field, ...(mirroredToo[field] ?? [])];
      return mirrored.some((id) => leftOut.includes(id)) ? [key] : [];
    }),
  );
}

/** A column goes with these fields as well. */
const mirroredToo: Readonly<Record<string, readonly string[]>> = {
  'work.reportsTo': ['work.manager'],
  'work.siteId': ['work.site'],
};
