import { readOptions } from '../../apps/simulator/src/cli/options.ts';
import { run } from '../../apps/simulator/src/cli/run.ts';

const read = readOptions(['--port', '0', '--employees', '1000', '--json']);
if (read.kind !== 'run') throw new Error('the options are wrong');
const started = await run(read.options, () => {});
if (started.kind !== 'started') throw new Error(started.message);
const { user, system } = process.cpuUsage();
process.stdout.write(String((user + system) / 1_000));
await started.listening.close();
