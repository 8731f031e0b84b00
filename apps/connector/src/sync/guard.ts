import { type TableId, tables } from '@hibob-kit/schemas';
import type { Baseline } from '../store/staging.ts';
import { narrowing, type Profile } from './narrowing.ts';

export interface GuardLimits {
  /** Both must be exceeded before the guard stops a sync. */
  readonly people: number;
  readonly percent: number;
}

export const defaultGuardLimits: GuardLimits = { people: 5, percent: 5 };

/** A sync that was stopped because what HiBob shows has collapsed. Nothing was changed. */
export interface GuardStop {
  readonly kind: 'stopped';
  readonly missing: number;
  readonly lastSeen: number;
  readonly message: string;
}

/**
 * Whether so many people vanished that a narrowed permission group or a cut-off answer is likelier than their leaving. HiBob
 * answers a narrowed group with fewer people and 200 (catalogue C8). A leaver known as terminated may vanish unnoticed.
 */
export function guardPeople(
  missing: number,
  lastSeen: number,
  among: { readonly missing: readonly Profile[]; readonly remaining: readonly Profile[] },
  limits: GuardLimits,
): GuardStop | null {
  const tooMany = missing > limits.people && missing * 100 > limits.percent * lastSeen;
  if (!tooMany) return null;
  return {
    kind: 'stopped',
    missing,
    lastSeen,
    message:
      `${missing} of ${lastSeen} people seen last time are missing, and HiBob never said that they left. ` +
      `Nothing was changed. ${narrowing(among.missing, among.remaining)}`,
  };
}

/** What is left of a table when it has collapsed, as a share of before, for as many people. */
const collapsed = 0.5;
/** With fewer rows than this, nothing can be said. */
const fewRows = 20;

export interface TableSeenNow {
  readonly table: TableId;
  readonly rows: number;
  readonly historyShown: boolean;
}

/** Whether a table shows so much less than before that a right was taken away. Compared with the last sync that read everything. */
export function guardTables(
  before: Pick<Baseline, 'histories' | 'rows'>,
  now: readonly TableSeenNow[],
  peopleShare: number,
): GuardStop | null {
  for (const { table, rows, historyShown } of now) {
    const rowsBefore = before.rows[table] ?? 0;
    const lostHistory = before.histories.includes(table) && !historyShown && rows < rowsBefore;
    const fell = rowsBefore >= fewRows && rows < rowsBefore * Math.min(1, peopleShare) * collapsed;
    if (!lostHistory && !fell) continue;
    const { name, categoryId } = tables[table];
    const right = lostHistory ? 'View histories' : 'View';
    return {
      kind: 'stopped',
      missing: rowsBefore - rows,
      lastSeen: rowsBefore,
      message:
        `The ${name} table shows ${rows} rows instead of ${rowsBefore}${lostHistory ? ', and none that is over' : ''}. ` +
        `Nothing was changed. Probably ${right} was unticked on the category of this table (${categoryId}) in the permission ` +
        'group of the service user.',
    };
  }
  return null;
}
