import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSimulator, type Listening, listen } from '../src/index.ts';
import { type Certificate, generateCertificate } from '../src/tls/certificate.ts';
import { authorized, bare, scenarioWith } from './simulation.ts';

let certificate: Certificate;
let folder: string;
beforeAll(async () => {
  certificate = await generateCertificate(Date.now());
  folder = await mkdtemp(join(tmpdir(), 'simulator-tls-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('over TLS', () => {
  const simulator = createSimulator({ rateLimits: 'off' });
  let listening: Listening;
  beforeAll(async () => {
    listening = await listen(simulator, { port: 0, host: '127.0.0.1', tls: certificate });
  });
  afterAll(() => listening.close());

  test('a client that trusts the authority is served under https', async () => {
    expect(listening.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const health = await get('/_sim/v1/health', 'localhost', certificate.ca);
    expect([health.status, health.json.tls]).toEqual([200, 'on']);
  });

  test('who does not trust it goes no further than the handshake', async () => {
    await expect(get('/_sim/v1/health', 'localhost')).rejects.toMatchObject({
      code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    });
  });

  test("HiBob's own host names are served, and the certificate holds for them", async () => {
    const created = simulator.createCompany({ scenario: scenarioWith(bare) });
    const [user] = created.kind === 'created' ? created.company.serviceUsers : [];
    if (!user) throw new Error('no service user');
    const statuses = ['api.hibob.com', 'api.sandbox.hibob.com', 'app.hibob.com'].map(
      async (name) => (await get('/v1/profiles', name, certificate.ca, authorized(user))).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
    await expect(get('/v1/profiles', 'api.example.com', certificate.ca)).rejects.toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
  });

  test('under such a name the control API stays shut', async () => {
    const answer = await get('/_sim/v1/health', 'api.hibob.com', certificate.ca);
    expect([answer.status, answer.json.error]).toEqual([
      403,
      `The control API does not answer to the name api.hibob.com:${portOf(listening)}.`,
    ]);
  });

  test('a company made over https hears its https address', async () => {
    const answer = await get('/_sim/v1/companies', 'localhost', certificate.ca, {}, '{"scenario":"guide-complete"}');
    expect([answer.status, answer.json.url]).toEqual([201, `https://localhost:${new URL(listening.url).port}`]);
  });

  test('plain http on that port is no HTTP answer', async () => {
    await expect(fetch(listening.url.replace('https', 'http'))).rejects.toThrow('fetch failed');
  });

  test('the certificate says what a strict client asks for', async () => {
    const socket = connect({ host: '127.0.0.1', port: portOf(listening), servername: 'localhost', ca: certificate.ca });
    await once(socket, 'secureConnect');
    const shown = socket.getPeerCertificate();
    socket.destroy();
    expect([shown.subject.CN, shown.issuer.CN, shown.subjectaltname, shown.ext_key_usage]).toEqual([
      'localhost',
      'HiBob simulator (made for one start)',
      'DNS:localhost, DNS:api.hibob.com, DNS:api.sandbox.hibob.com, DNS:app.hibob.com, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1',
      ['1.3.6.1.5.5.7.3.1'],
    ]);
  });

  interface Answer {
    readonly status: number | undefined;
    // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the tests are about
    readonly json: any;
  }

  /** Under a name, as a hosts entry would have it. */
  function get(path: string, name: string, ca?: string, headers = {}, body?: string): Promise<Answer> {
    const port = portOf(listening);
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method: body === undefined ? 'GET' : 'POST',
          servername: name,
          headers: { Host: `${name}:${port}`, ...headers },
          agent: false,
          ...(ca === undefined ? {} : { ca }),
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (part: string) => {
            text += part;
          });
          answer.on('end', () => resolve({ status: answer.statusCode, json: JSON.parse(text) }));
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }
});

test('what is no certificate is refused with a code', async () => {
  const simulator = createSimulator({});
  await expect(
    listen(simulator, { port: 0, host: '127.0.0.1', tls: { cert: 'nonsense', key: 'nonsense' } }),
  ).rejects.toMatchObject({ code: expect.stringMatching(/^ERR_OSSL/) });
});

describe('hibob-simulator', () => {
  test('--tls announces an https address and writes what clients have to trust', async () => {
    const caFile = join(folder, 'ca.pem');
    const { child, ended, firstText } = start('--tls', '--tls-ca-out', caFile, '--json');
    const { url, ca } = JSON.parse(await firstText);
    expect([url, ca]).toEqual([expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/), caFile]);
    expect(await healthAsTrusting(caFile, url)).toBe('on');
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(caFile, 'utf8')).toContain('BEGIN CERTIFICATE');
  });

  test('without a place for it, it lies among temporary files as long as the simulator runs', async () => {
    const { child, ended, firstText } = start('--tls', '--json');
    const { ca } = JSON.parse(await firstText);
    await access(ca);
    child.kill('SIGINT');
    await ended;
    await expect(access(ca)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a given certificate is used', async () => {
    const [caFile, certFile, keyFile] = [join(folder, 'own-ca.pem'), join(folder, 'cert.pem'), join(folder, 'key.pem')];
    await writeFile(caFile, certificate.ca);
    await writeFile(certFile, certificate.cert);
    await writeFile(keyFile, certificate.key);
    const { child, ended, firstText } = start('--tls-cert', certFile, '--tls-key', keyFile, '--json');
    const announced = JSON.parse(await firstText);
    expect(Object.keys(announced)).toEqual(['url', 'companies']);
    expect(await healthAsTrusting(caFile, announced.url)).toBe('on');
    child.kill('SIGINT');
    await ended;
  });

  test.each([
    ['a file that is not there', 'missing.pem', 'hibob-simulator: Cannot read the certificate: ENOENT'],
    [
      'a file that holds something else',
      'nonsense.pem',
      'hibob-simulator: The certificate and its key are no PEM files',
    ],
  ])('%s is one sentence and exit code 1', async (_, name, says) => {
    await writeFile(join(folder, 'nonsense.pem'), 'nonsense');
    const file = join(folder, name);
    const result = await start('--tls-cert', file, '--tls-key', file).ended;
    expect([result.code, result.stdout, result.stderr.startsWith(says)]).toEqual([1, '', true]);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  });

  /** Another Node, which knows the authority only from its environment: as a customer's program would. */
  async function healthAsTrusting(caFile: string, url: string): Promise<unknown> {
    const script = `fetch('${url}/_sim/v1/health').then((answer) => answer.json()).then((body) => console.log(body.tls))`;
    const child = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { NODE_EXTRA_CA_CERTS: caFile },
    });
    const [text] = await once(child.stdout.setEncoding('utf8'), 'data');
    return String(text).trim();
  }
});

function start(...args: readonly string[]) {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const all = ['--import', 'tsx', main, '--port', '0', '--employees', '5', ...args];
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, stdout, stderr }));
  return { child, ended, firstText: once(child.stdout, 'data').then(([text]) => String(text)) };
}

function portOf({ url }: Listening): number {
  return Number(new URL(url).port);
}
