import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createConnector } from '../../src/connector.ts';
import { explainer } from '../../src/explain.ts';
import { createTransport, directTransport } from '../../src/hibob/transport.ts';
import { type Opened, openStore } from '../../src/store/open.ts';
import { instruments } from '../../src/telemetry/instruments.ts';
import { spans } from '../../src/telemetry/spans.ts';
import { createTelemetry, type Telemetry } from '../../src/telemetry/telemetry.ts';
import { type SmallHiBob, startSmallHiBob } from '../small-hibob.ts';

interface Span {
  readonly name: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

const received: { readonly path: string; readonly key: string; readonly body: string }[] = [];
const collector = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  received.push({ path: request.url ?? '', key: String(request.headers['x-key']), body });
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
let hibob: SmallHiBob;
let opened: Opened;
let telemetry: Telemetry;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  hibob = await startSmallHiBob();
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const result = await openStore({ memory: true });
  if (result.kind !== 'opened') throw new Error(result.kind);
  opened = result;
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  telemetry = await createTelemetry('1.2.3', { endpoint, headers: { 'x-key': 'k' } });
  const connector = createConnector({
    store: opened.store,
    fetch: createTransport(directTransport).fetch,
    clock: { now: () => Date.UTC(2026, 9, 7), sleep: async () => {} },
    random: () => 0.5,
    userAgent: 'test',
    telemetry,
  });
  app = createApp({
    connector,
    service: opened.service,
    secrets: null,
    apiKey: 'operator-operator',
    version: '1.2.3',
    defaultBaseUrl: hibob.url,
    allowedHosts: { named: [], loopback: true },
    anyHost: true,
    explain: explainer((bug) => {
      throw bug;
    }),
    now: () => '2026-10-07T00:00:00.000Z',
    telemetry,
  });
}, 120_000);
afterAll(async () => {
  await opened.store.close();
  await hibob.close();
  collector.close();
});

async function call(method: string, path: string, body?: object): Promise<number> {
  const headers = { authorization: 'Bearer operator-operator', 'content-type': 'application/json' };
  const response = await app.request(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  await response.text();
  return response.status;
}

const spansSent = (): readonly Span[] =>
  received
    .filter(({ path }) => path === '/v1/traces')
    .flatMap(({ body }) => JSON.parse(body).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap((scope) => scope.spans);

it('a request, the run it starts and what that asks HiBob are one trace, and the metrics come along', async () => {
  const credentials = { serviceUserId: 'SERVICE-17', token: 'canary-token' };
  const selection = { unselected: ['gender', 'birthDate', 'equity'] };
  expect(await call('POST', '/v1/connections', { name: 'canary-name', ...credentials, selection })).toBe(201);
  expect(await call('POST', '/v1/connections/canary-name/syncs')).toBe(200);
  expect(await call('GET', '/v1/connections/canary-name/employees')).toBe(200);
  await telemetry.close();

  const sent = spansSent();
  const run = sent.find(({ name }) => name === 'run');
  const request = sent.find(({ spanId }) => spanId === run?.parentSpanId);
  expect([request?.name, valuesOf(request), valuesOf(run)]).toEqual([
    'api.request',
    { method: 'POST', route: '/v1/connections/:name/syncs', status: 200 },
    { kind: 'sync', outcome: 'synced' },
  ]);
  const toHiBob = sent.filter(({ name, parentSpanId }) => name === 'hibob.request' && parentSpanId === run?.spanId);
  expect(toHiBob).toHaveLength(hibob.journal.length);
  expect(valuesOf(toHiBob[0])).toMatchObject({ endpoint: 'fields.list', status: 200 });

  const measured = received.filter(({ path }) => path === '/v1/metrics').map(({ body }) => body);
  expect(measured.join()).toContain('"hibob_connector_hibob_requests"');
  expect(measured.join()).toContain('"hibob_connector_runs"');
  expect(new Set(received.map(({ key }) => key))).toEqual(new Set(['k']));
});

it('and nothing in them names a person, a company, a connection or a secret', () => {
  const sent = received.map(({ body }) => body).join('\n');
  const personal = ['canary-name', 'canary-token', 'SERVICE-17', '39803423327329980', 'Ann', 'example.com', '82000.1'];
  expect(personal.filter((word) => sent.includes(word))).toEqual([]);
  for (const { name, attributes } of spansSent()) {
    const known: readonly string[] = spans[name as keyof typeof spans].attributes;
    expect(attributes.map(({ key }) => key).filter((key) => !known.includes(key))).toEqual([]);
  }
});

it('a collector that is away keeps nobody from ending', async () => {
  const lonely = await createTelemetry('1', { endpoint: 'http://127.0.0.1:9', headers: {} });
  lonely.record(Object.keys(instruments)[0] as keyof typeof instruments, 1);
  expect(await lonely.span('run', { kind: 'check' }, () => Promise.resolve('done'))).toBe('done');
  await lonely.close();
}, 60_000);

function valuesOf(span: Span | undefined): Record<string, unknown> {
  const values = (span?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]] as const);
  return Object.fromEntries(values);
}
