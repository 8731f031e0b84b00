import { pairwise, singleFlips } from '../diagnosis/switch-sets.ts';
import { parts, spaceSize } from '../diagnosis/walk.ts';
import { type Class, type Found, hold, joined, nothingHeld, type Tally } from './diagnosis.ts';
import { runSweepInParts } from './sweep-in-parts.ts';

await runSweepInParts({
  name: 'diagnosis',
  page: 'diagnosis.md',
  title: 'Diagnosis against the space of setups',
  runsPerChunk: 50,
  start: nothingHeld,
  joined,
  chunk: (found, _, runs, { seed, from }) => hold(found, seed, from, runs),
  result: (found) => ({
    good: found.falseGreens.length + found.wrongCauses.length + found.unneeded.length === 0,
    lines: [...introduction(found), ...tables(found), ...classLines(Object.values(found.classes)), ...failures(found)],
  }),
});

function introduction({ byPart, checks, byVerdict }: Found): readonly string[] {
  const setups = Object.values(byPart).reduce((sum, tally) => sum + tally.setups, 0);
  const verdicts = Object.entries(byVerdict).map(([verdict, count]) => `${number(count)} ${verdict}`);
  return [
    'A setup is the guide’s complete one with one or two elements changed (group, membership, audience, boxes of categories and of fields,',
    'regime, token, fields moved and of the company’s own, facts of the company), in one of five companies, under one set of switches.',
    `The space has ${number(spaceSize)} of them; switches: as we read the sources, each of ${singleFlips.length} options alone, and ${pairwise.length} sets that cover every pair.`,
    '',
    'A verdict is held against the space: what is wrong must be among the causes it names, and for each set of causes it names there must be',
    'a setup with exactly these that answers every request of the check alike. What is simply so in the company (a fact, nobody’s mistake) is',
    'nothing wrong, and need not be named. How: `e2e/diagnosis/verify.ts`.',
    '',
    `${number(setups)} setups were taken, with ${number(checks)} checks in all, those of other setups that answer alike included.`,
    `Verdicts: ${verdicts.sort().join(', ')}.`,
    '',
  ];
}

function tables({ byPart, byKind, byShape }: Found): readonly string[] {
  const ofParts = parts.map(({ name, size }, at) => [name, byPart[at] ?? null, size] as const);
  return [
    '| Part of the space | Setups taken | of | False greens | Wrong causes | Larger than necessary | Requests, at most | median | 401 or 403, at most |',
    '|---|---|---|---|---|---|---|---|---|',
    ...ofParts.map(([name, tally, size]) => row(name, tally, number(size))),
    '',
    ...byName('Kind (a pair counts in both of its kinds)', byKind),
    ...byName('Company', byShape),
  ];
}

function byName(title: string, tallies: Readonly<Record<string, Tally>>): readonly string[] {
  return [
    `| ${title} | Setups | False greens | Wrong causes | Larger than necessary | Requests, at most | median | 401 or 403, at most |`,
    '|---|---|---|---|---|---|---|---|',
    ...Object.entries(tallies)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, tally]) => row(name, tally)),
    '',
  ];
}

function row(name: string, tally: Tally | null, ...more: readonly string[]): string {
  if (tally === null) return `| ${[name, '0', ...more, '', '', '', '', '', ''].join(' | ')} |`;
  const { setups, falseGreens, wrongCauses, unneeded, byRequests, mostRefused } = tally;
  const [most, median] = [Math.max(...Object.keys(byRequests).map(Number)), medianOf(byRequests)];
  const found = [falseGreens, wrongCauses, unneeded, most, median, mostRefused].map(number);
  return `| ${[name, number(setups), ...more, ...found].join(' | ')} |`;
}

/** What no request can tell apart, in words. */
function classLines(classes: readonly Class[]): readonly string[] {
  const setups = classes.reduce((sum, one) => sum + one.setups, 0);
  const mixed = classes.filter(({ wrong }) => Object.keys(wrong).length > 1);
  const ambiguous = mixed.filter(({ wrong }) => 'nothing' in wrong);
  const largest = mixed.toSorted((one, other) => other.setups - one.setups).slice(0, 12);
  return [
    '## The limit',
    '',
    'Setups that answer alike whatever a check may ask (`e2e/diagnosis/generous-reads.ts`) form a class: no connector tells them apart.',
    `The ${number(setups)} setups taken of the small companies, switches as we read the sources, form ${number(classes.length)} classes.`,
    `In ${number(mixed.length)} of them different things are wrong; in ${number(ambiguous.length)} of these, nothing may be wrong as well.`,
    '',
    'The largest in which different things are wrong:',
    '',
    '| Setups | What may be wrong, with how many setups |',
    '|---|---|',
    ...largest.map((one) => `| ${number(one.setups)} | ${wordsOf(one)} |`),
    '',
  ];
}

function wordsOf({ wrong }: Class): string {
  const sorted = Object.entries(wrong).toSorted(([, one], [, other]) => other - one);
  const shown = sorted.slice(0, 8).map(([label, count]) => `${label} (${count})`);
  const rest = sorted.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(' · ');
}

function failures({ falseGreens, wrongCauses, unneeded }: Found): readonly string[] {
  return [
    ...listed('False greens', falseGreens),
    ...listed('Wrong causes', wrongCauses),
    ...listed('Larger than necessary', unneeded),
  ];
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, '', ...lines.map((line) => `- ${line}`), ''];
}

function medianOf(counts: Readonly<Record<string, number>>): number {
  const all = Object.entries(counts).flatMap(([value, count]) => Array.from({ length: count }, () => Number(value)));
  return all.sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
