import { createColors } from 'picocolors';
import type { ExcessReport } from '../setup/excess.ts';
import { wrap } from './paragraph.ts';
import type { RenderOptions } from './render-check.ts';
import { renderFinding } from './render-finding.ts';

/** What is granted beyond the plan. */
export function renderExcess({ entries, notLookedAt, requests }: ExcessReport, options: RenderOptions): string {
  const paint = createColors(options.color);
  const { width } = options;
  const head =
    entries.length === 0
      ? paint.green('✓ Nothing beyond the plan can be read, as far as readings show.')
      : paint.yellow(`! ${entries.length === 1 ? '1 thing' : `${entries.length} things`} granted beyond the plan.`);
  const lines = [
    paint.bold(head),
    ...entries.flatMap((entry, at) => ['', ...renderFinding(entry, at + 1, width, paint.bold)]),
    '',
    'Not looked at:',
    ...notLookedAt.flatMap((line) => wrap(line, width - 2).map((text, at) => `${at === 0 ? '☐ ' : '  '}${text}`)),
    '',
    ...wrap(
      `${requests.sent} requests, ${requests.refused} refused, about at most 5 people; only whether a field is there was looked at, and no value was kept. Nothing was written to HiBob.`,
      width,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
