import type { Finding } from '@hibob-kit/permissions';
import { hanging, labelled } from './paragraph.ts';

/** A finding, or what is told like one. */
export type Told = Omit<Finding, 'code'> & { readonly code: string };

/** One finding as text for a terminal: what it costs, what was seen, why, what to click, what proves it mended. */
export function renderFinding(
  finding: Told,
  number: number,
  width: number,
  bold: (text: string) => string,
): readonly string[] {
  const { causes } = finding;
  const numbered = (text: string, at: number) => (causes.length > 1 ? `${at + 1}. ${text}` : text);
  const indent = causes.length > 1 ? '   ' : '';
  return [
    ...hanging(`${number}. ${finding.title}  [${finding.severity}]`, width).map((line) => bold(line.trimEnd())),
    ...labelled(fieldsAre(finding), finding.fields.length > 0 ? [finding.fields.join(', ')] : [], width),
    ...labelled('Seen', finding.evidence, width),
    ...labelled(
      'Why',
      [...hedges(finding), ...causes.flatMap((one, at) => [numbered(one.cause, at), `${indent}→ ${one.lookAt}`])],
      width,
    ),
    ...labelled(
      'In HiBob',
      finding.fix.map((click, at) => `${at + 1}. ${click}`),
      width,
    ),
    ...labelled('Or', finding.instead === null ? [] : [finding.instead], width),
    ...labelled('Mended', [`Check again. ${asking(finding.retest)} shows ${finding.retest.shows}.`], width),
    ...labelled('Code', [finding.code], width),
  ];
}

/** The whole request stands in JSON and Markdown: here as much of it as one reads. */
function asking({ request, body }: Told['retest']): string {
  const [first, second, ...more] = body?.fields ?? [];
  if (body === undefined || first === undefined) return request;
  if (second === undefined || more.length === 0) return `${request} for ${body.fields.join(' and ')}`;
  return `${request} for ${first}, ${second} and ${more.length} more`;
}

/** What is granted beyond the plan costs nothing: it shows. */
export function fieldsAre({ code }: Told): 'Costs' | 'Shows' {
  return code.startsWith('excess.') ? 'Shows' : 'Costs';
}

function hedges({ certainty, causes }: Told): readonly string[] {
  if (certainty === 'cannot tell') {
    return [`Perhaps nothing is wrong${causes.length > 1 ? ': HiBob’s answers fit each of these' : ''}.`];
  }
  return certainty === 'one of several' && causes.length > 1 ? ['One of these, the likeliest first.'] : [];
}
