import { holdCaptures, nothingHeld } from './capture.ts';
import { runSweep } from './sweep.ts';

await runSweep({
  name: 'capture',
  title: 'Captures, rebuilt and checked again',
  runsPerChunk: 10,
  start: nothingHeld,
  chunk: holdCaptures,
  result: ({ scenarios, setups, deep, byShape, byWays, others, different, leaks }) => ({
    good: different.length + leaks.length === 0,
    lines: [
      'Every scenario of the catalogue and random setups of the diagnosis space, with canaries in the values of their people, are checked; the',
      'check is captured twice, with exact counts and with coarse ones; the simulator rebuilds each capture; the rebuilt setup is checked. Both',
      'checks must find the same, sentence by sentence, and see the same counts (coarse ones: as far as they are told) and lists as long,',
      'as deep and with as many archived items; every customer has four lists of their own making.',
      'Where several setups fit, another one than the first is rebuilt as well.',
      '',
      '| | |',
      '|---|---|',
      `| Scenarios | ${scenarios} |`,
      `| Random setups | ${setups} |`,
      `| Of these checked deep | ${deep} |`,
      `| Of these also by another setup that fits | ${others} |`,
      `| Round trips that differ | ${different.length} |`,
      `| Captures with something of a person or a credential in them | ${leaks.length} |`,
      '',
      '| Company | Random setups |',
      '|---|---|',
      ...rowsOf(byShape),
      '',
      '| Setups that fit | Captures |',
      '|---|---|',
      ...rowsOf(byWays),
      ...listed('Different', different),
      ...listed('Leaks', leaks),
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
