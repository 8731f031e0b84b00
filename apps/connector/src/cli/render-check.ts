import type { BoxState, Finding } from '@hibob-kit/permissions';
import { createColors } from 'picocolors';
import type { AfterFix } from '../check/after-fix.ts';
import type { CheckReport } from '../check/check.ts';
import { boxRow } from './box-row.ts';
import { wrap } from './paragraph.ts';
import { renderFinding } from './render-finding.ts';

export interface RenderOptions {
  /** Columns to fill, 80 where unknown. */
  readonly width: number;
  readonly color: boolean;
}

/** The report as text for a terminal: verdict, findings with reason and clicks, the boxes. Readable at 80 columns. */
export function renderCheck(report: CheckReport, { width, color }: RenderOptions): string {
  const paint = createColors(color);
  const people = report.people;
  const head =
    people === null
      ? `Service user ${report.serviceUserId}`
      : `Service user ${report.serviceUserId} · sees ${people.visible} people, ${people.active} active and ${people.inactive} inactive`;
  const verdict = verdictLine(report);
  const painted = { ready: paint.green, 'ready with advice': paint.yellow, refused: paint.red }[report.verdict](
    verdict,
  );
  const tellsBoxes = report.plan.some((row) => row.view !== 'cannot tell');
  const lines = [
    ...wrap(head, width),
    paint.bold(painted),
    ...(report.afterFix === undefined ? [] : afterFixLines(report.afterFix).flatMap((line) => wrap(line, width))),
    ...report.findings.flatMap((finding, at) => ['', ...renderFinding(finding, at + 1, width, paint.bold)]),
    ...(report.findings.some((finding) => finding.instead !== null) ? ['', ...wrap(readEmployees, width)] : []),
    ...(tellsBoxes ? ['', ...renderPlan(report, width)] : []),
    ...(tellsBoxes || report.notes.length === 0 ? [] : ['']),
    ...report.notes.flatMap((note) => wrap(note, width)),
    ...(report.checklist.length === 0 ? [] : ['', 'No API shows this, so look yourself:']),
    ...report.checklist.flatMap((line) => wrap(line, width - 2).map((text, at) => `${at === 0 ? '☐ ' : '  '}${text}`)),
    '',
    `${report.requests.sent === 1 ? '1 request' : `${report.requests.sent} requests`}, ${report.requests.refused} refused. Nothing was written to HiBob.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What became of the findings of the check before. */
export function afterFixLines({ mended, stayed, waitedSeconds }: AfterFix): readonly string[] {
  const still =
    waitedSeconds === 0
      ? 'Still as before:'
      : `Still as before, ${waitedSeconds} seconds later too, longer than HiBob needs to show a change:`;
  return [
    ...(mended.length === 0 ? [] : [`Mended since the check before: ${mended.join('; ')}.`]),
    ...(stayed.length === 0 ? [] : [`${still} ${stayed.join('; ')}.`]),
  ];
}

/** The guide's name for the selection, in the words of the command line. */
const readEmployees =
  'Read Employees is the choice of what you share: hibob-connector read-employees shows it, select, unselect and map change it.';

function verdictLine({ verdict, findings }: CheckReport): string {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const things = (n: number) => (n === 1 ? '1 thing' : `${n} things`);
  switch (verdict) {
    case 'ready':
      return '✓ Ready: every selected field can be read.';
    case 'ready with advice':
      return `! Ready, with ${things(count('advisory'))} to improve.`;
    case 'refused':
      return `✗ Connection refused: ${things(count('blocking'))} to mend in HiBob first.`;
    default:
      return verdict satisfies never;
  }
}

const marks: Readonly<Record<BoxState, string>> = {
  proved: '✓ proved',
  missing: '✗ missing',
  'perhaps missing': '? missing',
  'cannot tell': '? cannot tell',
  'not checkable, not needed for your fields': '· not needed',
  'not asked': '',
};

const columns = { category: 19, boxes: [15, 15, 15] };

function renderPlan({ plan }: CheckReport, width: number): readonly string[] {
  const used = new Set(plan.flatMap((row) => [row.view, row.viewHistory, row.edit]));
  return [
    ...boxRow('Category', ['View', 'View histories', 'Edit'], 'For', columns, width),
    ...plan.flatMap(({ category, view, viewHistory, edit, why }) =>
      boxRow(category, [marks[view], marks[viewHistory], marks[edit]], why, columns, width),
    ),
    ...(used.has('not checkable, not needed for your fields')
      ? wrap('· not checkable, not needed for your fields: the guide asks for it, the API cannot show it.', width)
      : []),
  ];
}
