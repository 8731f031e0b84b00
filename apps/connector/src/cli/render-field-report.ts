import { createColors } from 'picocolors';
import type { FieldReport } from '../setup/check-field.ts';
import { wrap } from './paragraph.ts';
import type { RenderOptions } from './render-check.ts';
import { renderFinding } from './render-finding.ts';

/** What one request says about one field. */
export function renderFieldReport(
  { field, state, people, edit, findings }: FieldReport,
  options: RenderOptions,
): string {
  const paint = createColors(options.color);
  const { width } = options;
  const { label, categoryName } = field;
  const { asked, shown, filled } = people;
  const head = {
    readable: paint.green(`✓ ${label} can be read.`),
    'empty for everybody': paint.yellow(`! ${label} is shown, and empty for everybody.`),
    hidden: paint.red(`✗ ${label} is hidden.`),
    'nobody visible': paint.red('✗ Nobody can be seen, so no field can.'),
  }[state];
  const seen = `${shown} of ${asked} people show ${label} (${categoryName}), ${filled} have a value.`;
  const lines = [
    paint.bold(head),
    ...(state === 'nobody visible' ? ['Run check: it says what to look at.'] : wrap(seen, width)),
    ...(state === 'readable' ? wrap(editText[edit], width) : []),
    ...findings.flatMap((finding, at) => ['', ...renderFinding(finding, at + 1, width, paint.bold)]),
    '',
    '1 request for the field. No value was kept. Nothing was written to HiBob.',
  ];
  return `${lines.join('\n')}\n`;
}

const editText: Readonly<Record<FieldReport['edit'], string>> = {
  ticked: 'Edit is ticked, which this field needs.',
  no: 'It needs no Edit that is not ticked already.',
  yes: 'Edit is needed.',
  unknown: 'Whether it needs Edit is unknown.',
};
