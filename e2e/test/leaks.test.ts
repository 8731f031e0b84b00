import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Io, type Output, openStore, run, systemClock } from 'hibob-connector';
import { createSimulator, listen as listenSimulator } from 'hibob-simulator';
import { afterAll, beforeAll, expect, it } from 'vitest';

/**
 * The whole service once: connected, checked, synced by its own worker, asked, exported, captured, subscribed to, told by HiBob's
 * webhooks, refused. Every value the simulator shows carries a tag that it finds again, wherever that turns up.
 */
interface Company {
  readonly id: string;
  readonly serviceUsers: readonly { readonly id: string; readonly token: string }[];
}
interface Traced {
  readonly found: number;
  /** Found and not listed. */
  readonly more: number;
  readonly sentence: string;
  readonly leaks: readonly { readonly sentence: string }[];
}
interface Answer {
  readonly what: string;
  readonly status: number;
  readonly text: string;
}

const operator = 'an-operators-key-canary';
const wrongKey = 'a-key-that-was-guessed-canary';
const bobsSecret = 'bobs-webhook-secret';
const sealing = `k1:${Buffer.alloc(32, 9).toString('base64url')}`;
const cwd = mkdtempSync(join(tmpdir(), 'connector-leaks-'));
const printed: string[] = [];
const answered: Answer[] = [];
const webhooks: string[] = [];
const receiver = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  webhooks.push(JSON.stringify(request.headers) + body);
  response.writeHead(200).end();
});
let simulator: Awaited<ReturnType<typeof listenSimulator>>;
let named: Company;
let anonymous: Company;
let dump: readonly { readonly table: string; readonly text: string }[];

const tagged = ['root.firstName', 'root.surname', 'root.displayName', 'root.email', 'payroll.salary.payment'];

beforeAll(async () => {
  simulator = await listenSimulator(createSimulator({ rateLimits: 'off' }), { port: 0, host: '127.0.0.1' });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  named = await control<Company>('POST', '/companies', { scenario: 'all-rights', employees: 25, seed: 1 });
  anonymous = await control<Company>('POST', '/companies', { scenario: 'all-rights', employees: 25, seed: 2 });
  for (const { id } of [named, anonymous]) await control('POST', `/companies/${id}/canaries`, { fields: tagged });
  await live();
  dump = await dumped();
}, 400_000);
afterAll(async () => {
  await simulator?.close();
  receiver.close();
  rmSync(cwd, { recursive: true, force: true });
});

const tokens = () => [named, anonymous].flatMap(({ serviceUsers }) => serviceUsers.map(({ token }) => token));
const secrets = () => [
  ...tokens(),
  ...[named, anonymous].flatMap(({ serviceUsers }) =>
    serviceUsers.map(({ id, token }) => Buffer.from(`${id}:${token}`).toString('base64')),
  ),
  operator,
  wrongKey,
  sealing.slice(3),
  bobsSecret,
  'mistyped-token',
];
/** Where values of people belong. */
const recordTables = [
  'employee',
  'job',
  'employment',
  'lifecycle',
  'base_pay',
  'variable_pay',
  'equity_grant',
  'custom_value',
];
/** What hands out values on purpose. */
const reading = ['employees', 'pay', 'export csv', 'export json', 'export snapshot'];
const textOf = (whats: (what: string) => boolean) =>
  answered
    .filter(({ what }) => whats(what))
    .map(({ text }) => text)
    .join('\n');

it('no secret is printed, answered, sent on or kept in the clear', () => {
  const everywhere = [...printed, textOf(() => true), ...webhooks, ...dump.map(({ text }) => text)].join('\n');
  expect(secrets().filter((secret) => everywhere.includes(secret))).toEqual([]);
});

