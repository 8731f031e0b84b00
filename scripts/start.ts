// The main job: a fake HiBob with 1,000 people set up as the guide says, checked and synced by the connector; then the guide's most
// common mistake, found and explained. Stays up until Ctrl-C, or ends with `-- --once`.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Connector,
  createApp,
  createConnector,
  createTransport,
  directTransport,
  explainer,
  isTrouble,
  type Listening,
  listen as listenConnector,
  openStore,
  openTrouble,
  renderCheck,
  renderSync,
  ringForThisRun,
  systemClock,
  type Trouble,
  userAgent,
  version,
} from 'hibob-connector';
import { type CreatedSummary, createSimulator, listen as listenSimulator, type Simulator } from 'hibob-simulator';

const host = '127.0.0.1';
const options = readOptions();
const render = {
  width: Math.min(process.stdout.columns ?? 80, 100),
  color: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '',
};
const began = performance.now();

const simulator = createSimulator();
const hibob = await listenSimulator(simulator, { port: options.simulatorPort, host }).catch((error) =>
  giveUp(portSentence(error, options.simulatorPort, '--simulator-port')),
);
const store = await openDatabase();
const transport = createTransport(directTransport);
const connector = createConnector({
  store: store.store,
  fetch: transport.fetch,
  clock: systemClock,
  random: Math.random,
  userAgent,
});
const apiKey = randomBytes(24).toString('base64url');
const door = await openDoor();
store.announce(door.url, apiKey);

heading(`1. A company of ${options.employees} people, set up as the guide says`);
const complete = company(simulator, 'guide-complete', options.employees);
await connect(connector, complete);
const synced = await connector.sync('guide-complete', {
  credentials: null,
  selection: null,
  // Each start makes the company anew: with --employees it may have lost people since the last one.
  limits: { people: 5, percent: 100 },
  mode: 'full',
  force: false,
  equityWeekly: false,
  onProgress: ({ step }) => progress(step),
});
progress('');
if (isTrouble(synced)) giveUp(synced);
say(renderCheck(synced.check, render));
say(`\n${renderSync(synced, render)}`);

heading('2. The guide’s most common mistake: Home is not ticked');
const broken = company(simulator, 'home-missing', 60);
await connect(connector, broken);
const report = await connector.check('home-missing', {
  credentials: null,
  selection: null,
  onProgress: ({ step }) => progress(step),
});
progress('');
if (isTrouble(report)) giveUp(report);
say(renderCheck(report, render));

heading('3. Go on from here');
say(
  [
    `Simulator   ${hibob.url}/v1      (control: ${hibob.url}/_sim/v1/health)`,
    `Console     ${hibob.url}/console`,
    `Connector   ${door.url}/v1      API key ${apiKey}`,
    '',
    ...[complete, broken].flatMap(({ id, serviceUsers: [user] }) =>
      user ? [`${id}`, `  service user  ${user.id}`, `  token         ${user.token}`] : [],
    ),
    '',
    `curl -X POST ${hibob.url}/v1/people/search \\`,
    `  -u ${complete.serviceUsers[0]?.id}:${complete.serviceUsers[0]?.token} \\`,
    `  -H 'Content-Type: application/json' -d '{"fields":["root.id","work.title"]}'`,
    '',
    `curl -H 'Authorization: Bearer ${apiKey}' \\`,
    `  '${door.url}/v1/connections/guide-complete/employees?limit=2'`,
    '',
    `All of it took ${((performance.now() - began) / 1000).toFixed(1)} s.${options.once ? '' : ' Stop with Ctrl-C.'}`,
    '',
  ].join('\n'),
);

if (!options.once) await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
await door.close(1000);
await store.store.close();
await transport.close();
await hibob.close();
process.exit(synced.outcome === 'synced' && report.verdict === 'refused' ? 0 : 1);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        once: { type: 'boolean', default: false },
        employees: { type: 'string', default: '1000' },
        'simulator-port': { type: 'string', default: '4010' },
        'connector-port': { type: 'string', default: '4020' },
        data: { type: 'string', default: join('.hibob', 'start') },
      },
    });
    return {
      once: values.once,
      data: values.data,
      employees: wholeNumber('--employees', values.employees, 100_000),
      simulatorPort: wholeNumber('--simulator-port', values['simulator-port'], 65_535),
      connectorPort: wholeNumber('--connector-port', values['connector-port'], 65_535),
    };
  } catch (error) {
    return giveUp(`${error instanceof Error ? error.message : error}`, 2);
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  return giveUp(`${name} takes a whole number up to ${most}, not ${text}.`, 2);
}

async function openDatabase() {
  const opened = await openStore({
    dataDir: options.data,
    note: { command: 'npm start', at: new Date().toISOString() },
  });
  return opened.kind === 'opened' ? opened : giveUp(openTrouble(opened));
}

async function openDoor(): Promise<Listening> {
  const explain = explainer((error) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`));
  const app = createApp({
    connector,
    service: store.service,
    apiKey,
    version,
    defaultBaseUrl: hibob.url,
    allowedHosts: { named: [], loopback: true },
    anyHost: false,
    explain,
    now: () => new Date().toISOString(),
    secrets: null,
    pageKeys: ringForThisRun(),
  });
  const opened = await listenConnector(app, host, options.connectorPort);
  return isTrouble(opened) ? giveUp(`${opened.message} Choose another: npm start -- --connector-port 0`) : opened;
}

function company(from: Simulator, scenario: string, employees: number): CreatedSummary {
  const made = from.createCompany({ scenario, employees });
  return made.kind === 'created' ? made.company : giveUp(`The simulator made no company: ${JSON.stringify(made)}`);
}

/** Connections are named after the scenario; each start makes new credentials for them. */
async function connect(to: Connector, { scenario, serviceUsers: [user] }: CreatedSummary): Promise<void> {
  if (user === undefined) return giveUp(`${scenario} has no service user.`);
  const credentials = { baseUrl: hibob.url, serviceUserId: user.id, token: user.token };
  const made = await to.connect(scenario, credentials, { unselected: [], mapped: {}, extra: [] });
  if (isTrouble(made)) giveUp(made);
}

function heading(text: string): void {
  say(`\n${'─'.repeat(render.width)}\n${text}\n${'─'.repeat(render.width)}\n`);
}

function say(text: string): void {
  process.stdout.write(text);
}

/** One line that is written over, on a terminal only. */
function progress(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${step}`);
}

function portSentence(error: { code?: string; message?: string }, port: number, option: string): string {
  return error.code === 'EADDRINUSE'
    ? `Port ${port} is in use. Stop the program that has it, or choose another: npm start -- ${option} 0`
    : `Port ${port} cannot be opened: ${error.message ?? error.code}.`;
}

function giveUp(reason: string | Trouble, code = 1): never {
  process.stderr.write(typeof reason === 'string' ? `${reason}\n` : `${reason.message} ${reason.fix}\n`);
  process.exit(code);
}
