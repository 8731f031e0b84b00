import type { CompanyRequest } from '../control/new-company.ts';
import type { Recorded } from '../hibob/journal.ts';
import type { ControlStep } from './run.ts';

/** What journals do not hold of runs: how companies were founded and forked, and what the control API changed. */
export interface Runs {
  /** Puts what happens to companies in an order, requests and changes alike. */
  readonly order: () => number;
  readonly founded: (companyId: string, founding: RunFounding) => void;
  /** What happened to a company until it was forked happened to the fork as well. */
  readonly forked: (forkId: string, past: Past) => void;
  /** `companyId` null: it changed the whole simulator. */
  readonly changed: (companyId: string | null, step: ControlStep) => void;
  /** It went back to its beginning: what changed it before does not matter any more. */
  readonly reset: (companyId: string) => void;
  readonly of: (companyId: string) => RunRecord | null;
  readonly forget: (companyId: string) => void;
}

export interface RunFounding {
  readonly at: number;
  readonly request: CompanyRequest;
  readonly draws: readonly string[];
}

export interface RunRecord {
  readonly companyId: string;
  /** null: it was forked. */
  readonly founding: RunFounding | null;
  readonly past: Past | null;
  readonly changes: readonly OrderedChange[];
  /** Changes that were forgotten. */
  readonly dropped: number;
}

/** Everything about a company up to a moment. What journals recorded is shared with them. */
export interface Past {
  readonly record: RunRecord;
  readonly recorded: readonly Recorded[];
  readonly dropped: number;
}

export interface OrderedChange {
  readonly order: number;
  readonly step: ControlStep;
}

/** A test that changes more than this between two resets hardly wants to see it again. */
const changesKept = 10_000;
const bytesKept = 4 * 1024 * 1024;

export function createRuns(): Runs {
  const records = new Map<string, RunRecord>();
  let general: readonly OrderedChange[] = [];
  let given = 0;
  const order = () => {
    given += 1;
    return given;
  };
  const begin = (companyId: string, founding: RunFounding | null, past: Past | null) =>
    records.set(companyId, { companyId, founding, past, changes: general, dropped: 0 });

  return {
    order,
    founded: (companyId, founding) => begin(companyId, founding, null),
    forked: (forkId, past) => begin(forkId, null, past),
    changed: (companyId, step) => {
      const change = { order: order(), step };
      if (companyId === null) general = bounded([...general, change]);
      for (const record of companyId === null ? [...records.values()] : [records.get(companyId)]) {
        if (!record) continue;
        const changes = bounded([...record.changes, change]);
        const dropped = record.dropped + record.changes.length + 1 - changes.length;
        records.set(record.companyId, { ...record, changes, dropped });
      }
    },
    reset: (companyId) => {
      const record = records.get(companyId);
      if (record) begin(companyId, record.founding, record.past);
    },
    of: (companyId) => records.get(companyId) ?? null,
    forget: (companyId) => {
      records.delete(companyId);
    },
  };
}

function bounded(changes: readonly OrderedChange[]): readonly OrderedChange[] {
  let bytes = 0;
  const first = changes.findLastIndex(({ step }) => {
    bytes += 300 + (step.body?.length ?? 0);
    return bytes > bytesKept;
  });
  return changes.slice(Math.max(first + 1, changes.length - changesKept));
}
