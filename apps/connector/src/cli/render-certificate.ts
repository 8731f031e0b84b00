import { createColors } from 'picocolors';
import type { Certificate } from '../out/certificate.ts';
import { wrap } from './paragraph.ts';
import type { RenderOptions } from './render-check.ts';

/** A certificate as text for a terminal. Readable at 80 columns. */
export function renderCertificate(certificate: Certificate, { width, color }: RenderOptions): string {
  const paint = createColors(color);
  const { run, people, complete, exceptions } = certificate;
  return `${[
    complete ? paint.bold(paint.green('✓ Complete')) : paint.bold(paint.yellow('! Not complete')),
    ...exceptions.flatMap((exception) => wrap(`  ${exception}`, width)),
    '',
    `Connection  ${certificate.connection}`,
    `Run         ${run.id}${run.mode === null ? '' : ` (${run.mode})`}`,
    `Sync        ${run.startedAt} to ${run.finishedAt ?? 'never'}`,
    `As of       ${run.recordedAt ?? 'unknown'}`,
    `People      ${people.expected ?? 'unknown'} listed, ${people.seen} read${absentOf(people.absent)}`,
    '',
    line('Table', ['read', 'held', 'full', 'restricted'], 'state'),
    ...Object.entries(certificate.tables).map(([name, table]) =>
      line(
        name,
        [table.rowsRead, table.rowsHeld, table.visibility.full ?? 0, table.visibility.restricted ?? 0],
        table.state,
      ),
    ),
    '',
    `Requests    ${Object.values(certificate.requests).reduce((total, count) => total + count, 0)}`,
    ...Object.entries(certificate.requests).map(([endpoint, count]) => `  ${String(count).padStart(8)}  ${endpoint}`),
    '',
    `SHA-256     ${certificate.sha256}`,
  ].join('\n')}\n`;
}

function line(name: string, cells: readonly (string | number)[], state: string): string {
  return `${name.padEnd(14)}${cells.map((cell) => String(cell).padStart(11)).join('')}  ${state}`;
}

function absentOf(absent: Readonly<Record<string, number>>): string {
  const some = Object.entries(absent).filter(([, count]) => count > 0);
  return some.length === 0 ? '' : ` · no more shown: ${some.map(([why, count]) => `${why} ${count}`).join(', ')}`;
}
