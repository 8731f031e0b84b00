import type { Connector } from '../connector.ts';
import { isTrouble } from '../trouble.ts';

/** People by how ready their snapshot is. */
export async function readinessOf(
  connector: Connector,
  name: string,
): Promise<readonly { readonly label: string; readonly count: number }[]> {
  const lines = await connector.exportTable(name, {
    table: 'pay_snapshot',
    format: 'jsonl',
    includeGone: false,
    asOf: null,
    changedSince: null,
    validOn: null,
  });
  if (isTrouble(lines)) return [];
  const counts = { ready: 0, 'nearly (70 % or more)': 0, 'not yet': 0 };
  for await (const piece of lines) {
    for (const line of String(piece).split('\n')) {
      if (line === '') continue;
      const { readiness } = JSON.parse(line) as { readiness: number | null };
      if (readiness === 100) counts.ready += 1;
      else if ((readiness ?? 0) >= 70) counts['nearly (70 % or more)'] += 1;
      else counts['not yet'] += 1;
    }
  }
  return Object.entries(counts).map(([label, count]) => ({ label, count }));
}
