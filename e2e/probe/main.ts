import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createTransport } from 'hibob-connector';
import { createSimulator, listen } from 'hibob-simulator';
import { z } from 'zod';
import { probe } from './probe.ts';
import { reportOf } from './report.ts';

const usage = `pnpm probe -- [--credentials FILE] [--base-url URL] [--out FILE] [--json]

Asks a HiBob tenant about forty read-only requests and says in what its answers differ from our rows, which unknowns
they decide, and writes recordings with every value replaced. Nothing is written to HiBob; one request has a wrong token.

Credentials: --credentials FILE ({"serviceUserId", "token"}), or HIBOB_SERVICE_USER_ID and HIBOB_SERVICE_USER_TOKEN.
Without any it starts the simulator and asks that.

  pnpm probe -- --credentials hibob.json --out probe.json
`;

const args = process.argv.slice(2).filter((one) => one !== '--');
const { values } = parseArgs({
  args,
  options: {
    credentials: { type: 'string' },
    'base-url': { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(usage);
else await run();

async function run(): Promise<void> {
  const given = credentials();
  const started = given === null ? await simulated() : null;
  const tenant = given ?? started?.tenant;
  if (tenant === undefined) throw new Error('no tenant');
  const { env } = process;
  const transport = createTransport({
    httpsProxy: env.HTTPS_PROXY ?? null,
    httpProxy: env.HTTP_PROXY ?? null,
    noProxy: env.NO_PROXY ?? null,
    extraCa: [],
  });
  const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
  const probed = await probe({ ...tenant, fetch: transport.fetch, sleep }, Date.now());
  await transport.close();
  await started?.close();
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(probed, null, 2)}\n`);
  process.stdout.write(
    values.json ? `${JSON.stringify(probed)}\n` : reportOf(probed, started !== null, values.out ?? null),
  );
}

interface Given {
  readonly baseUrl: string;
  readonly serviceUserId: string;
  readonly token: string;
}

function credentials(): Given | null {
  const baseUrl = values['base-url'] ?? process.env.HIBOB_BASE_URL ?? 'https://api.hibob.com';
  const shape = z.looseObject({ serviceUserId: z.string(), token: z.string(), baseUrl: z.string().optional() });
  if (values.credentials !== undefined)
    return { baseUrl, ...shape.parse(JSON.parse(readFileSync(values.credentials, 'utf8'))) } as Given;
  const { HIBOB_SERVICE_USER_ID: serviceUserId, HIBOB_SERVICE_USER_TOKEN: token } = process.env;
  return serviceUserId === undefined || token === undefined ? null : { baseUrl, serviceUserId, token };
}

async function simulated() {
  const simulator = createSimulator({ rateLimits: 'off' });
  const made = simulator.createCompany({ scenario: 'all-rights' });
  const [user] = made.kind === 'created' ? made.company.serviceUsers : [];
  if (user === undefined) throw new Error('no service user');
  const server = await listen(simulator, { port: 0, host: '127.0.0.1' });
  return { tenant: { baseUrl: server.url, serviceUserId: user.id, token: user.token }, close: server.close };
}
