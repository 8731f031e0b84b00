import { createColors } from 'picocolors';
import type { SyncReport } from '../sync/sync-report.ts';
import type { SyncResult } from '../work.ts';
import { wrap } from './paragraph.ts';
import { type RenderOptions, renderCheck } from './render-check.ts';

/** What a sync came to, as text for a terminal. Readable at 80 columns. */
export function renderSync(result: SyncResult, options: RenderOptions): string {
  const paint = createColors(options.color);
  switch (result.outcome) {
    case 'refused':
      return `${renderCheck(result.check, options)}Nothing was synced.\n`;
    case 'stopped':
      return text([
        ...wrap(`✗ Stopped by the guard: ${result.guard.message}`, options.width).map(paint.red),
        ...wrap('If it is meant to be so, allow it once with --force; the run keeps what is said here.', options.width),
      ]);
    case 'synced':
      return text([
        paint.bold(paint.green(headline(result.sync))),
        '',
        ...wrap(`People  ${statuses(result.sync)}`, options.width),
        '',
        ...rowsOf(result.sync),
        ...remarks(result.sync).flatMap((remark) => ['', ...wrap(remark, options.width)]),
        ...advice(result.check.findings.length),
      ]);
    default:
      return result satisfies never;
  }
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function headline({ people, requests, waitedMs, startedAt, finishedAt }: SyncReport): string {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const waited = waitedMs === 0 ? '' : `, ${seconds(waitedMs)} of it waiting for HiBob’s rate limits`;
  const took = seconds(Date.parse(finishedAt) - Date.parse(startedAt));
  return `✓ Synced ${sum(people)} people with ${sum(requests)} requests in ${took}${waited}.`;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function statuses({ people }: SyncReport): string {
  const shown = Object.entries(people).filter(([, count]) => count > 0);
  return shown.length === 0
    ? 'none'
    : shown.map(([status, count]) => `${status.replace('_', ' ')} ${count}`).join(' · ');
}

function rowsOf({ tables }: SyncReport): readonly string[] {
  const line = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(14)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
  return [
    line('Rows', ['new', 'changed', 'unchanged', 'gone']),
    ...Object.entries(tables).map(([name, { inserted, updated, unchanged, gone }]) =>
      line(name, [inserted, updated, unchanged, gone]),
    ),
  ];
}

/** What is not as usual. */
function remarks({ mode, because, absent, notAvailable, oneByOne, leftForLater, resumed, forced }: SyncReport) {
  const away = Object.entries(absent).filter(([, people]) => people > 0);
  const single = Object.entries(oneByOne);
  const list = (tables: readonly string[]) => tables.join(', ');
  return [
    ...(mode === 'full'
      ? []
      : [`Read ${mode === 'incremental' ? 'whoever changed' : 'everything'}, because ${because}.`]),
    ...(resumed ? ['Went on where an earlier sync had stopped.'] : []),
    ...(away.length === 0
      ? []
      : [`Not shown any more: ${away.map(([why, people]) => `${people} ${why}`).join(' · ')}.`]),
    ...(notAvailable.length === 0 ? [] : [`This company does not have: ${list(notAvailable)}.`]),
    ...single.map(([table, cost]) => `HiBob has no bulk table of ${table}: person by person it took ${cost} requests.`),
    ...(leftForLater.length === 0 ? [] : [`Left until everything is read: ${list(leftForLater)}.`]),
    ...(forced === null ? [] : [`Forced, although the guard said: ${forced.message}`]),
  ];
}

function advice(findings: number): readonly string[] {
  if (findings === 0) return [];
  return [
    '',
    `! The check before it found ${findings === 1 ? '1 thing' : `${findings} things`} to improve: run check.`,
  ];
}
