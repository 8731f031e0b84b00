import { boxNames } from '@hibob-kit/permissions';
import { createColors } from 'picocolors';
import type { Cost, ReadEmployees, ReadField, ReadItem } from '../setup/read-employees-view.ts';
import { wrap } from './paragraph.ts';
import type { RenderOptions } from './render-check.ts';

/** Everything that can be shared as text for a terminal: what it is for, what it costs, what is lost without it. */
export function renderReadEmployees(all: ReadEmployees, { width, color }: RenderOptions): string {
  const paint = createColors(color);
  const indented = (text: string) => wrap(text, width - 4).map((line) => `    ${line}`);
  const itemLines = (item: ReadItem): readonly string[] => [
    ...wrap(`${mark(item)} ${item.label} (${item.id})`, width).map((line) => (item.selected ? paint.bold(line) : line)),
    ...indented(item.purpose),
    ...indented(`Costs      ${costsText(item.costs)}`),
    ...indented(`Without it ${item.needed ? `${item.without} It cannot be unselected.` : item.without}`),
    ...item.fields.flatMap((field) => fieldLines(field, width)),
    ...(item.table === null ? [] : [`    ${item.selected ? '✓' : '·'} its history, from the ${item.table} table`]),
    '',
  ];
  const off = all.categories.filter(({ boxes }) => boxes.length === 0).map(({ category }) => category);
  const on = all.categories.filter(({ boxes }) => boxes.length > 0);
  const lines = [
    paint.bold(`Read Employees${all.anonymous ? ': anonymous, nobody is named' : ''}`),
    '✓ shared   · not shared   ! not among the company’s fields',
    '',
    ...all.items.flatMap(itemLines),
    ...(all.extra.length > 0 ? [paint.bold('Fields you added'), ...all.extra.map(extraLine), ''] : []),
    ...wrap(`Categories needed: ${on.map(({ category }) => category).join(', ')}.`, width),
    ...(off.length > 0 ? wrap(`Off, because nothing shared is in them: ${off.join(', ')}.`, width) : []),
    '',
    ...wrap(howToChange, width),
  ];
  return `${lines.join('\n')}\n`;
}

const howToChange =
  'Change it: hibob-connector select NAME, unselect NAME, map TARGET=FIELD. A NAME is what stands in brackets, or the id of a field. The permission group for it: hibob-connector plan.';

function mark({ selected }: Pick<ReadItem, 'selected'>): string {
  return selected ? '✓' : '·';
}

function fieldLines(field: ReadField, width: number): readonly string[] {
  const state = field.selected && !field.exists && field.mappedTo === null ? '!' : mark(field);
  const target = field.target === null ? '' : ` → target ${field.target}`;
  const line = `    ${state} ${field.label.padEnd(24)} ${field.id}${target}`;
  const short = line.length <= width ? [line] : [`    ${state} ${field.label}${target}`, `        ${field.id}`];
  const { mappedTo } = field;
  return mappedTo === null
    ? short
    : [...short, `        read from “${mappedTo.label}” (${mappedTo.category ?? 'unknown'}): ${mappedTo.id}`];
}

function extraLine({ id, label, category }: ReadEmployees['extra'][number]): string {
  return `    ${category === null ? '!' : '✓'} ${label} (${category ?? 'not among the company’s fields'}) ${id}`;
}

export function costsText(costs: readonly Cost[]): string {
  if (costs.length === 0) return 'nothing: the company has no such field';
  return costs.map(({ category, boxes }) => `${category}: ${boxes.map((box) => boxNames[box]).join(', ')}`).join('; ');
}
