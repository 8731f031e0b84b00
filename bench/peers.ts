import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, fire } from './load.ts';
import { median } from './measure.ts';
import { onServerCore } from './pinned.ts';

export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly cpuMs: number;
}

/** Other mock servers, from npm into a folder of their own, each set up to send the search's answer. */
interface Row {
  readonly name: string;
  readonly packages: readonly string[];
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Writes what it reads, and says how it is started. */
  readonly setUp: (folder: string, bytes: Uint8Array, port: number) => readonly string[];
}

const rows: readonly Row[] = [
  {
    name: 'json-server',
    packages: ['json-server@0.17.4'],
    method: 'GET',
    path: '/search',
    setUp: (folder, bytes, port) => {
      writeFileSync(join(folder, 'db.json'), JSON.stringify({ search: JSON.parse(Buffer.from(bytes).toString()) }));
      return ['node_modules/json-server/lib/cli/bin.js', '--quiet', '--port', String(port), 'db.json'];
    },
  },
  {
    name: 'Mockoon',
    packages: ['@mockoon/cli@9.2.0'],
    method: 'POST',
    path: '/search',
    setUp: (folder, bytes, port) => {
      writeFileSync(join(folder, 'mockoon.json'), JSON.stringify(mockoonOf(Buffer.from(bytes).toString(), port)));
      return ['node_modules/@mockoon/cli/bin/run.js', 'start', '--data', 'mockoon.json', '--disable-log-to-file'];
    },
  },
  {
    name: 'MSW with @mswjs/http-middleware',
    packages: ['msw@2.10.4', '@mswjs/http-middleware@0.10.3', 'express@4.21.2'],
    method: 'POST',
    path: '/search',
    setUp: (folder, bytes, port) => {
      writeFileSync(join(folder, 'answer.json'), bytes);
      writeFileSync(join(folder, 'msw.mjs'), mswProgram(port));
      return ['msw.mjs'];
    },
  },
  {
    name: 'Prism',
    packages: ['@stoplight/prism-cli@5.14.2'],
    method: 'POST',
    path: '/search',
    setUp: (folder, bytes, port) => {
      writeFileSync(join(folder, 'api.json'), JSON.stringify(documentOf(JSON.parse(Buffer.from(bytes).toString()))));
      return ['node_modules/@stoplight/prism-cli/dist/index.js', 'mock', '-p', String(port), 'api.json'];
    },
  },
];

const calls = 50;
const rounds = 5;

export async function measurePeers(folder: string, say: (text: string) => void): Promise<readonly Peer[]> {
  const bytes = new Uint8Array(readFileSync(join(folder, 'search.bytes')));
  const peers: Peer[] = [];
  for (const [at, row] of rows.entries()) {
    say(`${row.name} …`);
    try {
      peers.push(await measured(row, folder, bytes, 46_100 + at));
    } catch (error) {
      say(`${row.name} does not run here: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  return peers;
}

async function measured(row: Row, parent: string, bytes: Uint8Array, port: number): Promise<Peer> {
  const folder = join(parent, `peer-${port}`);
  execFileSync('mkdir', ['-p', folder]);
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', ...row.packages], {
    cwd: folder,
    stdio: 'ignore',
  });
  const [command = process.execPath, ...args] = onServerCore([process.execPath, ...row.setUp(folder, bytes, port)]);
  const server = spawn(command, args, { cwd: folder, stdio: 'ignore' });
  try {
    const url = `http://127.0.0.1:${port}`;
    const call = {
      method: row.method,
      path: row.path,
      authorization: 'Basic eDp5',
      body: row.method === 'POST' ? '{}' : undefined,
    };
    const asked = { ...call, ...(call.body === undefined ? {} : { body: call.body }) } as Parameters<typeof ask>[1];
    await ready(url, asked);
    const many = Array.from({ length: calls }, () => asked);
    await fire(url, many);
    const costs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = cpuOf(server.pid ?? 0);
      await fire(url, many);
      costs.push((cpuOf(server.pid ?? 0) - before) / calls);
    }
    const [first = ''] = row.packages;
    return { name: row.name, version: first.split('@').at(-1) ?? '', cpuMs: median(costs) };
  } finally {
    server.kill('SIGKILL');
  }
}

async function ready(url: string, call: Parameters<typeof ask>[1]): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const got = await ask(url, call).catch(() => null);
    if (got?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('it never answered 200');
}

/** Milliseconds that the kernel has counted for a process that cannot be asked; in ticks of ten. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function mockoonOf(body: string, port: number): unknown {
  const response = {
    uuid: 'r',
    body,
    latency: 0,
    statusCode: 200,
    label: '',
    headers: [{ key: 'Content-Type', value: 'application/json' }],
    bodyType: 'INLINE',
    filePath: '',
    databucketID: '',
    sendFileAsBody: false,
    rules: [],
    rulesOperator: 'OR',
    disableTemplating: true,
    fallbackTo404: false,
    default: true,
    crudKey: 'id',
    callbacks: [],
  };
  const route = {
    uuid: 'a',
    type: 'http',
    documentation: '',
    method: 'post',
    endpoint: 'search',
    responses: [response],
    responseMode: null,
    streamingMode: null,
    streamingInterval: 0,
  };
  return {
    uuid: 'e',
    lastMigration: 33,
    name: 'bench',
    endpointPrefix: '',
    latency: 0,
    port,
    hostname: '127.0.0.1',
    folders: [],
    routes: [route],
    rootChildren: [{ type: 'route', uuid: 'a' }],
    proxyMode: false,
    proxyHost: '',
    proxyRemovePrefix: false,
    tlsOptions: { enabled: false, type: 'CERT', pfxPath: '', certPath: '', keyPath: '', caPath: '', passphrase: '' },
    cors: false,
    headers: [],
    proxyReqHeaders: [],
    proxyResHeaders: [],
    data: [],
    callbacks: [],
  };
}

function mswProgram(port: number): string {
  return [
    "import { readFileSync } from 'node:fs';",
    "import express from 'express';",
    "import { createMiddleware } from '@mswjs/http-middleware';",
    "import { http, HttpResponse } from 'msw';",
    "const answer = JSON.parse(readFileSync('answer.json', 'utf8'));",
    "const app = express().use(express.json()).use(createMiddleware(http.post('/search', () => HttpResponse.json(answer))));",
    `app.listen(${port}, '127.0.0.1');`,
  ].join('\n');
}

function documentOf(example: unknown): unknown {
  const content = { 'application/json': { schema: { type: 'object' }, example } };
  const post = { responses: { 200: { description: 'All', content } } };
  return { openapi: '3.0.0', info: { title: 'bench', version: '1' }, paths: { '/search': { post } } };
}
