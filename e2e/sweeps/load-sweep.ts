// pnpm sweep:load -- --connections 100 --people 20 --hours 24
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '@hibob-kit/real-postgres';
import { load } from '../load/load.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((one) => one !== '--'),
  options: {
    connections: { type: 'string', default: '100' },
    people: { type: 'string', default: '20' },
    hours: { type: 'string', default: '24' },
  },
});
const [connections, people, hours] = [values.connections, values.people, values.hours].map(Number);
if (![connections, people, hours].every((one) => Number.isInteger(one) && Number(one) > 0)) {
  process.stderr.write('Whole numbers are needed: pnpm sweep:load -- --connections 100 --people 20 --hours 24\n');
  process.exit(2);
}
const server = await startPostgres();
if (server.kind === 'missing') {
  process.stderr.write(`There is no PostgreSQL on this machine: ${server.reason}\n`);
  process.exit(1);
}
const result = await load(await server.database('load'), {
  connections: connections ?? 0,
  people: people ?? 0,
  hours: hours ?? 0,
  onHour: (hour, seconds) => void process.stderr.write(`hour ${hour} of ${hours}: ${seconds.toFixed(1)} s\n`),
});
await server.stop();
const lines = [
  `${result.connections} connections of ${result.people} people, ${result.hours} hourly ticks of an injected clock, one \`serve\` and two \`worker\` processes on a real`,
  'PostgreSQL, against the simulator with its rate limits. Something changes at every customer in every hour. Afterwards the runs and the',
  'queue in the database are held against each other and against the simulator’s journal, and what is stored of every company against what its',
  'service user may see, value by value, by the simulator’s judge.',
  '',
  '| | |',
  '|---|---|',
  `| Syncs | ${result.syncs} |`,
  `| Requests to HiBob | ${result.requests} |`,
  `| Seconds, all processes on one machine of two cores | ${result.seconds.toFixed(0)} |`,
  `| Seconds of the longest hour | ${result.longestHourSeconds.toFixed(0)} |`,
  '',
  `Starved, doubled, badly ended or different: ${result.wrong.length}`,
  ...result.wrong.slice(0, 50).map((line) => `- ${line}`),
];
const command = `\`pnpm sweep:load -- --connections ${connections} --people ${people} --hours ${hours}\``;
const page = ['# Load', '', command, '', ...lines, ''].join('\n');
const root = fileURLToPath(new URL('../..', import.meta.url));
writeFileSync(join(root, 'docs', 'generated', 'sweep-load.md'), page);
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = result.wrong.length === 0 ? 0 : 1;
