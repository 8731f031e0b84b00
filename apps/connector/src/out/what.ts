import { isTrouble, type Trouble } from '../trouble.ts';
import { dayNamed, momentNamed } from './moments.ts';
import type { What } from './open-reading.ts';

/** What an export is asked for, in the words of options and queries. */
export interface Moments {
  readonly asOf?: string | undefined;
  readonly validOn?: string | undefined;
  readonly changedSince?: string | undefined;
}

export function whatFrom({ asOf, validOn, changedSince }: Moments, includeGone: boolean): What | Trouble {
  const moment = asOf === undefined ? null : momentNamed(asOf);
  if (isTrouble(moment)) return moment;
  const since = changedSince === undefined ? null : momentNamed(changedSince);
  if (isTrouble(since)) return since;
  const day = validOn === undefined ? null : dayNamed(validOn);
  if (isTrouble(day)) return day;
  return { includeGone, asOf: moment, changedSince: since, validOn: day };
}
