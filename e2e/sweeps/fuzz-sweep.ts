import { fuzz, nothingFound } from './fuzz.ts';
import { runSweep } from './sweep.ts';

await runSweep({
  name: 'fuzz',
  title: 'Random requests to every operation',
  runsPerChunk: 500,
  start: nothingFound,
  chunk: fuzz,
  result: ({ requests, byStatus, wrong }) => ({
    good: wrong.length === 0,
    lines: [
      `${requests} requests to all operations, by their schemas and against them.`,
      '',
      '| Answer | Count |',
      '|---|---|',
      ...Object.entries(byStatus).map(([status, count]) => `| ${status} | ${count} |`),
      '',
      `5xx (but the 501 of what is not answered on purpose), hangs or values of a category that is not granted: ${wrong.length}`,
      ...wrong.map((line) => `- \`${line.replaceAll('`', "'")}\``),
    ],
  }),
});
