import { parseArgs } from 'node:util';
import { endpoints } from '@hibob-kit/schemas';
import { createSimulator, listen } from 'hibob-simulator';
import { operationsIn } from './document.ts';
import { addedSince, ledger } from './ledger.ts';
import { report } from './report.ts';
import { requests } from './requests.ts';
import { run } from './run.ts';

const { values } = parseArgs({
  options: { openapi: { type: 'string' }, verbose: { type: 'boolean', default: false } },
});
if (values.openapi === undefined) {
  process.stderr.write('Name the document: pnpm conformance --openapi FILE\n');
  process.exit(2);
}

const simulator = createSimulator({ rateLimits: 'off', clock: { now: () => Date.UTC(2026, 10, 2, 12) } });
const made = simulator.createCompany({ scenario: 'all-rights' });
const user = made.kind === 'created' ? made.company.serviceUsers[0] : undefined;
if (user === undefined) throw new Error('The scenario all-rights gave no service user.');
const server = await listen(simulator, { port: 0, host: '127.0.0.1' });

const ran = await run({ url: `${server.url}/v1`, serviceUserId: user.id, token: user.token }, requests);
await server.close();

const { text, passed, failed } = report(
  operationsIn(values.openapi),
  ran,
  endpoints,
  { ledger, addedSince },
  values.verbose,
);
process.stdout.write(`${text}\nconformance: ${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
