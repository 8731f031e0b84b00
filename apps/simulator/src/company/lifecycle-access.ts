import type { AccessStatus, LifecycleStatus } from '@hibob-kit/permissions';
import { type CompanyData, withStatuses } from '@hibob-kit/scenarios';
import type { StoredPerson } from '@hibob-kit/schemas';
import { type Company, withData } from './company.ts';

/** A status by its id or its name: which of them a row holds is a switch, and their case too. */
export function lifecycleStatusNamed(statuses: readonly LifecycleStatus[], text: string): LifecycleStatus | null {
  const wanted = text.toLowerCase();
  return statuses.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted) ?? null;
}

/**
 * Reads employees with the access status that the company gives each lifecycle status today: a leave set inactive makes everybody on it
 * inactive, now and in the past (help centre: by setting; that the past follows is inferred).
 */
export function accessReader({ lifecycleStatuses }: CompanyData): (stored: StoredPerson) => StoredPerson {
  const decided = lifecycleStatuses.filter(({ decidedBy }) => decidedBy === 'company');
  const accessIn = (status: unknown): AccessStatus | null =>
    typeof status === 'string' ? (lifecycleStatusNamed(decided, status)?.access ?? null) : null;
  return (stored) => {
    const rows = stored.tables.lifecycle;
    const differs = rows.some(
      ({ columns }) => (accessIn(columns.status) ?? columns.employeeStatus) !== columns.employeeStatus,
    );
    if (!differs) return stored;
    const lifecycle = rows.map((row) => {
      const employeeStatus = accessIn(row.columns.status) ?? row.columns.employeeStatus ?? null;
      return { ...row, columns: { ...row.columns, employeeStatus } };
    });
    return { ...stored, tables: { ...stored.tables, lifecycle } };
  };
}

/** What the statuses mean from now on, and the list that holds them, in the case the company's switch wants. */
export function withLifecycleStatuses(company: Company, lifecycleStatuses: readonly LifecycleStatus[]): Company {
  const { lists, switches } = company.data;
  const inCase = lifecycleStatuses.map((one) => (switches.lifecycleCase === 'title' ? { ...one, id: one.name } : one));
  return withData(company, { lifecycleStatuses, lists: withStatuses(lists, inCase) });
}
