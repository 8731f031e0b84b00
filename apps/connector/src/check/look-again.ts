import type { Seen } from '@hibob-kit/permissions';
import type { Recorder } from '../capture/recorder.ts';
import type { Clock } from '../hibob/clock.ts';
import type { Progress } from '../sync/progress.ts';
import { isTrouble, type Trouble } from '../trouble.ts';
import { afterFixOf, mayLag, readLagMs } from './after-fix.ts';
import type { CheckReport } from './check.ts';

/** What one check found, before it is kept. */
export interface Looked {
  readonly report: CheckReport;
  readonly seen: Seen | null;
  /** What was asked and answered, in its shape. */
  readonly trace: ReturnType<Recorder['trace']>;
  /** Which company answered; null: HiBob did not show it. */
  readonly companyId: string | null;
}

/** One check and, where a fix may not be visible yet, a second one behind HiBob's read lag (catalogue G18). */
export async function lookAgain(
  look: () => Promise<Looked | Trouble>,
  before: CheckReport | null,
  { clock, onProgress }: { readonly clock: Clock; readonly onProgress: (progress: Progress) => void },
): Promise<Looked | Trouble> {
  const first = await look();
  if (isTrouble(first) || before === null) return first;
  if (!mayLag(before, first.report)) return withAfterFix(first, before, 0);
  onProgress({ step: `Waiting ${readLagMs / 1000} s: HiBob may not show a change before`, done: 0, total: null });
  await clock.sleep(readLagMs);
  const second = await look();
  return isTrouble(second) ? second : withAfterFix(second, before, readLagMs);
}

function withAfterFix(looked: Looked, before: CheckReport, waitedMs: number): Looked {
  return { ...looked, report: { ...looked.report, afterFix: afterFixOf(before, looked.report, waitedMs) } };
}
