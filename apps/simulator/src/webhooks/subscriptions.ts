import type { Subscription } from './subscription.ts';

/** The current value of every subscription: the only place where one changes. */
export interface Subscriptions {
  readonly of: (companyId: string) => readonly Subscription[];
  readonly find: (companyId: string, id: string) => Subscription | null;
  /** An id not given before in the company. */
  readonly nextId: (companyId: string) => string;
  readonly add: (companyId: string, subscription: Subscription) => void;
  /** Makes this the current value of the one with its id, if that still exists. */
  readonly put: (companyId: string, changed: Subscription) => void;
  readonly remove: (companyId: string, id: string) => void;
  readonly forget: (companyId: string) => void;
  readonly restore: (companyId: string, kept: readonly Subscription[]) => void;
  readonly companyIds: () => readonly string[];
}

export function createSubscriptions(): Subscriptions {
  const companies = new Map<string, readonly Subscription[]>();
  const given = new Map<string, number>();
  const of = (companyId: string) => companies.get(companyId) ?? [];
  return {
    of,
    find: (companyId, id) => of(companyId).find((one) => one.id === id) ?? null,
    nextId: (companyId) => {
      const number = (given.get(companyId) ?? 0) + 1;
      given.set(companyId, number);
      return `webhook-${number}`;
    },
    add: (companyId, subscription) => {
      companies.set(companyId, [...of(companyId), subscription]);
    },
    put: (companyId, changed) => {
      const after = of(companyId).map((one) => (one.id === changed.id ? changed : one));
      if (after.length > 0) companies.set(companyId, after);
    },
    remove: (companyId, id) => {
      const left = of(companyId).filter((one) => one.id !== id);
      companies.set(companyId, left);
    },
    forget: (companyId) => {
      companies.delete(companyId);
      given.delete(companyId);
    },
    restore: (companyId, kept) => {
      companies.set(companyId, kept);
    },
    companyIds: () => [...companies.keys()],
  };
}
