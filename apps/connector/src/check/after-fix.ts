import type { Finding } from '@hibob-kit/permissions';
import type { CheckReport } from './check.ts';

/**
 * For so long HiBob may answer as it was before a change (documented: people read contract; a live probe saw less than a second). Whether
 * a changed permission lags as well, nobody knows.
 */
export const readLagMs = 20_000;

/** What a check after a fix says of the check before it. */
export interface AfterFix {
  /** Titles of the findings that were there before and are not any more. */
  readonly mended: readonly string[];
  /** Titles of those that are still there. */
  readonly stayed: readonly string[];
  /** How long it waited before it asked once more; 0: the first answers showed the fix. */
  readonly waitedSeconds: number;
}

type Findings = Pick<CheckReport, 'findings'>;

/**
 * Whether the fix may just not be visible yet: something that stands in the way is still there or, where nothing stood in the way, all is
 * as it was. A finding that is advice only may have been left on purpose.
 */
export function mayLag(before: Findings, now: Findings): boolean {
  const stayed = stayedOf(before, now);
  return before.findings.some(isBlocking)
    ? stayed.some(isBlocking)
    : stayed.length === before.findings.length && stayed.length > 0;
}

export function afterFixOf(before: Findings, now: Findings, waitedMs: number): AfterFix {
  const stayed = stayedOf(before, now);
  return {
    mended: before.findings.filter((one) => !stayed.includes(one)).map(({ title }) => title),
    stayed: stayed.map(({ title }) => title),
    waitedSeconds: Math.round(waitedMs / 1000),
  };
}

function stayedOf(before: Findings, now: Findings): readonly Finding[] {
  const keys = new Set(now.findings.map(keyOf));
  return before.findings.filter((one) => keys.has(keyOf(one)));
}

/** What it is about, not how many people show it. */
function keyOf({ code, category, fields }: Finding): string {
  return JSON.stringify([code, category, fields]);
}

function isBlocking({ severity }: Finding): boolean {
  return severity === 'blocking';
}
