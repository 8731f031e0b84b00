import type { CheckReport } from 'hibob-connector';

/**
 * The sets of causes that a report allows: one cause of every finding. A report without findings allows the empty set, that is, a
 * setup without any mistake.
 */
export function explanationsOf(report: Pick<CheckReport, 'findings'>): readonly (readonly string[])[] {
  return setsOf(report).map(eachAlone);
}

function setsOf({ findings }: Pick<CheckReport, 'findings'>): readonly (readonly string[])[] {
  const [all, likeliest] = [findings.map(causesOf), findings.map((finding) => causesOf(finding).slice(0, 1))];
  const sets = all.reduce((product, causes) => product * causes.length, 1);
  if (sets <= 24) {
    return all.reduce<readonly (readonly string[])[]>(
      (found, causes) => found.flatMap((set) => causes.map((cause) => [...set, cause])),
      [[]],
    );
  }
  // Findings are independent of one another, so it is enough to vary one at a time.
  return all.flatMap((causes, at) =>
    causes.map((cause) => likeliest.map(([first = ''], other) => (other === at ? cause : first))),
  );
}

function causesOf({ causes }: CheckReport['findings'][number]): readonly string[] {
  return causes
    .filter(({ code }) => code !== 'field.kept-elsewhere')
    .map(({ code, about }) => (about === null ? code : `${code} ${about}`));
}

/** A cause may be about several fields at once; each then counts. */
function eachAlone(set: readonly string[]): readonly string[] {
  return set.flatMap((label) => {
    const [code = '', ...rest] = label.split(' ');
    return rest.length === 0
      ? [code]
      : rest
          .join(' ')
          .split(', ')
          .map((about) => `${code} ${about}`);
  });
}
