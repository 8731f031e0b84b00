import type { Run } from '../store/store.ts';
import type { Beat } from './charts.tsx';
import { momentText } from './moment-text.ts';

/** What a run is called, and how it ended, for somebody who looks after connections. */
const kinds: Readonly<Record<Run['kind'], string>> = {
  check: 'Check',
  sync: 'Sync',
  upload: 'Upload of equity',
  're-read': 'Re-read after a webhook',
};

const outcomes: Readonly<Record<string, readonly [words: string, tone: Beat['tone']]>> = {
  ready: ['all can be read', 'good'],
  'ready with advice': ['all can be read, with advice', 'good'],
  synced: ['done', 'good'],
  uploaded: ['done', 'good'],
  're-read': ['done', 'good'],
  'left for later': ['left to the next sync', 'calm'],
  busy: ['another sync was running', 'calm'],
  refused: ['something cannot be read', 'bad'],
  stopped: ['stopped: too many people were missing', 'bad'],
  'other-company': ['these credentials are another company’s', 'bad'],
  'credentials-missing': ['the token is missing', 'bad'],
  'hibob-unreachable': ['HiBob could not be reached', 'bad'],
  'hibob-unwell': ['HiBob did not answer well', 'bad'],
  'hibob-refused': ['HiBob refused', 'bad'],
  'not-hibob': ['that was not HiBob', 'bad'],
  'database-unusable': ['the database failed', 'bad'],
  'hold-lost': ['another took over', 'bad'],
  bug: ['a bug in the connector', 'bad'],
};

export function runWords({ kind, outcome, finishedAt }: Pick<Run, 'kind' | 'outcome' | 'finishedAt'>) {
  if (finishedAt === null) return { kind: kinds[kind], outcome: 'not ended', tone: 'none' } as const;
  const [words, tone] = outcomes[outcome ?? ''] ?? [outcome ?? 'ended', 'calm'];
  return { kind: kinds[kind], outcome: words, tone };
}

/** The oldest first, as time goes from left to right. */
export function beatsOf(newestFirst: readonly Run[]): readonly Beat[] {
  return newestFirst.toReversed().map((run) => {
    const { kind, outcome, tone } = runWords(run);
    return { tone, words: `${momentText(run.startedAt)}: ${kind}, ${outcome}` };
  });
}

export function beatsSummary(runs: readonly Run[]): string {
  const well = runs.filter((run) => runWords(run).tone === 'good').length;
  const badly = runs.filter((run) => runWords(run).tone === 'bad').length;
  return `The last ${runs.length}: ${well} ended well, ${badly} badly.`;
}
