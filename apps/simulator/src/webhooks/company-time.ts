import type { Clock } from '../clock.ts';
import type { Company } from '../company/company.ts';

const dayLength = 86_400_000;

/** What time it is in a company, in milliseconds: its own day, with the time of the transport clock. */
export interface CompanyTime {
  readonly now: (company: Company) => number;
  readonly forget: (companyId: string) => void;
}

/**
 * A company's day changes only when somebody turns its clock, so past midnight of the transport clock its hours count on from 24:
 * a retry that is due at 24:01 must not wait for the next day.
 */
export function createCompanyTime(clock: Clock): CompanyTime {
  const days = new Map<string, { readonly today: string; readonly began: number }>();
  return {
    now: ({ id, today }) => {
      const now = clock.now();
      const known = days.get(id);
      const began = known?.today === today ? known.began : now - (now % dayLength);
      days.set(id, { today, began });
      return startOf(today) + now - began;
    },
    forget: (companyId) => {
      days.delete(companyId);
    },
  };
}

/** Midnight of a day. HiBob goes by the site's time zone (documented); a company here has one clock. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** `2026-11-02T09:15:26.915`: without a zone, as HiBob writes times. */
export function written(at: number): string {
  return new Date(at).toISOString().slice(0, 23);
}
