import type { CheckReport } from '../check/check.ts';
import type { FieldReport } from '../setup/check-field.ts';
import type { ExcessReport } from '../setup/excess.ts';
import type { DriftReport } from '../setup/history.ts';
import { curl } from './curl.ts';
import { code, lines, table, text } from './markdown-text.ts';
import { afterFixLines } from './render-check.ts';
import { fieldsAre, type Told } from './render-finding.ts';

/** Reports as Markdown, to paste into a ticket. */
export function checkMarkdown(report: CheckReport): string {
  const { people, plan, findings } = report;
  return lines([
    `## HiBob check: ${report.verdict}`,
    '',
    `Service user ${code(report.serviceUserId)}${
      people === null ? '' : `, sees ${people.visible} people (${people.active} active, ${people.inactive} inactive)`
    }. ${report.requests.sent} requests, ${report.requests.refused} refused. Nothing was written to HiBob.`,
    '',
    ...(report.afterFix === undefined ? [] : afterFixLines(report.afterFix).flatMap((line) => [text(line), ''])),
    ...findings.flatMap((finding, at) => findingMarkdown(finding, at + 1)),
    ...(plan.length === 0
      ? []
      : [
          ...table(
            ['Category', 'View', 'View histories', 'Edit', 'For'],
            plan.map((row) => [row.category, row.view, row.viewHistory, row.edit, row.why]),
          ),
          '',
        ]),
    ...report.notes.map((note) => `- ${text(note)}`),
    ...(report.checklist.length === 0 ? [] : ['', 'No API shows this, so look yourself:', '']),
    ...report.checklist.map((one) => `- [ ] ${text(one)}`),
  ]);
}

export function driftMarkdown({ from, to, entries, selectionChanged }: DriftReport): string {
  return lines([
    `## HiBob changes between ${from.at} and ${to.at}`,
    '',
    ...(selectionChanged
      ? ['The choice of fields changed in between; only what both checks asked for is compared.', '']
      : []),
    ...(entries.length === 0 ? ['Nothing changed.'] : entries.flatMap((entry, at) => findingMarkdown(entry, at + 1))),
  ]);
}

export function excessMarkdown({ entries, notLookedAt }: ExcessReport): string {
  return lines([
    '## Granted beyond the plan',
    '',
    ...(entries.length === 0 ? ['Nothing, as far as readings show.', ''] : []),
    ...entries.flatMap((entry, at) => findingMarkdown(entry, at + 1)),
    'Not looked at:',
    '',
    ...notLookedAt.map((one) => `- [ ] ${text(one)}`),
  ]);
}

export function fieldMarkdown({ field, state, people, edit, findings }: FieldReport): string {
  return lines([
    `## ${text(field.label)} (${text(field.categoryName)}): ${state}`,
    '',
    `${people.shown} of ${people.asked} people show it, ${people.filled} have a value. Edit: ${edit}. Field ${code(field.id)}.`,
    '',
    ...findings.flatMap((finding, at) => findingMarkdown(finding, at + 1)),
  ]);
}

export function findingMarkdown(finding: Told, number: number): readonly string[] {
  const list = (items: readonly string[]) => items.map((item) => `- ${text(item)}`);
  return [
    `### ${number}. ${text(finding.title)}`,
    '',
    `${code(finding.code)} · ${finding.severity} · ${finding.certainty}`,
    ...(finding.fields.length > 0 ? ['', `**${fieldsAre(finding)}** ${text(finding.fields.join(', '))}`] : []),
    '',
    '**Seen**',
    '',
    ...list(finding.evidence),
    ...(finding.causes.length > 0 ? ['', '**Why**', ''] : []),
    ...finding.causes.map(({ cause, lookAt }, at) => `${at + 1}. ${text(cause)} Look at: ${text(lookAt)}`),
    ...(finding.fix.length > 0 ? ['', '**In HiBob**', ''] : []),
    ...finding.fix.map((click, at) => `${at + 1}. ${text(click)}`),
    ...(finding.instead === null ? [] : ['', `**Or** ${text(finding.instead)}`]),
    '',
    `**Mended** when ${code(finding.retest.request)} shows ${text(finding.retest.shows)}:`,
    '',
    '```sh',
    ...curl(finding.retest),
    '```',
    '',
  ];
}
