import type { Connector } from '../connector.ts';
import type { Missing } from '../snapshot/readiness.ts';
import { isTrouble } from '../trouble.ts';
import type { Part } from './charts.tsx';

export interface ReadinessShown {
  /** Those who work here today, by how ready their snapshot is. */
  readonly parts: readonly Part[];
  /** What is missing of most of them first. */
  readonly gaps: readonly Gap[];
}

export interface Gap extends Missing {
  readonly people: number;
}

/** Read off the snapshots of today. */
export async function readinessOf(connector: Connector, name: string): Promise<ReadinessShown> {
  const lines = await connector.exportTable(name, {
    table: 'pay_snapshot',
    format: 'jsonl',
    includeGone: false,
    asOf: null,
    changedSince: null,
    validOn: null,
  });
  if (isTrouble(lines)) return { parts: [], gaps: [] };
  let [ready, nearly, notYet] = [0, 0, 0];
  const gaps = new Map<string, Gap>();
  for await (const piece of lines) {
    for (const line of String(piece).split('\n')) {
      if (line === '') continue;
      const { readiness, missing } = JSON.parse(line) as { readiness: number | null; missing: readonly Missing[] };
      if (readiness === null) continue;
      if (readiness === 100) ready += 1;
      else if (readiness >= 70) nearly += 1;
      else notYet += 1;
      for (const one of missing) {
        const key = `${one.item} ${one.why}`;
        gaps.set(key, { ...one, people: (gaps.get(key)?.people ?? 0) + 1 });
      }
    }
  }
  return {
    parts: [
      { label: 'ready', count: ready, tone: 'good' },
      { label: 'nearly, 70 % or more', count: nearly, tone: 'second' },
      { label: 'not yet', count: notYet, tone: 'calm' },
    ],
    gaps: [...gaps.values()].toSorted((one, other) => other.people - one.people),
  };
}
