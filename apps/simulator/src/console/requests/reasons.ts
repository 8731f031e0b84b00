import type { Explanation } from '../../explain/explanation.ts';

/** One reason why something is not in an answer, with somebody it is true of. */
export interface Reason {
  readonly text: string;
  readonly stage: string;
  readonly count: number;
  readonly grade: string;
  readonly source: string;
  /** What it costs: people, or fields by their names. */
  readonly of: 'people' | readonly string[];
  /** What can be asked about to find the change that mends it. */
  readonly about: { readonly employee: string; readonly field: string | null } | null;
}

/** What was left out of an answer about many people, most first. Fields that are missing for the same reason stand together. */
export function reasonsIn({ counts }: Explanation): readonly Reason[] {
  if (!counts) return [];
  const people = counts.employees.because.map(
    (one): Reason => ({ ...textsOf(one), of: 'people', about: aboutOf(one.examples, null) }),
  );
  const fields = new Map<string, Reason>();
  for (const row of counts.fields) {
    for (const one of row.because) {
      // Nobody entered anything: no right brings it.
      if (one.stage === 'data present') continue;
      const known = fields.get(one.text);
      const before = known && known.of !== 'people' ? known.of : [];
      fields.set(one.text, {
        ...(known ?? { ...textsOf(one), about: aboutOf(one.examples, row.field.id) }),
        of: [...before, row.field.name],
      });
    }
  }
  return [...people, ...fields.values()];
}

type Because = NonNullable<Explanation['counts']>['employees']['because'][number];

function textsOf({ text, stage, count, evidence }: Because) {
  return { text, stage, count, grade: evidence.grade, source: evidence.source };
}

function aboutOf([employee]: readonly string[], field: string | null): Reason['about'] {
  return employee === undefined ? null : { employee, field };
}
