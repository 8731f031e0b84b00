import { boxNames, type PlannedBox, rights } from '@hibob-kit/permissions';
import { discovered } from '../setup/found-field.ts';
import type { HistoryLine } from '../setup/history.ts';
import type { PlanReport } from '../setup/plan-report.ts';
import type { ReadEmployees } from '../setup/read-employees-view.ts';
import type { FieldsFound } from '../setup/setup.ts';
import { code, lines, table, text } from './markdown-text.ts';
import { type Discovery, standardOnly } from './render-fields.ts';
import { clicksOf, legend, sourceText } from './render-plan.ts';
import { costsText } from './render-read-employees.ts';

/** What is told around a check, as Markdown to paste into a ticket. */
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
    `Why not only who is employed: ${text(plan.accessRightsWhy)}`,
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
