import type { CompanyState } from '@hibob-kit/scenarios';
import { type Company, withClock } from './company.ts';
import { readMoment } from './company-clock.ts';
import { readState, writeState } from './module-state.ts';

/** A company that was exported, as it was then. Its clock stands still. */
export function continued(company: Company, state: CompanyState): Company {
  const { regimes, ipAllowList, nextGroup, nextNumber } = state;
  const modules = Object.fromEntries(Object.entries(state.modules).map(([id, one]) => [id, readState(one)]));
  const shows = readMoment(state.clock.shows) ?? company.clock.shows;
  const stopped = withClock(company, { shows, since: null }, { now: () => shows });
  return { ...stopped, version: company.version, regimes, ipAllowList, nextGroup, nextNumber, modules };
}

/** What a company that starts elsewhere goes on from. `shows`: what its clock shows. */
export function stateOfCompany(company: Company, shows: string): CompanyState {
  const { clock, regimes, ipAllowList, nextGroup, nextNumber } = company;
  const modules = Object.fromEntries(Object.entries(company.modules).map(([id, one]) => [id, writeState(one)]));
  return { clock: { shows, goes: clock.since !== null }, regimes, ipAllowList, nextGroup, nextNumber, modules };
}
