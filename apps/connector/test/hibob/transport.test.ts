import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { explainNetworkError } from '../../src/hibob/network-error.ts';
import { createTransport, directTransport, type TransportOptions } from '../../src/hibob/transport.ts';
import { closed, portOf } from './local-server.ts';

/** Made for these tests alone, for the names `hibob.test` and `localhost`, valid until 2119; the CA's key is thrown away. */
const certificate = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const ca = certificate('ca.pem');

const server = createHttpsServer(
  { cert: certificate('server.pem'), key: certificate('server-key.pem') },
  (_, response) => response.end('hello'),
);
const tunnels: (string | undefined)[] = [];
const proxy = createHttpServer();
proxy.on('connect', (request, socket) => {
  tunnels.push(request.url);
  const upstream = connect(portOf(server), '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    socket.pipe(upstream).pipe(socket);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
});
const refusingProxy = createHttpServer();
refusingProxy.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'));

beforeEach(async () => {
  for (const each of [server, proxy, refusingProxy]) {
    each.listen(0, '127.0.0.1');
    await once(each, 'listening');
  }
});
afterEach(async () => {
  await Promise.all([server, proxy, refusingProxy].map(closed));
  tunnels.splice(0);
});

async function get(url: string, options: Partial<TransportOptions>): Promise<string> {
  const transport = createTransport({ ...directTransport, ...options });
  try {
    const signal = AbortSignal.timeout(60_000);
    const { status } = await transport.fetch(url, { method: 'GET', headers: {}, signal, redirect: 'manual' });
    return String(status);
  } catch (error) {
    return explainNetworkError(error, new URL(url).host).reason;
  } finally {
    await transport.close();
  }
}

const local = () => `https://localhost:${portOf(server)}`;
const proxyUrl = () => `http://127.0.0.1:${portOf(proxy)}`;

test("a company's own CA is trusted when it is added, and only then", async () => {
  expect(await get(local(), { extraCa: [ca] })).toBe('200');
  expect(await get(local(), {})).toBe(
    `the TLS certificate of ${new URL(local()).host} is not trusted: add your company's CA with --ca-file or HIBOB_CA_FILE`,
  );
});

test('HTTPS goes through the proxy, and the certificate is still checked', async () => {
  expect(await get('https://hibob.test', { httpsProxy: proxyUrl(), extraCa: [ca] })).toBe('200');
  expect(await get('https://hibob.test', { httpsProxy: proxyUrl() })).toContain('is not trusted');
  expect(await get('https://other.test', { httpsProxy: proxyUrl(), extraCa: [ca] })).toBe(
    'the TLS certificate belongs to another name than other.test: check the base URL',
  );
  expect(tunnels).toEqual(['hibob.test:443', 'hibob.test:443', 'other.test:443']);
});

test('a host in NO_PROXY and our own machine are reached directly', async () => {
  expect(await get(local(), { httpsProxy: proxyUrl(), extraCa: [ca] })).toBe('200');
  expect(await get('https://hibob.invalid', { httpsProxy: proxyUrl(), noProxy: '.invalid' })).toContain(
    'hibob.invalid',
  );
  expect(await get('https://hibob.invalid', { httpsProxy: proxyUrl(), noProxy: '*' })).toContain('hibob.invalid');
  expect(tunnels).toEqual([]);
});

test('a proxy that refuses is named as what it is', async () => {
  expect(await get('https://hibob.test', { httpsProxy: `http://127.0.0.1:${portOf(refusingProxy)}` })).toBe(
    'the proxy answered 407 instead of connecting to hibob.test: check HTTPS_PROXY and that the proxy allows hibob.test',
  );
});

test('https spoken to a server without TLS', async () => {
  expect(await get(`https://localhost:${portOf(proxy)}`, {})).toBe(
    `localhost:${portOf(proxy)} does not speak TLS: check https:// in the base URL`,
  );
});
