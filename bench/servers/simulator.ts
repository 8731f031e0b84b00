import { readOptions } from '../../apps/simulator/src/cli/options.ts';
import { run } from '../../apps/simulator/src/cli/run.ts';

// With everything on that a user gets: authentication, permissions, rate limits, firewall, journal.
const read = await readOptions([
  '--port',
  '0',
  '--json',
  '--now',
  '2026-11-02T09:15',
  '--frozen',
  ...process.argv.slice(2),
]);
if (read.kind !== 'run') throw new Error('the options are wrong');
const silent = { out: () => {}, err: () => {} };
const started = await run(read.options, () => {}, silent);
if (started.kind !== 'started') throw new Error(started.message);
process.on('disconnect', () => process.exit(1));
process.on('message', (order: { readonly do: string }) => {
  if (order.do === 'stop') process.exit(0);
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000, rssMb: process.memoryUsage.rss() / 2 ** 20 });
});
process.send?.(JSON.parse(started.announcement));