it('every question was answered as it should be', () => {
  const said: Record<string, string[]> = {};
  for (const [one, status] of new Map(answered.map((each) => [`${each.what} ${each.status}`, each.status]))) {
    said[status] = [...(said[status] ?? []), one.replace(/ \d+$/, '')];
  }
  const sorted = Object.fromEntries(Object.entries(said).map(([status, whats]) => [status, whats.toSorted()]));
  const ofBoth = (...whats: readonly string[]) =>
    ['anon', 'named'].flatMap((name) => whats.map((w) => `${name}: ${w}`));
  expect(sorted).toEqual({
    200: [
      ...ofBoth('capture', 'certificate', 'check', 'connection', 'drift', 'employees', 'excess', 'export csv'),
      ...ofBoth('export json', 'export snapshot', 'fields', 'history', 'hook new', 'hook ping', 'hook repeated'),
      ...ofBoth('hook unreadable', 'past capture', 'pay', 'runs'),
      // Refused by HiBob, or of another company: a check says so in its findings.
      ...['other company', 'refused check', 'refused sync'],
      ...['anon: synced', 'named: field', 'synced', 'audit', 'events', 'metrics', 'runs'],
    ].toSorted(),
    201: ['anon: inbound', 'anon: saved', 'named: inbound', 'refused', 'subscribed'],
    // A field that names somebody is not asked for where nobody is named.
    400: ['anon: field', 'bad body', 'bad csv', 'bad cursor', 'swapped'],
    401: ['anon: hook forged', 'named: hook forged', 'wrong key'],
    404: ['unknown'],
    409: ['anon: hook other company', 'named: hook other company'],
  });
});

it('names and pay stand in the record tables and nowhere else in the database', async () => {
  const inRecords = dump.filter(({ table }) => recordTables.includes(table)).map(({ text }) => text);
  expect((await traced(named, inRecords.join('\n'))).found).toBeGreaterThan(100);
  for (const { table, text } of dump.filter((one) => !recordTables.includes(one.table))) {
    expect([table, await leaks(named, text)]).toEqual([table, []]);
  }
});

it('logs, metrics, events, webhooks, findings, runs, captures, the audit log and errors name nobody and no amount', async () => {
  expect(printed.join('')).toContain('"msg":"chore.ended"');
  expect(await leaks(named, printed.join(''))).toEqual([]);
  expect(webhooks.join()).toContain('employee.changed');
  expect(await leaks(named, webhooks.join('\n'))).toEqual([]);
  for (const { what, text } of answered.filter((one) => !reading.includes(one.what.replace(/^\w+: /, '')))) {
    expect([what, await leaks(named, text)]).toEqual([what, []]);
  }
  const exported = textOf((what) => what === 'named: export json');
  expect((await traced(named, exported)).found).toBeGreaterThan(100);
});

it('of the anonymous company no name, address or id is anywhere, exports included', async () => {
  const kept = dump.map(({ text }) => text).join('\n');
  const said = [...printed, ...webhooks, textOf(() => true)].join('\n');
  const ids = await idsOf(anonymous);
  expect(ids).toHaveLength(25);
  for (const text of [kept, said]) {
    expect(naming(await leaks(anonymous, text))).toEqual([]);
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
  }
  expect(textOf((what) => what === 'anon: export json')).toContain('"employeeId":"P-');
});

it('what the scans look for, they find: a name, an address and an id that stand there', async () => {
  const shown = await search(anonymous, ['root.id', ...tagged]);
  const [someone] = shown;
  expect(
    naming(await leaks(anonymous, JSON.stringify(someone))).map((one) => /\((root\.\w+)\)/.exec(one)?.[1]),
  ).toEqual(['root.firstName', 'root.surname', 'root.displayName', 'root.email']);
  const kept = dump.map(({ text }) => text).join('\n');
  expect((await idsOf(named)).filter((id) => kept.includes(id))).toHaveLength(25);
});

