import type { CheckReport } from 'hibob-connector';

type Report = Pick<CheckReport, 'findings'>;
type Finding = CheckReport['findings'][number];

/** One cause as a report names it. A cause may be about several fields at once; each then counts. */
interface Named {
  readonly labels: readonly string[];
  /** The permission model it belongs to; null: either. Two causes of different models cannot be true of one HiBob. */
  readonly regime: 'category' | 'field-level' | null;
  /** How it would have HiBob send what lacks Edit; null: not about Edit. HiBob treats all of them alike. */
  readonly without: 'key' | 'value' | 'dots' | null;
}

/**
 * The sets of causes that a report allows: one cause of every finding, all of them possible in one HiBob. A report without findings
 * allows the empty set, that is, a setup without any mistake.
 */
export function explanationsOf({ findings }: Report): readonly (readonly string[])[] {
  return setsOf(findings.map(causesOf)).map((set) => set.flatMap(({ labels }) => labels));
}

/** Whether every finding names, among its causes, something that is wrong. */
export function isNamed({ findings }: Report, labels: readonly string[]): boolean {
  return findings.every((finding) =>
    causesOf(finding).some((cause) => cause.labels.every((label) => labels.includes(label))),
  );
}

function setsOf(all: readonly (readonly Named[])[]): readonly (readonly Named[])[] {
  const sets = all.reduce((product, causes) => product * causes.length, 1);
  if (sets <= 24) {
    return all
      .reduce<readonly (readonly Named[])[]>(
        (found, causes) => found.flatMap((set) => causes.map((cause) => [...set, cause])),
        [[]],
      )
      .filter((set) => set.every((one) => set.every((other) => goTogether(one, other))));
  }
  // Causes of different findings go together otherwise, so it is enough to vary one at a time.
  return all.flatMap((causes, at) =>
    causes.map((cause) =>
      all.flatMap((others, other) => (other === at ? cause : (others.find((one) => goTogether(one, cause)) ?? []))),
    ),
  );
}

function goTogether(one: Named, other: Named): boolean {
  return isEqualOrOpen(one.regime, other.regime) && isEqualOrOpen(one.without, other.without);
}

function isEqualOrOpen<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other;
}

function causesOf(finding: Finding): readonly Named[] {
  return finding.causes
    .filter(({ code }) => code !== 'field.kept-elsewhere')
    .map(({ code, about }) => ({
      labels: labelsOf(code, about),
      regime: regimeOf(code, finding),
      without: code === 'category.no-edit' ? sentWithout(finding) : null,
    }));
}

/** An empty group is two mistakes of the space. */
function labelsOf(code: string, about: string | null): readonly string[] {
  if (code === 'group.empty') return ['audience.nothing-selected', 'group.no-boxes'];
  return about === null ? [code] : about.split(', ').map((one) => `${code} ${one}`);
}

/**
 * Written a second time: Edit hides fields under category permissions only, and there alone earlier rows are kept back without a word;
 * boxes of a field exist under field-level permissions only.
 */
function regimeOf(code: string, { certainty }: Finding): Named['regime'] {
  if (code.startsWith('field.hidden-') || code.startsWith('field.history-hidden-')) return 'field-level';
  const withoutAWord = code === 'category.no-history' && certainty !== 'certain';
  return code === 'category.no-edit' || withoutAWord ? 'category' : null;
}

function sentWithout({ code, evidence }: Finding): Named['without'] {
  const told = evidence.join(' ');
  if (code === 'field.empty' || told.includes('which their tables hold')) return 'value';
  return told.includes('show dots for') ? 'dots' : 'key';
}
