import { readOptions } from '../../apps/simulator/src/cli/options.ts';
import { run } from '../../apps/simulator/src/cli/run.ts';
import { answered, tellCpu } from './asked.ts';

const read = await readOptions(['--port', '0', '--employees', '1000', '--json']);
if (read.kind !== 'run') throw new Error('the options are wrong');
const started = await run(read.options, () => {}, { out: () => {}, err: () => {} });
if (started.kind !== 'started') throw new Error(started.message);
const [company] = (JSON.parse(started.announcement) as Announced).companies;
const [user] = company?.serviceUsers ?? [];
const authorization = `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`;
await answered(started.listening.url, '/v1/company/named-lists/department', authorization);
tellCpu();
process.exit(0);

interface Announced {
  readonly companies: readonly { readonly serviceUsers: readonly { readonly id: string; readonly token: string }[] }[];
}
