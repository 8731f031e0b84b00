import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { airbyteMessage } from '../airbyte/protocol.ts';
import { recordingIo } from '../recording-io.ts';
import { type SmallHiBob, startSmallHiBob } from '../small-hibob.ts';

let cwd: string;
let hibob: SmallHiBob;
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'connector-out-'));
  hibob = await startSmallHiBob();
  const config = { service_user_id: 'SERVICE-17', token: 'secret-word', base_url: hibob.url };
  const unshared = { without: ['gender', 'birthDate', 'equity'] };
  write('config.json', { ...config, ...unshared, pay_basis: 'actual' });
  write('far.json', { ...config, ...unshared, base_url: 'http://127.0.0.1:9' });
});
afterAll(async () => {
  await hibob.close();
  rmSync(cwd, { recursive: true, force: true });
});

const write = (name: string, value: unknown) =>
  writeFileSync(join(cwd, name), typeof value === 'string' ? value : JSON.stringify(value));

async function cli(...argv: readonly string[]) {
  const { io, out, err } = recordingIo({ cwd });
  const code = await run(argv, io);
  return { code, out: out(), err: err() };
}

// biome-ignore lint/suspicious/noExplicitAny: messages of every kind, looked at by the tests
type Said = Record<string, any>;
const isMessage = new Ajv({ strict: false, validateFormats: false }).compile(airbyteMessage);

/** What `airbyte` says: every line is checked against the protocol, and nothing stands on stderr. */
async function airbyte(...argv: readonly string[]) {
  const { code, out, err } = await cli('airbyte', ...argv);
  expect(err).toBe('');
  const messages = out
    .split('\n')
    .slice(0, -1)
    .map((line): Said => JSON.parse(line));
  for (const message of messages)
    expect([isMessage(message), message, isMessage.errors]).toEqual([true, message, null]);
  return { code, messages };
}

const streamsOf = (messages: readonly Said[]) => {
  const counts: Record<string, number> = {};
  for (const { record } of messages) if (record) counts[record.stream] = (counts[record.stream] ?? 0) + 1;
  return counts;
};

// One story: the tests build on each other.

it('airbyte spec: what a user fills in, the token as a secret', async () => {
  const { code, messages } = await airbyte('spec');
  expect([code, messages.length]).toEqual([0, 1]);
  const { required, properties } = messages[0]?.spec.connectionSpecification ?? {};
  expect([required, Object.keys(properties), properties.token.airbyte_secret]).toEqual([
    ['service_user_id', 'token'],
    ['service_user_id', 'token', 'base_url', 'pay_basis', 'anonymous', 'without'],
    true,
  ]);
});

it('airbyte check: a good connection and a refused one are both answers', async () => {
  const good = await airbyte('check', '--config', 'config.json');
  expect([good.code, good.messages]).toEqual([
    0,
    [{ type: 'CONNECTION_STATUS', connectionStatus: { status: 'SUCCEEDED' } }],
  ]);
  hibob.turn('refusing');
  const bad = await airbyte('check', '--config', 'config.json');
  hibob.turn('well');
  expect([bad.code, bad.messages[0]?.connectionStatus.status]).toEqual([0, 'FAILED']);
  const none = await airbyte('check', '--config', 'missing.json');
  expect(none.messages[0]?.connectionStatus).toEqual({
    status: 'FAILED',
    message: 'The configuration file missing.json does not exist. Check its path.',
  });
}, 120_000);

it('airbyte discover: nine streams, records incremental by record time', async () => {
  const { messages } = await airbyte('discover');
  const streams: readonly Said[] = messages[0]?.catalog.streams ?? [];
  expect(streams.map(({ name }) => name)).toEqual([
    'employee',
    'job',
    'employment',
    'lifecycle',
    'base_pay',
    'variable_pay',
    'equity_grant',
    'custom_value',
    'pay_snapshot',
  ]);
  const pay = streams.find(({ name }) => name === 'base_pay') ?? {};
  expect([pay.supported_sync_modes, pay.default_cursor_field, pay.source_defined_primary_key]).toEqual([
    ['full_refresh', 'incremental'],
    ['recordedFrom'],
    [['employeeId'], ['sourceEntryId']],
  ]);
  expect(pay.json_schema.properties.amount).toEqual({ type: ['null', 'string'], description: 'an exact decimal' });
  expect(pay.json_schema.properties._ab_cdc_deleted_at.format).toBe('date-time');
  const chosen = (name: string, sync_mode: string) => ({
    stream: streams.find((one) => one.name === name),
    sync_mode,
    destination_sync_mode: 'append_dedup',
  });
  write('catalog.json', {
    streams: [
      chosen('employee', 'incremental'),
      chosen('base_pay', 'incremental'),
      chosen('pay_snapshot', 'full_refresh'),
    ],
  });
});

it('airbyte read: syncs, emits the chosen streams, and says per stream how far it came', async () => {
  const { code, messages } = await airbyte('read', '--config', 'config.json', '--catalog', 'catalog.json');
  expect([code, streamsOf(messages)]).toEqual([0, { employee: 2, base_pay: 2, pay_snapshot: 2 }]);
  const ofPay = messages.filter(({ record, state, trace }) =>
    [record?.stream, state?.stream.stream_descriptor.name, trace?.stream_status?.stream_descriptor.name].includes(
      'base_pay',
    ),
  );
  expect(ofPay.map(({ type, trace }) => trace?.stream_status.status ?? type)).toEqual([
    'STARTED',
    'RUNNING',
    'RECORD',
    'RECORD',
    'STATE',
    'COMPLETE',
  ]);
  expect(ofPay[2]?.record.data).toMatchObject({
    amount: '82000.1',
    currency: 'GBP',
    annualFte: '82000.1',
    _ab_cdc_deleted_at: null,
  });
  const states = messages.flatMap(({ state }) => state ?? []);
  expect(states.map(({ stream, sourceStats }) => [stream.stream_descriptor.name, sourceStats.recordCount])).toEqual([
    ['employee', 2],
    ['base_pay', 2],
    ['pay_snapshot', 2],
  ]);
  write('state.json', states);
});

