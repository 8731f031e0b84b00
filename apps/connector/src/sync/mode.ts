import type { SyncMode } from '../store/norms.ts';
import type { Baseline, Unfinished } from '../store/staging.ts';

/** What somebody asks for. `auto`: incremental, and everything when that is due. */
export const askedModes = ['full', 'incremental', 'auto'] as const;
export type AskedMode = (typeof askedModes)[number];

export interface ModeChoice {
  readonly mode: SyncMode;
  /** In words, for the report. */
  readonly because: string;
}

const reconcileAfterMs = 7 * 86_400_000;
/** Pages older than this are read again rather than written. */
const staleAfterMs = 6 * 3_600_000;

/**
 * How to read. Fingerprints are only as good as the last sync that read everything with the same plan: without one, or a week
 * later, everything is read, because a row in the past or in the future changes without a trace in a fingerprint.
 */
export function chooseMode(asked: AskedMode, baseline: Baseline | null, planHash: string, nowMs: number): ModeChoice {
  if (asked === 'full') return { mode: 'full', because: 'it was asked for' };
  if (baseline === null) return { mode: 'full', because: 'nothing has been read completely yet' };
  if (baseline.planHash !== planHash) return { mode: 'full', because: 'what is asked for has changed since' };
  if (asked === 'auto' && nowMs - Date.parse(baseline.readAt) >= reconcileAfterMs) {
    return { mode: 'reconcile', because: 'everything was last read a week ago or more' };
  }
  return { mode: 'incremental', because: asked === 'auto' ? 'everything was read within a week' : 'it was asked for' };
}

/** Whether to go on with what a sync that died has staged. An incremental one is cheap and starts over. */
export function mayResume(unfinished: Unfinished | null, mode: SyncMode, planHash: string, nowMs: number): boolean {
  return (
    unfinished !== null &&
    unfinished.mode !== 'incremental' &&
    mode !== 'incremental' &&
    unfinished.planHash === planHash &&
    nowMs - Date.parse(unfinished.startedAt) < staleAfterMs
  );
}
