import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { openTrouble } from '../../src/store/open-trouble.ts';
import { ann, at } from './records.ts';

const note = { command: 'check', at };
const open = (dataDir: string) => openStore({ dataDir, note });

let root: string;
/** A data folder with one employee, made once; every test has a copy of its own. */
let seeded: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'connector-open-'));
  seeded = join(root, 'seeded');
  const opened = await open(seeded);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  const { store } = opened;
  const input = { name: 'acme', baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-1' };
  const acme = await store.saveConnection({ ...input, selection: { unselected: [], mapped: {}, extra: [] } }, at);
  const runId = await store.startRun(acme.id, 'sync', at);
  const nothing = { insert: {}, update: {}, gone: {}, absent: [], fingerprints: new Map() };
  await store.apply(acme.id, { runId, recordedAt: at, fetchedAt: at }, { ...nothing, insert: { employee: [ann] } });
  await store.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function copyOf(name: string): string {
  const folder = join(root, name);
  cpSync(seeded, folder, { recursive: true });
  return folder;
}

/** Every file with its content, as one text to compare. */
function fingerprint(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const lines = files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return `${path} ${createHash('md5').update(readFileSync(path)).digest('hex')}`;
  });
  return lines.sort().join('\n');
}

it('opens a data folder again with what was written, and twice at once says who has it', async () => {
  const folder = copyOf('again');
  const first = await open(folder);
  if (first.kind !== 'opened') throw new Error(JSON.stringify(first));
  const second = await open(folder);
  expect(second).toMatchObject({ kind: 'held', folder, holder: { pid: process.pid, command: 'check' } });
  if (second.kind === 'opened') throw new Error('opened twice');
  expect(openTrouble(second)).toEqual({
    kind: 'trouble',
    code: 'data-folder-held',
    message: expect.stringMatching(
      /^The data folder .*again is in use by `check` \(process \d+ on .+, since 2026-10-07T08:00:00.000Z\)\.$/,
    ),
    fix: expect.stringMatching(
      /^Wait until it ends, use another folder with --data DIR, or a PostgreSQL server through DATABASE_URL\. If that process is gone, delete .*lock\.json\.$/,
    ),
  });
  const acme = await first.store.connection('acme');
  expect(await first.store.seenBefore(acme?.id ?? '')).toBe(1);
  await first.store.close();
  expect(readdirSync(folder)).toEqual(['postgres']);
});

it('keeps the data folder to this user', () => {
  if (process.platform !== 'win32') expect((statSync(seeded).mode & 0o777).toString(8)).toBe('700');
});

const damages: readonly (readonly [what: string, damage: (postgres: string) => void, reason: string])[] = [
  [
    'of another version of PostgreSQL',
    (postgres) => writeFileSync(join(postgres, 'PG_VERSION'), '16\n'),
    'its database is of version 16, and this connector reads version 18',
  ],
  [
    'whose version file holds garbage',
    (postgres) => writeFileSync(join(postgres, 'PG_VERSION'), '\u0000\u0001'),
    'its database is of an unreadable version, and this connector reads version 18',
  ],
  ['without version file', (postgres) => rmSync(join(postgres, 'PG_VERSION')), 'its database has no version file'],
  [
    'whose control file holds garbage',
    (postgres) => writeFileSync(join(postgres, 'global', 'pg_control'), 'garbage'),
    'its database files are damaged',
  ],
  [
    'without its tables',
    (postgres) => rmSync(join(postgres, 'base'), { recursive: true }),
    'its database lacks the folder base',
  ],
];

it.each(damages)(
  'says that a database %s cannot be used, and leaves every file as it was',
  async (what, damage, reason) => {
    const folder = copyOf(`damaged ${what}`);
    damage(join(folder, 'postgres'));
    const before = fingerprint(folder);
    expect(await open(folder)).toEqual({ kind: 'corrupt', folder, reason });
    expect(fingerprint(folder)).toBe(before);
  },
);

it('writes nothing into a folder with other things in it', async () => {
  const folder = join(root, 'strange');
  mkdirSync(folder);
  writeFileSync(join(folder, 'holiday.jpg'), 'photo');
  const failure = await open(folder);
  if (failure.kind === 'opened') throw new Error('opened');
  expect(openTrouble(failure)).toEqual({
    kind: 'trouble',
    code: 'data-folder-unusable',
    message: `The data folder ${folder} cannot be used: it holds "holiday.jpg", which no connector put there. Nothing in it was deleted.`,
    fix: 'Move it away and sync again, or use another folder with --data DIR.',
  });
  expect(readdirSync(folder)).toEqual(['holiday.jpg']);
});

it('says that a file is no data folder', async () => {
  const file = join(root, 'file');
  writeFileSync(file, '');
  expect(await open(file)).toEqual({ kind: 'folder-unusable', folder: file, reason: 'it is not a folder' });
});

it('makes anew what a first start that was killed left behind', async () => {
  const folder = join(root, 'killed');
  mkdirSync(join(folder, 'postgres', 'base'), { recursive: true });
  writeFileSync(join(folder, 'first-start-unfinished'), '');
  const opened = await open(folder);
  expect(opened.kind).toBe('opened');
  if (opened.kind === 'opened') await opened.store.close();
  expect(existsSync(join(folder, 'first-start-unfinished'))).toBe(false);
});

it('does not touch a database that a newer connector has written', async () => {
  const folder = copyOf('newer');
  const client = new PGlite(join(folder, 'postgres'));
  await client.exec(`insert into hibob.migration (hash, created_at) values ('later', 99999999999999)`);
  await client.close();
  expect(await open(folder)).toEqual({ kind: 'too-new' });
});

it('tells tables of another make from damaged files', async () => {
  const folder = copyOf('other tables');
  const client = new PGlite(join(folder, 'postgres'));
  await client.exec('delete from hibob.migration');
  await client.close();
  expect(await open(folder)).toEqual({
    kind: 'corrupt',
    folder,
    reason: 'its tables are not those of this connector and could not be brought up to date',
  });
  expect(readdirSync(folder)).toEqual(['postgres']);
});

it('says in words why a PostgreSQL server cannot be used, without its password', async () => {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const failure = await openStore({ databaseUrl: `postgres://me:secret-word@127.0.0.1:${port}/acme` });
  server.close();
  if (failure.kind === 'opened') throw new Error('opened');
  expect(openTrouble(failure)).toEqual({
    kind: 'trouble',
    code: 'database-unusable',
    message: 'The PostgreSQL server of DATABASE_URL cannot be used: Connection terminated unexpectedly.',
    fix: 'Check DATABASE_URL (postgres://user:password@host:5432/database) and that the server runs.',
  });
});
