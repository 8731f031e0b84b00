import { createSimulator, listen } from 'hibob-simulator';
import { requests } from './conformance/requests.ts';
import { requestsAddedSince } from './conformance/requests-added-since.ts';
import { run } from './conformance/run.ts';

const simulator = createSimulator({
  rateLimits: 'off',
  clock: { now: () => Date.UTC(2026, 10, 2, 12) },
  log: (e) => {
    if (JSON.stringify(e).includes('failed')) console.error(JSON.stringify(e));
  },
});
const made = simulator.createCompany({ scenario: 'all-rights' });
const user = made.kind === 'created' ? made.company.serviceUsers[0] : undefined;
if (!user) throw new Error('x');
const server = await listen(simulator, { port: 0, host: '127.0.0.1' });
const only = process.argv[2];
for (const { operation, came } of await run({ url: `${server.url}/v1`, serviceUserId: user.id, token: user.token }, [
  ...requests,
  ...requestsAddedSince,
])) {
  if (only && !operation.includes(only)) continue;
  const t = came.json === undefined ? '' : JSON.stringify(came.json);
  console.log(`${came.status} ${operation} [${came.contentType}] ${t.slice(0, Number(process.argv[3] ?? 300))}`);
}
await server.close();
