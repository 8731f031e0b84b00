import type { Capture } from '@hibob-kit/schemas';

export type Finding = Capture['findings'][number];

/** One reason for one finding. */
export interface Pick {
  readonly finding: Finding;
  readonly code: string;
  /** Ids of the category or the fields it is about. */
  readonly about: readonly string[];
}

/** Of each finding the reason that was picked. */
export interface Picks {
  readonly all: readonly Pick[];
  readonly has: (code: string, about?: string) => boolean;
  /** Fields of a category that everybody shows and nobody has a value in. */
  readonly emptyIn: (category: string) => readonly string[];
}

export function picksOf(all: readonly Pick[]): Picks {
  return {
    all,
    has: (code, about) =>
      all.some(
        (one) =>
          one.code === code && (about === undefined || one.about.includes(about) || one.finding.category === about),
      ),
    emptyIn: (category) =>
      all
        .filter(({ finding }) => finding.code === 'field.empty' && finding.category === category)
        .flatMap(({ finding }) => finding.causes)
        .filter(({ code }) => code === 'company.nobody-has-a-value')
        .flatMap(({ about }) => idsIn(about)),
  };
}

export function idsIn(about: string | null): readonly string[] {
  return about === null || about === '' ? [] : about.split(', ');
}

/** That a field may be kept elsewhere is no setup of its own: it goes with the others. */
const notChosen = ['field.kept-elsewhere'];

/** So many are told apart; more are met with when several findings have several reasons each. */
const most = 24;

/** Every way to pick a reason for each finding, the likeliest first. */
export function waysToPick(findings: readonly Finding[], isPossible: (picks: Picks) => boolean): readonly Picks[] {
  const options = findings.map((finding) =>
    finding.causes
      .filter(({ code }) => !notChosen.includes(code))
      .map(({ code, about }): Pick => ({ finding, code, about: idsIn(about) })),
  );
  const ranked = ways(options.filter((some) => some.length > 0));
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ picks }) => picksOf(picks))
    .filter(isPossible)
    .slice(0, most);
}

/** `rank`: how unlikely, as the sum of the places at which the reasons stand. */
function ways(
  options: readonly (readonly Pick[])[],
): readonly { readonly picks: readonly Pick[]; readonly rank: number }[] {
  let all: readonly { readonly picks: readonly Pick[]; readonly rank: number }[] = [{ picks: [], rank: 0 }];
  for (const some of options) {
    all = all
      .flatMap(({ picks, rank }) => some.map((pick, at) => ({ picks: [...picks, pick], rank: rank + at })))
      .toSorted((one, other) => one.rank - other.rank)
      .slice(0, most * 4);
  }
  return all;
}
