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
 * The whole service once: connected, checked, synced by its own worker, asked, exported, subscribed to, refused, erased from. Every
 * value the simulator shows carries a tag that it finds again, wherever that turns up.
 */
interface Company {
  readonly id: string;
  readonly serviceUsers: readonly { readonly id: string; readonly token: string }[];
}
interface Leak {
  readonly sentence: string;
}

const operator = 'an-operators-key-canary';
const sealing = `k1:${Buffer.alloc(32, 9).toString('base64url')}`;
const cwd = mkdtempSync(join(tmpdir(), 'connector-leaks-'));
const printed: string[] = [];
const answered: { readonly what: string; readonly text: string }[] = [];
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
  sealing.slice(3),
  'bobs-webhook-secret',
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

it('names and pay stand in the record tables and nowhere else in the database', async () => {
  const inRecords = dump.filter(({ table }) => recordTables.includes(table)).map(({ text }) => text);
  expect((await leaks(named, inRecords.join('\n'))).length).toBeGreaterThan(20);
  for (const { table, text } of dump.filter((one) => !recordTables.includes(one.table))) {
    expect([table, await leaks(named, text)]).toEqual([table, []]);
  }
});

it('logs, metrics, events, webhooks, findings, runs, the audit log and errors name nobody and no amount', async () => {
  expect(printed.join('')).toContain('"msg":"chore.ended"');
  expect(await leaks(named, printed.join(''))).toEqual([]);
  expect(webhooks.join()).toContain('employee.changed');
  expect(await leaks(named, webhooks.join('\n'))).toEqual([]);
  expect(answered.length).toBeGreaterThan(20);
  for (const { what, text } of answered.filter((one) => !reading.includes(one.what.replace(/^\w+: /, '')))) {
    expect([what, await leaks(named, text)]).toEqual([what, []]);
  }
  expect(
    (
      await leaks(
        named,
        textOf((what) => what === 'named: export json'),
      )
    ).length,
  ).toBeGreaterThan(20);
});

it('of the anonymous company no name, address or id is anywhere, exports included', async () => {
  const kept = dump.map(({ text }) => text).join('\n');
  const said = [...printed, ...webhooks, textOf(() => true)].join('\n');
  const naming = (all: readonly string[]) => all.filter((sentence) => /\(root\./.test(sentence));
  expect(naming(await leaks(anonymous, kept))).toEqual([]);
  expect(naming(await leaks(anonymous, said))).toEqual([]);
  expect(textOf((what) => what === 'anon: export json')).toContain('"employeeId":"P-');
});

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
  const ask = async (what: string, method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${operator}`, 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    answered.push({ what, text });
    return { status: response.status, text };
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
  body?: object,
) => Promise<{ readonly status: number; readonly text: string }>;

async function work(ask: Ask): Promise<void> {
  const at = (name: string, rest: string) => `/v1/connections/${name}/${rest}`;
  // Its own worker reads it, because it is new.
  await until(async () =>
    /"kind":"sync"[^}]*"outcome":"synced"/.test((await ask('runs', 'GET', at('named', 'runs'))).text),
  );

  const { port } = receiver.address() as AddressInfo;
  await ask('subscribed', 'POST', '/v1/subscriptions', { url: `http://127.0.0.1:${port}/hook` });
  await ask('inbound', 'POST', at('named', 'inbound'), { secret: 'bobs-webhook-secret' });

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
  await ask('wrong key', 'GET', '/v1/nothing');

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
  }
  await ask('events', 'GET', '/v1/events');
  await ask('audit', 'GET', '/v1/audit');
  await ask('metrics', 'GET', '/metrics');
}

/** Somebody's second name changes in HiBob, by a service user who may write. */
async function rename(): Promise<void> {
  const [user] = named.serviceUsers;
  const headers = {
    authorization: `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`,
    'content-type': 'application/json',
  };
  const found = await fetch(`${simulator.url}/v1/people/search`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ fields: ['root.id'] }),
  });
  const { employees } = (await found.json()) as { employees: readonly { id: string }[] };
  const changed = await fetch(`${simulator.url}/v1/people/${employees[0]?.id}`, {
    method: 'PUT',
    headers,
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

async function leaks({ id }: Company, text: string): Promise<readonly string[]> {
  const traced = await control<{ leaks: readonly Leak[] }>('POST', `/companies/${id}/canaries/trace`, { text });
  return traced.leaks.map(({ sentence }) => sentence);
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
