import { createColors } from 'picocolors';
import type { DriftReport, HistoryLine } from '../setup/history.ts';
import { wrap } from './paragraph.ts';
import type { RenderOptions } from './render-check.ts';
import { renderFinding } from './render-finding.ts';

/** What changed in HiBob, what was taken away first. */
export function renderDrift({ from, to, entries, selectionChanged }: DriftReport, options: RenderOptions): string {
  const paint = createColors(options.color);
  const { width } = options;
  const of = (change: string) => entries.filter((entry) => entry.change === change);
  const told = [...of('removed'), ...of('added'), ...of('changed')];
  const head =
    told.length === 0
      ? '✓ Nothing changed in HiBob, as far as both checks can tell.'
      : `${of('removed').length} taken away, ${of('added').length} added, ${of('changed').length} otherwise changed.`;
  const lines = [
    ...wrap(`Between the checks of ${moment(from.at)} and ${moment(to.at)}`, width),
    paint.bold(told.length === 0 ? paint.green(head) : of('removed').length > 0 ? paint.yellow(head) : head),
    ...(selectionChanged
      ? wrap('The choice of fields changed in between; only what both checks asked for is compared.', width)
      : []),
    ...told.flatMap((entry, at) => ['', ...renderFinding(entry, at + 1, width, paint.bold)]),
  ];
  return `${lines.join('\n')}\n`;
}

export function renderHistory(lines: readonly HistoryLine[]): string {
  if (lines.length === 0) return 'No check of this connection is kept yet.\n';
  const rows = lines.flatMap(({ id, at, verdict, findings, visible }) => [
    `${moment(at)}  ${verdict.padEnd(17)} ${visible === null ? '' : `${visible} people`}`.trimEnd(),
    ...(findings.length > 0 ? [`    ${findings.join(' ')}`] : []),
    `    ${id}`,
  ]);
  return `${rows.join('\n')}\n`;
}

function moment(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
