import { lifecycleExists, type PlannedBox, saveAndApply, screens } from '@hibob-kit/permissions';
import { createColors } from 'picocolors';
import type { PlanReport } from '../setup/plan-report.ts';
import { boxRow } from './box-row.ts';
import { wrap } from './paragraph.ts';
import type { RenderOptions } from './render-check.ts';

const columns = { category: 19, boxes: [6, 16, 6] };
const marks: Readonly<Record<PlannedBox, string>> = { needed: '✓', 'if asked': '(✓)', no: '' };

/** The permission group to make, as the guide's table and the clicks around it. */
export function renderPlan(plan: PlanReport, { width, color }: RenderOptions): string {
  const paint = createColors(color);
  const rows = plan.categories.flatMap((row) =>
    boxRow(
      row.category,
      [marks[row.view], marks[row.viewHistory], marks[row.edit]],
      row.why.join(', '),
      columns,
      width,
    ),
  );
  const numbered = clicksOf(plan).flatMap((step, at) => {
    const lines = wrap(step, width - 3);
    return lines.map((line, index) => `${index === 0 ? `${at + 1}.`.padEnd(3) : '   '}${line}`);
  });
  const lines = [
    paint.bold('The permission group for what you share'),
    ...wrap(sourceText(plan), width),
    '',
    ...numbered,
    '',
    ...boxRow('Category', ['View', 'View histories', 'Edit'], 'Why', columns, width).map((line) => paint.bold(line)),
    ...rows,
    '',
    ...legend(plan).flatMap((line) => wrap(line, width)),
    ...(plan.notInCompany.length === 0
      ? []
      : wrap(`Not among this company’s fields: ${plan.notInCompany.join(', ')}.`, width)),
    '',
    ...wrap(`Why not only who is employed: ${plan.accessRightsWhy}`, width),
    '',
    'No API shows this, so look yourself:',
    ...plan.checklist.flatMap((line) => wrap(line, width - 2).map((text, at) => `${at === 0 ? '☐ ' : '  '}${text}`)),
  ];
  return `${lines.join('\n')}\n`;
}

export function clicksOf({ member }: Pick<PlanReport, 'member'>): readonly string[] {
  return [
    `${screens.permissionGroups} → “+ Create permission group” → type “Service user”. Neither Employee nor Admin: the type cannot be changed later.`,
    `Members: ${member ?? 'the service user made for this integration'}, exactly this service user and nobody else.`,
    `${screens.peoplesData} → Access rights: ${lifecycleExists}.`,
    `${screens.peoplesData} → People: tick the boxes of the table below, in the rows of these names.`,
    saveAndApply,
  ];
}

export function sourceText({ source, anonymous }: Pick<PlanReport, 'source' | 'anonymous'>): string {
  const names = {
    'HiBob, asked now': 'Names are the company’s own, as HiBob lists them now.',
    'the last check': 'Names are the company’s own, as the last check saw them.',
    'HiBob’s standard fields':
      'Names are HiBob’s standard ones: nothing is connected yet, and your company may have renamed or moved some.',
  }[source];
  return anonymous ? `${names} Anonymous: nobody is named.` : names;
}

export function legend({ categories }: Pick<PlanReport, 'categories'>): readonly string[] {
  const boxes = categories.flatMap(({ view, viewHistory, edit }) => [view, viewHistory, edit]);
  return [
    '✓ tick it: something you share cannot be read, or not whole, without it.',
    ...(boxes.includes('if asked')
      ? [
          '(✓) leave it unticked at first: nothing you share takes it, as far as HiBob documents. The setup guide ticks it, because some companies mask fields; tick it if HiBob shows a field of the row as dots, or when the check asks for it.',
        ]
      : []),
    ...(categories.some(({ edit }) => edit === 'needed')
      ? [
          'Edit is asked only because HiBob hides sensitive fields from readers without it. This connector sends reads only.',
        ]
      : []),
  ];
}
