import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { closed, portOf } from '../hibob/local-server.ts';
import { recordingIo } from '../recording-io.ts';

const fixtures = fileURLToPath(new URL('../hibob/fixtures', import.meta.url));
const pem = (name: string) => readFileSync(`${fixtures}/${name}`, 'utf8');

/** Certified by `ca.pem`; `server.pem` is a certificate too, but certifies nobody. */
const server = createServer({ cert: pem('server.pem'), key: pem('server-key.pem') }, (_, response) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end('[]'),
);
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => closed(server));

async function discover(argv: readonly string[], environment: Record<string, string>) {
  const user = { HIBOB_SERVICE_USER_ID: 'SERVICE-17', HIBOB_SERVICE_USER_TOKEN: 'secret-word' };
  const { io } = recordingIo({ cwd: fixtures, environment: { ...user, ...environment } });
  return run(['discover', '--base-url', `https://localhost:${portOf(server)}`, ...argv], io);
}

it.each<[string, readonly string[], Record<string, string>, number]>([
  ['no file', [], {}, 4],
  ['another certificate', ['--ca-file', 'server.pem'], {}, 4],
  ['--ca-file', ['--ca-file', 'ca.pem'], {}, 0],
  ['HIBOB_CA_FILE', [], { HIBOB_CA_FILE: 'ca.pem' }, 0],
  ['NODE_EXTRA_CA_CERTS', [], { NODE_EXTRA_CA_CERTS: 'ca.pem' }, 0],
  ['NODE_EXTRA_CA_CERTS beside --ca-file', ['--ca-file', 'server.pem'], { NODE_EXTRA_CA_CERTS: 'ca.pem' }, 0],
  ['NODE_EXTRA_CA_CERTS beside HIBOB_CA_FILE', [], { HIBOB_CA_FILE: 'ca.pem', NODE_EXTRA_CA_CERTS: 'server.pem' }, 0],
])('a company’s own CA, with %s', async (_, argv, environment, code) => {
  expect(await discover(argv, environment)).toBe(code);
});
