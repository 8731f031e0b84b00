import { type Capture, type Count, tables } from '@hibob-kit/schemas';
import { saysOf } from '../capture/says.ts';
import { wrap } from './paragraph.ts';

/** Everything that a capture holds, for whoever has to approve it. Readable at 80 columns. */
export function renderCapture(capture: Capture, { width }: { readonly width: number }): string {
  const { made, serviceUser, labels, exchanges } = capture;
  const lines = [
    ...wrap(`A capture made on ${made.at.slice(0, 10)} at ${made.at.slice(11, 16)} UTC by ${made.by}`, width),
    ...wrap(`Service user ${serviceUser} (a pseudonym)`, width),
    '',
    // Not the sentences of the file: whoever wrote it may have written others.
    ...saysOf(capture).flatMap((line) => wrap(line, width - 2).map((text, at) => `${at === 0 ? '· ' : '  '}${text}`)),
    '',
    ...labelLines(labels, width),
    '',
    ...foundLines(capture, width),
    ...seenLines(capture, width),
    ...fieldLines(capture, width),
    '',
    `Requests: ${exchanges.length}`,
    ...exchanges.flatMap((one) =>
      wrap(
        `${one.method} ${one.path}: ${one.status}, ${one.keys.length} keys${one.otherKeys > 0 ? ` and ${one.otherKeys} that are not told` : ''}, ${one.bytes} bytes, ${one.ms} ms`,
        width - 2,
      ).map((text, at) => `${at === 0 ? '  ' : '    '}${text}`),
    ),
    '',
    ...wrap(
      'Send it as it is if you agree. To leave the company’s words out, make it again with --mask-labels.',
      width,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function labelLines(labels: Capture['labels'], width: number): readonly string[] {
  if (labels.length === 0) return ['No words of the company’s own.'];
  return [
    'The company’s own words, all of them:',
    ...labels.flatMap(({ of, label, masked }) =>
      wrap(`${of.padEnd(9)}${label}${masked ? '  (masked)' : ''}`, width - 2).map((line) => `  ${line}`),
    ),
  ];
}

function foundLines({ door, verdict, findings }: Capture, width: number): readonly string[] {
  return [
    `What the check found: ${verdict}${door === 'open' ? '' : `; HiBob refused the service user (${door})`}`,
    ...findings.flatMap(({ code, category, causes }) => [
      ...wrap(
        `${code}${category === null ? '' : ` in ${category}`}, ${causes.length === 1 ? 'because of' : 'because of one of'}`,
        width - 2,
      ).map(indented(2)),
      ...[...new Set(causes.map((one) => one.code))].flatMap((one) => wrap(one, width - 4).map(indented(4))),
    ]),
    '',
  ];
}

function seenLines({ observed }: Capture, width: number): readonly string[] {
  if (observed === null) return [];
  const { visible, inactive, statuses, hiddenManagers, withoutId } = observed.people;
  const inStatus = statuses?.map(({ status, people }) => `${people} ${status}`).join(', ');
  return [
    'What could be seen',
    ...row('People', [`${visible}, inactive: ${inactive}, without an id: ${withoutId}`], width),
    ...row('Status', [inStatus ?? 'nobody shows one'], width),
    ...(hiddenManagers === null || hiddenManagers === 0 ? [] : row('Hidden', [`${hiddenManagers} managers`], width)),
    ...observed.tables.flatMap((one) =>
      row(
        tables[one.table].name,
        [
          one.outcome === 'rows'
            ? `${count(one.rows, 'row')} of ${count(one.people, 'person', 'people')}`
            : one.outcome,
        ],
        width,
      ),
    ),
    '',
  ];
}

function fieldLines({ observed }: Capture, width: number): readonly string[] {
  if (observed === null || observed.fields.length === 0) return [];
  const column = Math.min(44, Math.max(...observed.fields.map(({ field }) => field.length)) + 2);
  return [
    'Fields asked for, and how many people show them',
    ...observed.fields.flatMap(({ field, asked, shown, filled, masked }) => {
      const said = `${shown} of ${asked}, filled: ${filled}${masked === 0 ? '' : `, dots: ${masked}`}`;
      return field.length < column
        ? wrap(`${field.padEnd(column)}${said}`, width - 2).map((line) => `  ${line}`)
        : [...wrap(field, width - 2).map((line) => `  ${line}`), `    ${said}`];
    }),
  ];
}

function count(many: Count, one: string, several = `${one}s`): string {
  return `${many} ${many === 1 ? one : several}`;
}

function indented(by: number): (line: string) => string {
  return (line) => `${' '.repeat(by)}${line}`;
}

function row(label: string, [text = '']: readonly string[], width: number): readonly string[] {
  return wrap(text, width - 16).map((line, at) => `  ${(at === 0 ? label : '').padEnd(14)}${line}`);
}
