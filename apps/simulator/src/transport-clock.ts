import type { Clock } from './clock.ts';

/**
 * The clock of the line: rate limits, firewall, journal and weather run on it. It is the machine's, because clients compare
 * `X-RateLimit-Reset` with their own, unless a test advances it or ties it to a company's. A company can have one of its own, so that a
 * test that waits a minute does not wait for others.
 */
export interface TransportClock {
  /** null: for callers nobody knows. */
  readonly now: (companyId: string | null) => number;
  /** null: of the whole simulator. */
  readonly setting: (companyId: string | null) => TransportSetting;
  /** Whether the company has one of its own. */
  readonly isOwn: (companyId: string) => boolean;
  /** A company without a setting goes by the simulator's again. */
  readonly set: (companyId: string | null, setting: TransportSetting | null) => void;
}

export interface TransportSetting {
  /** A company's id, or the machine's clock. */
  readonly follows: { readonly clock: 'machine' } | { readonly clock: 'company'; readonly companyId: string };
  /** How far ahead of it, in milliseconds. */
  readonly ahead: number;
}

export const byTheMachine: TransportSetting = { follows: { clock: 'machine' }, ahead: 0 };

/** `timeIn`: what a company's clock shows; null: there is no such company any more. */
export function createTransportClock(machine: Clock, timeIn: (companyId: string) => number | null): TransportClock {
  const settings = new Map<string, TransportSetting>();
  let general = byTheMachine;
  const setting = (companyId: string | null) => (companyId === null ? general : (settings.get(companyId) ?? general));
  return {
    now: (companyId) => {
      const { follows, ahead } = setting(companyId);
      const company = follows.clock === 'company' ? timeIn(follows.companyId) : null;
      return (company ?? machine.now()) + ahead;
    },
    setting,
    isOwn: (companyId) => settings.has(companyId),
    set: (companyId, wanted) => {
      if (companyId === null) general = wanted ?? byTheMachine;
      else if (wanted) settings.set(companyId, wanted);
      else settings.delete(companyId);
    },
  };
}
