import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
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
const profiler = new Session();
let isProfiling = false;
process.on('message', (order: { readonly do: string; readonly file?: string }) => {
  if (order.do === 'stop') process.exit(0);
  if (order.do === 'profile' && order.file !== undefined) profile(order.file);
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000, rssMb: process.memoryUsage.rss() / 2 ** 20 });
});
process.send?.(JSON.parse(started.announcement));

/** The first order begins a profile, the second ends it and writes it out. */
function profile(file: string): void {
  if (isProfiling) profiler.post('Profiler.stop', (_, { profile }) => writeFileSync(file, JSON.stringify(profile)));
  else {
    profiler.connect();
    profiler.post('Profiler.enable');
    profiler.post('Profiler.setSamplingInterval', { interval: 200 });
    profiler.post('Profiler.start');
  }
  isProfiling = !isProfiling;
}
