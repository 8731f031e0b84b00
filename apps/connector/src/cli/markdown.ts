import { boxNames, type PlannedBox, rights } from '@hibob-kit/permissions';
import type { CheckReport } from '../check/check.ts';
import type { FieldReport } from '../setup/check-field.ts';
import type { ExcessReport } from '../setup/excess.ts';
import { discovered } from '../setup/found-field.ts';
import type { DriftReport, HistoryLine } from '../setup/history.ts';
import type { PlanReport } from '../setup/plan-report.ts';
import type { ReadEmployees } from '../setup/read-employees-view.ts';
import type { FieldsFound } from '../setup/setup.ts';
import { afterFixLines } from './render-check.ts';
import { type Discovery, standardOnly } from './render-fields.ts';
import type { Told } from './render-finding.ts';
import { clicksOf, legend, sourceText } from './render-plan.ts';
import { costsText } from './render-read-employees.ts';

/** Reports as Markdown, to paste into a ticket. Names of a company's fields may hold anything, so they are escaped. */
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

export function planMarkdown(plan: PlanReport): string {
  const marks: Readonly<Record<PlannedBox, string>> = { needed: '✓', 'if asked': '(✓)', no: '' };
  return lines([
    '## The permission group for what you share',
    '',
    text(sourceText(plan)),
    '',
    ...clicksOf(plan).map((step, at) => `${at + 1}. ${text(step)}`),
    '',
    ...table(
      ['Category', ...rights.map((right) => boxNames[right]), 'Why we need it'],
      plan.categories.map((row) => [row.category, ...rights.map((right) => marks[row[right]]), row.why.join(', ')]),
    ),
    '',
    ...legend(plan).map((line) => `- ${text(line)}`),
    '',
    `Why people who left: ${text(plan.accessRightsWhy)}`,
    '',
    'No API shows this, so look yourself:',
    '',
    ...plan.checklist.map((one) => `- [ ] ${text(one)}`),
  ]);
}

export function readEmployeesMarkdown({ items, extra, anonymous }: ReadEmployees): string {
  return lines([
    `## Read Employees${anonymous ? ' (anonymous)' : ''}`,
    '',
    ...table(
      ['Shared', 'What', 'What for', 'Costs', 'Lost without it'],
      items.map((item) => [
        item.selected ? 'yes' : 'no',
        `${item.label}: ${
          item.fields
            .filter((field) => field.selected || !item.selected)
            .map(({ label }) => label)
            .join(', ') || item.label
        }`,
        item.purpose,
        costsText(item.costs),
        item.without,
      ]),
    ),
    '',
    ...extra.map(({ label, category, id }) => `- Added: ${text(label)} (${text(category ?? 'not found')}) ${code(id)}`),
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

export function historyMarkdown(checks: readonly HistoryLine[]): string {
  return lines([
    '## HiBob checks so far, newest first',
    '',
    ...(checks.length === 0 ? ['No check of this connection is kept yet.'] : []),
    ...(checks.length === 0
      ? []
      : table(
          ['When', 'Verdict', 'Findings', 'People', 'Id'],
          checks.map(({ at, verdict, findings, visible, id }) => [
            at,
            verdict,
            findings.join(', '),
            visible === null ? '' : String(visible),
            id,
          ]),
        )),
  ]);
}

export function discoveryMarkdown({ text: sought, source, fields }: Discovery): string {
  return lines([
    sought === '' ? '## Fields of the company' : `## Fields that come near “${text(sought)}”`,
    '',
    ...(source === 'HiBob’s standard fields' ? [standardOnly, ''] : []),
    ...(fields.length === 0
      ? ['None.']
      : table(
          ['Field', 'Category', 'Tick', 'Edit', 'Id', 'May stand for'],
          fields.map(({ label, category, tick, edit, id, targets }) => [
            label,
            category,
            tick.map((right) => boxNames[right]).join(', '),
            edit,
            id,
            targets.join(', '),
          ]),
        )),
  ]);
}

export function fieldsFoundMarkdown({ source, fields }: FieldsFound): string {
  return discoveryMarkdown({ text: '', source, fields: fields.map(discovered) });
}

export function findingMarkdown(finding: Told, number: number): readonly string[] {
  const list = (items: readonly string[]) => items.map((item) => `- ${text(item)}`);
  return [
    `### ${number}. ${text(finding.title)}`,
    '',
    `${code(finding.code)} · ${finding.severity} · ${finding.certainty}`,
    ...(finding.fields.length > 0 ? ['', `**Costs** ${text(finding.fields.join(', '))}`] : []),
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
    `**Mended** when ${code(finding.retest.request)} shows ${text(finding.retest.shows)}.`,
    '',
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => text(cell)).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)];
}

function text(raw: string): string {
  return raw.replaceAll(/[\r\n]+/g, ' ').replaceAll(/([\\`*_[\]<>|])/g, '\\$1');
}

function code(raw: string): string {
  return `\`${raw.replaceAll(/[`\r\n|]/g, ' ')}\``;
}

function lines(all: readonly string[]): string {
  return `${all.join('\n').trimEnd()}\n`;
}