/** Who somebody is, among what was found. */
function naming(sentences: readonly string[]): readonly string[] {
  return sentences.filter((sentence) => /\(root\./.test(sentence));
}

async function live(): Promise<void> {
  const [user] = named.serviceUsers;
  const stop = new AbortController();
  let ready = (_: string) => {};
  const line = new Promise<string>((resolve) => {
    ready = resolve;
  });
  const output = (heard: (text: string) => void): Output => ({
    write: async (text) => {
      printed.push(text);
      heard(text);
    },
    isTerminal: false,
    columns: 80,
  });
  const io: Io = {
    environment: {
      HIBOB_SERVICE_USER_ID: user?.id,
      HIBOB_SERVICE_USER_TOKEN: user?.token,
      HIBOB_BASE_URL: simulator.url,
      HIBOB_CONNECTOR_API_KEY: operator,
      HIBOB_CONNECTOR_KEYS: sealing,
      HIBOB_CONNECTOR_LOG: 'debug',
    },
    cwd,
    stdout: output((text) => ready(text)),
    stderr: output(() => {}),
    clock: systemClock,
    random: () => 0.5,
    stop: stop.signal,
  };
  const ended = run(['serve', '--port', '0', '--json', '--connection', 'named'], io);
  const first = await Promise.race([line, ended.then(() => Promise.reject(new Error(printed.join(''))))]);
  const { url } = JSON.parse(first) as { readonly url: string };
  const ask: Ask = async (what, method, path, body, own) => {
    const headers = { authorization: `Bearer ${operator}`, 'content-type': 'application/json', ...own };
    const sent = typeof body === 'object' ? JSON.stringify(body) : body;
    const response = await fetch(`${url}${path}`, { method, headers, ...(sent && { body: sent }) });
    const answer = { what, status: response.status, text: await response.text() };
    answered.push(answer);
    return answer;
  };
  try {
    await work(ask);
  } finally {
    stop.abort();
    await ended;
  }
}

type Ask = (
  what: string,
  method: string,
  path: string,
  /** Text is sent as it is. */
  body?: object | string,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

async function work(ask: Ask): Promise<void> {
  const at = (name: string, rest: string) => `/v1/connections/${name}/${rest}`;
  // Its own worker reads it, because it is new.
  await until(async () =>
    /"kind":"sync"[^}]*"outcome":"synced"/.test((await ask('runs', 'GET', at('named', 'runs'))).text),
  );

  const { port } = receiver.address() as AddressInfo;
  await ask('subscribed', 'POST', '/v1/subscriptions', { url: `http://127.0.0.1:${port}/hook` });

  const [quiet] = anonymous.serviceUsers;
  const anon = { name: 'anon', serviceUserId: quiet?.id, token: quiet?.token, selection: { anonymous: true } };
  await ask('anon: saved', 'POST', '/v1/connections', anon);
  expect((await ask('anon: synced', 'POST', at('anon', 'syncs'), {})).text).toContain('"outcome":"synced"');

  await rename();
  expect((await ask('synced', 'POST', at('named', 'syncs'), { mode: 'incremental' })).text).toContain('"synced"');
  await until(async () => webhooks.some((one) => one.includes('employee.changed')));

  // Refused, mistyped, joined, unknown.
  const wrong = { serviceUserId: named.serviceUsers[0]?.id, token: 'mistyped-token' };
  await ask('refused', 'POST', '/v1/connections', { name: 'wrong', ...wrong });
  await ask('refused check', 'POST', at('wrong', 'checks'), {});
  await ask('refused sync', 'POST', at('wrong', 'syncs'), {});
  await ask('swapped', 'POST', '/v1/connections', {
    name: 'x',
    serviceUserId: wrong.token,
    token: wrong.serviceUserId,
  });
  await ask('other company', 'POST', at('named', 'checks'), {
    credentials: { serviceUserId: quiet?.id, token: quiet?.token },
  });
  await ask('bad body', 'POST', '/v1/connections', { name: 'y', token: tokens()[0], more: tokens()[0] });
  await ask('bad csv', 'POST', at('named', 'equity'), { csv: `a,b\n${tokens()[0]},=1+1` });
  await ask('bad cursor', 'GET', at('named', 'pay?cursor=xx'));
  await ask('unknown', 'GET', '/v1/nothing');
  await ask('wrong key', 'GET', '/v1/connections', undefined, { authorization: `Bearer ${wrongKey}` });

  await hooks(ask);

  for (const name of ['named', 'anon']) {
    await ask(`${name}: employees`, 'GET', at(name, 'employees'));
    await ask(`${name}: pay`, 'GET', at(name, 'pay'));
    await ask(`${name}: export csv`, 'GET', at(name, 'export/employee?format=csv'));
    await ask(`${name}: export json`, 'GET', at(name, 'export/employee'));
    await ask(`${name}: export json`, 'GET', at(name, 'export/base_pay'));
    await ask(`${name}: export snapshot`, 'GET', at(name, 'export/pay_snapshot'));
    await ask(`${name}: check`, 'POST', at(name, 'checks'), {});
    await ask(`${name}: connection`, 'GET', `/v1/connections/${name}`);
    await ask(`${name}: runs`, 'GET', at(name, 'runs'));
    await ask(`${name}: certificate`, 'GET', at(name, 'certificate'));
    await ask(`${name}: fields`, 'GET', at(name, 'fields'));
    await ask(`${name}: field`, 'POST', at(name, 'fields/root.firstName/checks'), {});
    await ask(`${name}: excess`, 'POST', at(name, 'excess'), {});
    await ask(`${name}: drift`, 'GET', at(name, 'drift'));
    const [check] = JSON.parse((await ask(`${name}: history`, 'GET', at(name, 'checks'))).text);
    await ask(`${name}: capture`, 'POST', at(name, 'captures'), { exactCounts: true });
    await ask(`${name}: past capture`, 'POST', at(name, `checks/${check?.id}/captures`), { maskLabels: true });
  }
  await ask('events', 'GET', '/v1/events');
  await ask('audit', 'GET', '/v1/audit');
  await ask('metrics', 'GET', '/metrics');
}

/** HiBob tells of somebody: well signed, again, forged, of another company, and with what nobody can read. */
async function hooks(ask: Ask): Promise<void> {
  for (const [name, company] of [
    ['named', named],
    ['anon', anonymous],
  ] as const) {
    const opened = await ask(`${name}: inbound`, 'POST', `/v1/connections/${name}/inbound`, { secret: bobsSecret });
    const { path } = JSON.parse(opened.text) as { readonly path: string };
    const { companyId } = JSON.parse((await ask(`${name}: connection`, 'GET', `/v1/connections/${name}`)).text);
    const [employeeId] = await idsOf(company);
    const notice = (of: unknown) =>
      JSON.stringify({ companyId: of, type: 'table.entry.updated', data: { employeeId, tableId: 'salaries' } });
    const [someone] = await search(company, tagged);
    const hook = (what: string, body: string, secret = bobsSecret) =>
      ask(`${name}: hook ${what}`, 'POST', path, body, {
        'bob-signature': createHmac('sha512', secret).update(body).digest('base64'),
      });
    await hook('ping', '{"message":"Ping test"}');
    await hook('new', notice(companyId));
    await hook('repeated', notice(companyId));
    await hook('forged', notice(companyId), 'guessed');
    await hook('other company', notice('1'));
    await hook('unreadable', JSON.stringify({ companyId, type: '', data: someone }));
  }
}

/** What a company's service user is shown of everybody. */
async function search(
  { serviceUsers }: Company,
  fields: readonly string[],
): Promise<readonly { readonly id: string }[]> {
  const found = await fetch(`${simulator.url}/v1/people/search`, {
    method: 'POST',
    headers: headersOf(serviceUsers[0]),
    body: JSON.stringify({ fields, showInactive: true }),
  });
  expect(found.status).toBe(200);
  return ((await found.json()) as { employees: readonly { id: string }[] }).employees;
}

async function idsOf(company: Company): Promise<readonly string[]> {
  return (await search(company, ['root.id'])).map(({ id }) => id);
}

function headersOf(user: Company['serviceUsers'][number] | undefined) {
  const pair = Buffer.from(`${user?.id}:${user?.token}`).toString('base64');
  return { authorization: `Basic ${pair}`, 'content-type': 'application/json' };
}

/** Somebody's second name changes in HiBob, by a service user who may write. */
async function rename(): Promise<void> {
  const [first] = await idsOf(named);
  const changed = await fetch(`${simulator.url}/v1/people/${first}`, {
    method: 'PUT',
    headers: headersOf(named.serviceUsers[0]),
    body: JSON.stringify({ 'root.firstName': 'Renamed' }),
  });
  expect(changed.status).toBe(200);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It never came');
    await pause(100);
  }
}

