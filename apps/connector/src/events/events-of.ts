import type { PersonChanged, RunToTell } from '../store/service/changes-of-run.ts';
import type { EventType, NewEvent } from './event.ts';

const payTables: ReadonlySet<string> = new Set(['base_pay', 'variable_pay', 'equity_grant']);

/** What a person's changes in one run are told as. At most one event of each type, keyed so that telling twice is telling once. */
export function eventsOf(change: PersonChanged, { runId, recordedAt, isFirst }: RunToTell): readonly NewEvent[] {
  if (isFirst) return [];
  const { employeeId } = change;
  const pay = change.tables.filter((table) => payTables.has(table));
  const other = change.tables.filter((table) => !payTables.has(table));
  const types: readonly (readonly [EventType, readonly string[]])[] = [
    ...(other.length > 0 ? [[personEvent(change), other] as const] : []),
    ...(pay.length > 0 ? [['pay.changed', pay] as const] : []),
  ];
  return types.map(([type, tables]) => ({
    type,
    at: recordedAt,
    key: `${runId} ${type} ${employeeId}`,
    data: { employeeId, tables: tables.toSorted().join(' '), runId },
  }));
}

function personEvent({ wasKnown, statusBefore, statusNow, presenceBefore, presenceNow }: PersonChanged): EventType {
  if (!wasKnown) return 'employee.hired';
  if (presenceNow === 'hidden' && presenceBefore !== 'hidden') return 'employee.hidden';
  const hasLeft = (status: string | null, presence: string | null) => status === 'terminated' || presence === 'left';
  const leaves = hasLeft(statusNow, presenceNow) && !hasLeft(statusBefore, presenceBefore);
  return leaves ? 'employee.terminated' : 'employee.changed';
}
