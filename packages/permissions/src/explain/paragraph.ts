import type { Line } from './line.ts';

/** As much of an explanation as one says in a few sentences. */
export interface Told {
  readonly serviceUser: string;
  /** Something that is seen, something that is changed, or the answer to a request as such. */
  readonly about: keyof typeof words;
  /** `Salary (payroll.salary.payment) of Ada Lovelace`, or `403 to GET /v1/company/reports`. */
  readonly subject: string;
  readonly outcome: 'visible' | 'empty' | 'hidden';
  readonly deciding: Line | null;
  /** Further stages that fail, of all groups together. */
  readonly further: number;
  /** The group that lacks least, where none is enough. */
  readonly nearest: { readonly name: string; readonly lacks: readonly Line[] } | null;
  readonly fixes: readonly ToldFix[];
}

interface ToldFix {
  readonly texts: readonly string[];
  readonly sideEffect: string | null;
  /** Nothing is in its way then, and there is still nothing. */
  readonly leavesEmpty: boolean;
}

const words = {
  seen: { does: 'sees', doesNot: 'does not see', may: 'may see', nothing: 'there is nothing to see' },
  changed: { does: 'changes', doesNot: 'does not change', may: 'may change', nothing: 'there is nothing to change' },
  answered: {
    does: 'is answered',
    doesNot: 'is answered',
    may: 'is answered',
    nothing: 'there is nothing to show',
  },
} as const;

export function paragraphOf(told: Told): string {
  const { serviceUser, about, subject, outcome, deciding, further, fixes } = told;
  const { does, doesNot, may, nothing } = words[about];
  if (deciding === null) return `“${serviceUser}” ${does} ${subject}: every stage passes.`;
  const because = `${deciding.text}${gradeText(deciding)}`;
  if (outcome === 'empty') return `“${serviceUser}” ${may} ${subject}, and ${nothing}: ${because}`;
  return [
    `“${serviceUser}” ${doesNot} ${subject}. It is decided at the stage “${deciding.stage}”: ${because}`,
    further > 0 ? `${further === 1 ? 'One further stage fails' : `${further} further stages fail`} after it.` : '',
    nearestText(told, deciding),
    fixText(fixes[0]),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What the group that lacks least lacks beside what was said already. */
function nearestText({ nearest }: Told, deciding: Line): string {
  if (!nearest) return '';
  const news = nearest.lacks.filter(({ text }) => text !== deciding.text);
  if (news.length === 0) return '';
  const also = news.length < nearest.lacks.length ? '; also in its way: ' : ': ';
  return `The group that lacks least is “${nearest.name}”${also}${news.map(({ text }) => text).join(' ')}`;
}

function fixText(fix: ToldFix | undefined): string {
  if (!fix) return 'No change of boxes, conditions or memberships alone brings it.';
  const { texts, sideEffect, leavesEmpty } = fix;
  return [
    `Smallest change that ${leavesEmpty ? 'clears the way' : 'brings it'}, tried on a copy of the company:`,
    ...texts,
    ...(leavesEmpty ? ['There is nothing to show then either.'] : []),
    ...(sideEffect === null ? [] : [sideEffect]),
  ].join(' ');
}

function gradeText({ evidence, outcome }: Line): string {
  const unknown = outcome === 'unknown' ? 'what HiBob does is not known, this company acts so; ' : '';
  return ` (${unknown}${evidence.grade}: ${evidence.source})`;
}
