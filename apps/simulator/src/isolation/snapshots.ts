import type { Company } from '../company/company.ts';
import type { WeatherOrder } from '../weather/weathers.ts';
import type { Subscription } from '../webhooks/subscription.ts';

/** A company as it was, with its webhooks and what waited for them. Everything in it is an immutable value, so taking one is free. */
export interface Snapshot {
  readonly id: string;
  readonly name: string | null;
  readonly company: Company;
  readonly webhooks: readonly Subscription[];
  /** What the company's clock showed. */
  readonly time: number;
}

/** What a company began as. */
export interface Founding {
  readonly company: Company;
  readonly weather: WeatherOrder | null;
}

/** What is kept of companies to go back to. */
export interface Snapshots {
  readonly found: (founding: Founding) => void;
  readonly foundingOf: (companyId: string) => Founding | null;
  readonly take: (companyId: string, snapshot: Omit<Snapshot, 'id'>) => Snapshot;
  readonly of: (companyId: string) => readonly Snapshot[];
  readonly remove: (companyId: string, snapshotId: string) => void;
  readonly forget: (companyId: string) => void;
}

export function createSnapshots(): Snapshots {
  const foundings = new Map<string, Founding>();
  const snapshots = new Map<string, readonly Snapshot[]>();
  const given = new Map<string, number>();
  const of = (companyId: string) => snapshots.get(companyId) ?? [];
  return {
    found: (founding) => {
      foundings.set(founding.company.id, founding);
    },
    foundingOf: (companyId) => foundings.get(companyId) ?? null,
    take: (companyId, snapshot) => {
      const number = (given.get(companyId) ?? 0) + 1;
      given.set(companyId, number);
      const taken = { id: `snapshot-${number}`, ...snapshot };
      snapshots.set(companyId, [...of(companyId), taken]);
      return taken;
    },
    of,
    remove: (companyId, snapshotId) => {
      snapshots.set(
        companyId,
        of(companyId).filter(({ id }) => id !== snapshotId),
      );
    },
    forget: (companyId) => {
      foundings.delete(companyId);
      snapshots.delete(companyId);
      given.delete(companyId);
    },
  };
}