it('airbyte read again: streams with a state bring what changed, which is nothing', async () => {
  const again = ['read', '--config', 'config.json', '--catalog', 'catalog.json', '--state', 'state.json'];
  const { code, messages } = await airbyte(...again);
  expect([code, streamsOf(messages)]).toEqual([0, { pay_snapshot: 2 }]);
  const states = messages.flatMap(({ state }) => state ?? []);
  expect(JSON.parse(JSON.stringify(states))).toMatchObject([
    { stream: { stream_state: { recordedAt: expect.stringMatching(/^20.*Z$/) } }, sourceStats: { recordCount: 0 } },
    { stream: { stream_state: { recordedAt: expect.stringMatching(/^20.*Z$/) } }, sourceStats: { recordCount: 0 } },
    { sourceStats: { recordCount: 2 } },
  ]);
});

it('airbyte read: a failure is told in the protocol, and whose doing it is', async () => {
  const read = async (...argv: readonly string[]) => {
    const { code, messages } = await airbyte('read', ...argv);
    const { type, error } = messages.at(-1)?.trace ?? {};
    return [code, type, error?.failure_type];
  };
  write('strange.json', { streams: [{ stream: { name: 'salaries' }, sync_mode: 'full_refresh' }] });
  expect(await read('--config', 'config.json', '--catalog', 'strange.json')).toEqual([1, 'ERROR', 'config_error']);
  hibob.turn('refusing');
  expect(await read('--config', 'config.json', '--catalog', 'catalog.json')).toEqual([1, 'ERROR', 'config_error']);
  hibob.turn('well');
  expect(await read('--config', 'far.json', '--catalog', 'catalog.json')).toEqual([1, 'ERROR', 'transient_error']);
});

it('certificate: how complete the last sync was, in words and as JSON', async () => {
  const { code, out } = await cli('certificate', '--json');
  const certificate = JSON.parse(out);
  expect([code, certificate.complete, certificate.exceptions]).toEqual([0, true, []]);
  expect(certificate.people).toMatchObject({ expected: 2, seen: 2 });
  expect(certificate.tables.base_pay).toMatchObject({ state: 'read', rowsHeld: 2, restricted: {} });
  expect(certificate.tables.equity_grant).toMatchObject({ state: 'not requested', rowsHeld: 0 });
  expect(certificate.sha256).toMatch(/^[0-9a-f]{64}$/);
  const text = await cli('certificate');
  expect(text.out).toMatch(/^✓ Complete\n/);
  expect(text.out).toContain('People      2 listed, 2 read\n');
  expect(JSON.parse((await cli('certificate', '--json', '--run', certificate.run.id)).out)).toEqual(certificate);
  expect((await cli('certificate', '--run', 'no-such-run')).code).toBe(2);
});

it('equity: a file with mistakes is told line by line and not taken', async () => {
  write('grants.csv', 'employeeNumber,type,quantity,grantDate\n17,RSU,100,2024-02-01\n44,RSU,100,2024-02-01\n');
  const { code, out } = await cli('equity', 'grants.csv');
  expect([code, out]).toEqual([
    3,
    '✗ 1 mistake. Nothing was taken.\n  line 3, employeeNumber: Nobody is known by “44”. Sync first, or correct it.\n',
  ]);
  expect((await cli('export', '--table', 'equity_grant')).out).toBe('');
});

it('equity: an upload takes the place of the one before, and a sync leaves it alone', async () => {
  const grants = async () => {
    const { out } = await cli('export', '--table', 'equity_grant');
    return out
      .split('\n')
      .slice(0, -1)
      .map((line): Said => JSON.parse(line))
      .map(({ employeeId, sourcePath, quantity }) => [employeeId.slice(-1), sourcePath, quantity]);
  };
  write('grants.csv', 'employeeNumber,type,quantity,grantDate\n17,RSU,100,2024-02-01\n18,Options,5,2024-02-01\n');
  expect((await cli('equity', 'grants.csv', '--dry-run')).out).toContain('Nothing was taken (--dry-run)');
  expect(await grants()).toEqual([]);
  expect((await cli('equity', 'grants.csv')).code).toBe(0);
  expect(await grants()).toEqual([
    ['1', 'upload/equity', '100'],
    ['2', 'upload/equity', '5'],
  ]);
  write('grants.csv', 'employeeNumber,type,quantity,grantDate\n17,RSU,100,2024-02-01\n');
  expect((await cli('equity', 'grants.csv')).code).toBe(0);
  const config = { serviceUserId: 'SERVICE-17', token: 'secret-word', baseUrl: hibob.url };
  write('hibob.json', config);
  expect((await cli('sync', '--credentials', 'hibob.json')).code).toBe(0);
  expect(await grants()).toEqual([['1', 'upload/equity', '100']]);
  expect(JSON.parse((await cli('certificate', '--json')).out).tables.equity_grant).toMatchObject({
    state: 'uploaded',
    rowsHeld: 1,
  });
});
