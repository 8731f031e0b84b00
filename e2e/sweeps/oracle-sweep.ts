import { compare, nothingAsked } from './oracle.ts';
import { runSweep } from './sweep.ts';

await runSweep({
  name: 'oracle',
  title: 'The simulator against a naive evaluator',
  runsPerChunk: 5_000,
  start: nothingAsked,
  chunk: compare,
  result: ({ triples, companies, byAnswer, wrong }) => ({
    good: wrong.length === 0,
    lines: [
      `${triples} random triples of company, permission groups and request, in ${companies} companies, with every cache on.`,
      '',
      '| Answer | Count |',
      '|---|---|',
      ...Object.entries(byAnswer)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([kind, count]) => `| ${kind} | ${count} |`),
      '',
      `Disagreements: ${wrong.length}`,
      ...wrong.map((line) => `- \`${line.replaceAll('`', "'")}\``),
    ],
  }),
});
