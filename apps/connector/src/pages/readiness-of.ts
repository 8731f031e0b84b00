import type { Connector } from '../connector.ts';
import { isTrouble } from '../trouble.ts';
import type { Part } from './charts.tsx';

/** Those who work here today, by how ready their snapshot is. */
export async function readinessOf(connector: Connector, name: string): Promise<readonly Part[]> {
  const lines = await connector.exportTable(name, {
    table: 'pay_snapshot',
    format: 'jsonl',
    includeGone: false,
    asOf: null,
    changedSince: null,
    validOn: null,
  });
  if (isTrouble(lines)) return [];
  let [ready, nearly, notYet] = [0, 0, 0];
  for await (const piece of lines) {
    for (const line of String(piece).split('\n')) {
      if (line === '') continue;
      const { readiness } = JSON.parse(line) as { readiness: number | null };
      if (readiness === null) continue;
      if (readiness === 100) ready += 1;
      else if (readiness >= 70) nearly += 1;
      else notYet += 1;
    }
  }
  return [
    { label: 'ready', count: ready, tone: 'good' },
    { label: 'nearly, 70 % or more', count: nearly, tone: 'second' },
    { label: 'not yet', count: notYet, tone: 'calm' },
  ];
}
