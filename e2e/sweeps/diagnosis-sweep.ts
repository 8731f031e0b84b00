import { spaceSize } from '../diagnosis/draw.ts';
import { pairwise, singleFlips } from '../diagnosis/switch-sets.ts';
import { hold, medianOf, nothingHeld } from './diagnosis.ts';
import { runSweep } from './sweep.ts';

await runSweep({
  name: 'diagnosis',
  page: 'diagnosis.md',
  title: 'Diagnosis against the space of setups',
  runsPerChunk: 20,
  start: nothingHeld,
  chunk: hold,
  result: ({ setups, checks, byShape, byVerdict, byRequests, mostRefused, falseGreens, wrongCauses, unneeded }) => ({
    good: falseGreens.length + wrongCauses.length + unneeded.length === 0,
    lines: [
      'A setup is the guide’s complete one with one or two elements changed (group, membership, audience, boxes of categories and of fields,',
      'regime, token, fields moved and of the company’s own, facts of the company), in one of five companies, under one set of switches.',
      `The space has ${spaceSize().toLocaleString('en-GB')} of them; switches: the defaults, each of ${singleFlips.length} options alone, and ${pairwise.length} sets that cover every pair.`,
      '',
      'A verdict is held against the space: what is wrong must be among the causes it names, and for each set of causes it names there must be',
      'a setup with exactly these that answers every request of the check alike. How: `e2e/diagnosis/verify.ts`.',
      '',
      '| | |',
      '|---|---|',
      `| Setups drawn | ${setups} |`,
      `| Checks run, those of other setups that answer alike included | ${checks} |`,
      `| False greens | ${falseGreens.length} |`,
      `| Wrong causes | ${wrongCauses.length} |`,
      `| Cause sets larger than necessary | ${unneeded.length} |`,
      `| Requests of a check | at most ${Math.max(0, ...Object.keys(byRequests).map(Number))}, median ${medianOf(byRequests)} |`,
      `| Answers of 401 or 403 in a check | at most ${mostRefused} |`,
      '',
      '| Company | Setups |',
      '|---|---|',
      ...rowsOf(byShape),
      '',
      '| Verdict | Setups |',
      '|---|---|',
      ...rowsOf(byVerdict),
      ...listed('False greens', falseGreens),
      ...listed('Wrong causes', wrongCauses),
      ...listed('Larger than necessary', unneeded),
    ],
  }),
});

function rowsOf(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `| ${name} | ${count} |`);
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, '', ...lines.map((line) => `- ${line}`)];
}
