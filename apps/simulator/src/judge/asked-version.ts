import { isDay } from '../company/calendar.ts';
import type { Company } from '../company/company.ts';
import type { Version } from '../company/company-store.ts';
import type { JudgeInput } from './judge-input.ts';

export type AskedVersion =
  | {
      readonly kind: 'version';
      readonly company: Company;
      /** Older ones that are kept, oldest first. */
      readonly older: readonly Version[];
    }
  | { readonly kind: 'not a moment' }
  /** It is before the oldest version that is kept, or no version at all. */
  | { readonly kind: 'not kept'; readonly oldest: number; readonly newest: number };

/** The company as it was then; without a wish, as it is. `history`: oldest first, the current version last. */
export function askedVersion(company: Company, history: readonly Version[], at: JudgeInput['at']): AskedVersion {
  if (at === undefined) return { kind: 'version', company, older: history.slice(0, -1) };
  const isThen = condition(at);
  if (!isThen) return { kind: 'not a moment' };
  const index = history.findLastIndex(isThen);
  const found = history[index];
  const newest = history.at(-1);
  if (!found || (typeof at === 'number' && at > company.version))
    return { kind: 'not kept', oldest: history[0]?.company.version ?? 0, newest: newest?.company.version ?? 0 };
  return { kind: 'version', company: found === newest ? company : found.company, older: history.slice(0, index) };
}

/** Versions have gaps in their numbers: one request may change a company more than once. */
function condition(at: number | string): ((version: Version) => boolean) | null {
  if (typeof at === 'number') return ({ company }) => company.version <= at;
  if (isDay(at)) return ({ company }) => company.today <= at;
  const moment = Date.parse(at);
  return Number.isNaN(moment) ? null : ({ since }) => since <= moment;
}