async function dumped(): Promise<readonly { readonly table: string; readonly text: string }[]> {
  const opened = await openStore({ dataDir: join(cwd, '.hibob/data'), note: { command: 'test', at: '2026-11-02' } });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const { rows } = await opened.executeSql(
    "select table_schema, table_name from information_schema.tables where table_schema like 'hibob%'",
    [],
  );
  const tables: { table: string; text: string }[] = [];
  for (const { table_schema, table_name } of rows as { table_schema: string; table_name: string }[]) {
    const all = await opened.executeSql(`select * from "${table_schema}"."${table_name}"`, []);
    tables.push({ table: table_name, text: JSON.stringify(all.rows) });
  }
  await opened.store.close();
  return tables;
}

/** What of a company stands in a text. A text that was not read whole proves nothing. */
async function traced({ id }: Company, text: string): Promise<Traced> {
  const answer = await control<Traced>('POST', `/companies/${id}/canaries/trace`, { text });
  if (answer.sentence.includes('was not read to its end')) throw new Error(answer.sentence);
  return answer;
}

/** The same in sentences, and all of them. */
async function leaks(company: Company, text: string): Promise<readonly string[]> {
  const { leaks, more } = await traced(company, text);
  if (more > 0) throw new Error(`${more} more were found than are listed`);
  return leaks.map(({ sentence }) => sentence);
}

async function control<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${simulator.url}/_sim/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}
