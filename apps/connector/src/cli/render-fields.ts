import { boxNames, type EditNeed } from '@hibob-kit/permissions';
import { createColors } from 'picocolors';
import type { DiscoveredField } from '../setup/found-field.ts';
import type { FieldSource } from '../setup/plan-report.ts';
import { labelled, wrap } from './paragraph.ts';
import type { RenderOptions } from './render-check.ts';

/** So many answers to a search are told in full; who sees more narrows the search. */
const mostTold = 8;

export interface Discovery {
  readonly text: string;
  readonly source: FieldSource;
  readonly fields: readonly DiscoveredField[];
}

/** The answer to a search: where the field is, what to tick, and what to do with it. */
export function renderDiscovery({ text, source, fields }: Discovery, options: RenderOptions): string {
  const note = source === 'HiBob’s standard fields' ? [standardOnly, ''] : [];
  if (fields.length === 0) return `${[...note, `No field’s label, id or category comes near "${text}".`].join('\n')}\n`;
  const told = fields.slice(0, mostTold).flatMap((field) => [...fieldTold(field, options), '']);
  const more =
    fields.length > mostTold ? [`${fields.length - mostTold} more come near "${text}": search more closely.`, ''] : [];
  return `${[...note, ...told, ...more, ...wrap(settle, options.width)].join('\n')}\n`;
}

export const standardOnly = 'Nothing is connected, so these are HiBob’s standard fields only.';
const settle =
  'When the boxes are ticked: hibob-connector check-field ID asks HiBob for this one field, with one request.';

function fieldTold(field: DiscoveredField, { width, color }: RenderOptions): readonly string[] {
  const { id, label, category, categoryKind, custom, edit, targets } = field;
  const kind = categoryKind === 'custom' ? 'a category your company made' : 'an existing category';
  return [
    createColors(color).bold(`${label}${custom ? ' (custom field)' : ''}`),
    ...labelled('Category', [`${category}, ${kind}.`], width),
    ...labelled(
      'Tick',
      [`${category}: ${field.tick.map((right) => boxNames[right]).join(' and ')}.`, editTexts[edit]],
      width,
    ),
    ...labelled('Id', [id], width),
    ...labelled('Share it', [`hibob-connector select ${id}`], width),
    ...labelled(
      'Or as',
      targets.map((target) => `${target}: hibob-connector map ${target}=${id}`),
      width,
    ),
  ];
}

const editTexts: Readonly<Record<EditNeed, string>> = {
  yes: 'Edit is needed: HiBob hides this field from readers without it.',
  no: 'Edit is not needed, unless your company masked the field.',
  unknown: 'Edit is unknown: tick it if HiBob shows the field as dots on a profile. check-field settles it.',
};

/** Every field, by category. */
export function renderAllFields({ fields }: Discovery, { width, color }: RenderOptions): string {
  const paint = createColors(color);
  const categories = [...new Set(fields.map((field) => field.category))];
  const lines = categories.flatMap((category) => [
    paint.bold(category),
    ...fields.filter((field) => field.category === category).flatMap((field) => fieldLines(field, width)),
    '',
  ]);
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  const total = `${count(fields.length, 'field', 'fields')} in ${count(categories.length, 'category', 'categories')}.`;
  return `${[...lines, total].join('\n')}\n`;
}

/** Label and kind on one line, the id on the next where both do not fit: ids are there to be copied whole. */
function fieldLines({ label, id, type, list, custom }: DiscoveredField, width: number): readonly string[] {
  const kind = `${type}${list === null ? '' : ` (list ${list})`}${custom ? ', custom' : ''}`;
  const line = `  ${label.padEnd(28)} ${id.padEnd(34)} ${kind}`;
  return line.length <= width ? [line] : [`  ${label} · ${kind}`, `      ${id}`];
}
