import type { Line } from './line.ts';

/** As much of an explanation as one says in a few sentences. */
export interface Told {
  readonly serviceUser: string;
  /** `Salary (payroll.salary.payment) of Ada Lovelace`, or whoever or whatever is asked about. */
  readonly subject: string;
  readonly outcome: 'visible' | 'empty' | 'hidden';
  readonly deciding: Line | null;
  /** Further stages that fail, of all groups together. */
  readonly further: number;
  /** The group that lacks least, where none is enough. */
  readonly nearest: { readonly name: string; readonly lacks: readonly Line[] } | null;
  readonly fixes: readonly { readonly texts: readonly string[]; readonly sideEffect: string | null }[];
}

export function paragraphOf(told: Told): string {
  const { serviceUser, subject, outcome, deciding, further, nearest, fixes } = told;
  if (deciding === null) return `“${serviceUser}” sees ${subject}: every stage passes.`;
  const because = `${deciding.text}${gradeText(deciding)}`;
  if (outcome === 'empty') return `“${serviceUser}” may see ${subject}, and there is nothing to see: ${because}`;
  const [fix] = fixes;
  return [
    `“${serviceUser}” does not see ${subject}. It is decided at the stage “${deciding.stage}”: ${because}`,
    further > 0 ? `${further === 1 ? 'One further stage fails' : `${further} further stages fail`} after it.` : '',
    nearest
      ? `The group that lacks least is “${nearest.name}”: ${nearest.lacks.map(({ text }) => text).join(' ')}`
      : '',
    fix
      ? `Smallest change that brings it, tried on a copy of the company: ${fix.texts.join(' ')}${fix.sideEffect === null ? '' : ` ${fix.sideEffect}`}`
      : 'No change of boxes, conditions or memberships alone brings it.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function gradeText({ evidence, outcome }: Line): string {
  const unknown = outcome === 'unknown' ? 'what HiBob does is not known, this company acts so; ' : '';
  return ` (${unknown}${evidence.grade}: ${evidence.source})`;
}
