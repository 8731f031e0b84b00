import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { startPostgres } from '@hibob-kit/real-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { openStore, type Where } from '../../src/store/open.ts';
import { backedUpShape, restoredShape } from '../../src/work-schemas.ts';
import { recordingIo } from '../recording-io.ts';
import { ann, annsPay, at } from '../store/records.ts';

const postgres = await startPostgres();
if (postgres.kind === 'missing') console.warn(`SKIPPED backups on real PostgreSQL: ${postgres.reason}`);

let cwd: string;
const note = { command: 'test', at };
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'connector-backup-'));
  const opened = await open({ dataDir: join(cwd, 'old'), note });
  const { store, service } = opened;
  const input = { name: 'acme', baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-1' };
  const acme = await store.saveConnection(
    { ...input, selection: { unselected: [], mapped: {}, extra: ['ä "quoted"'] } },
    at,
  );
  const runId = await store.startRun(acme.id, 'sync', at);
  const nothing = { insert: {}, update: {}, gone: {}, absent: [], fingerprints: new Map() };
  const insert = { employee: [ann], base_pay: [annsPay] };
  await store.apply(acme.id, { runId, recordedAt: at, fetchedAt: at }, { ...nothing, insert });
  await store.finishRun(runId, 'synced', { employees: 1 }, at);
  await service.credentials.save(acme.id, 'sealed-text', at);
  const owner = { tenantId: acme.tenantId, connectionId: acme.id };
  await service.audit.append({
    at,
    tenantId: acme.tenantId,
    actor: 'test',
    action: 'tested',
    subject: 'acme',
    detail: {},
  });
  await service.events.append(owner, [{ type: 'employee.hired', at, key: 'one', data: { employeeId: '1' } }]);
  await store.close();
}, 60_000);
afterAll(async () => {
  rmSync(cwd, { recursive: true, force: true });
  if (postgres.kind === 'started') await postgres.stop();
});

async function open(where: Where) {
  const opened = await openStore(where);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  return opened;
}

/** Every row of every table, as PostgreSQL writes it. */
async function contentOf(where: Where): Promise<readonly string[]> {
  const { executeSql, store } = await open(where);
  const tables = await executeSql(
    `select table_name as name from information_schema.tables where table_schema = 'hibob' and table_name <> 'migration' order by 1`,
    [],
  );
  const lines: string[] = [];
  for (const { name } of tables.rows as { name: string }[]) {
    const { rows } = await executeSql(`select to_jsonb(t)::text as row from hibob."${name}" t order by 1`, []);
    lines.push(...(rows as { row: string }[]).map(({ row }) => `${name} ${row}`));
  }
  await store.close();
  return lines;
}

async function cli(argv: readonly string[], environment: Record<string, string> = {}) {
  const { io, out, err } = recordingIo({ cwd, environment });
  const code = await run(argv, io);
  return { code, out: out(), err: err() };
}

describe('A backup', { timeout: 120_000 }, () => {
  it('is one file that nobody else may read, without the keys, and a restore brings back every row', async () => {
    const written = await cli(['backup', 'all.gz', '--data', 'old', '--json']);
    expect([written.code, backedUpShape.parse(JSON.parse(written.out)).file]).toEqual([0, join(cwd, 'all.gz')]);
    if (process.platform !== 'win32') expect((statSync(join(cwd, 'all.gz')).mode & 0o777).toString(8)).toBe('600');
    const restored = await cli(['restore', 'all.gz', '--data', 'new']);
    expect([restored.code, restored.err]).toEqual([0, '']);
    expect(restored.out).toMatch(/^✓ \d+ rows, as they were at .+\.\n$/);
    const [before, after] = [await contentOf(place('old')), await contentOf(place('new'))];
    expect(after).toEqual(before);
    expect(before.filter((line) => /^(employee|base_pay|credential|event|audit) /.test(line))).toHaveLength(5);
  });

  it('counts on behind what it brought back', async () => {
    const { executeSql, store, service } = await open(place('new'));
    const acme = await store.connection('acme');
    const owner = { tenantId: acme?.tenantId ?? '', connectionId: acme?.id ?? '' };
    await service.events.append(owner, [{ type: 'employee.hired', at, key: 'two', data: { employeeId: '2' } }]);
    const { rows } = await executeSql('select key from hibob.event order by seq', []);
    await store.close();
    expect(rows).toEqual([{ key: 'one' }, { key: 'two' }]);
  });

  it('goes into an empty database only, and whole or not at all', async () => {
    const again = await cli(['restore', 'all.gz', '--data', 'new']);
    expect([again.code, again.err]).toEqual([
      2,
      '✗ The database is not empty, so nothing was restored.\n  Restore into a new one: another --data DIR, or an empty database in\n  DATABASE_URL.\n',
    ]);
    const lines = gunzipSync(readFileSync(join(cwd, 'all.gz')))
      .toString()
      .split('\n');
    writeFileSync(join(cwd, 'cut.gz'), gzipSync(lines.slice(0, -2).join('\n')));
    writeFileSync(join(cwd, 'broken.gz'), readFileSync(join(cwd, 'all.gz')).subarray(0, 200));
    writeFileSync(join(cwd, 'other.gz'), gzipSync('{"hello":"world"}\n'));
    writeFileSync(join(cwd, 'older.gz'), gzipSync(lines.join('\n').replace(/"migration":"\d+"/, '"migration":"1"')));
    const said = [];
    for (const file of ['cut.gz', 'broken.gz', 'other.gz', 'older.gz', 'absent.gz'])
      said.push((await cli(['restore', file, '--data', 'empty'])).err.split('\n')[0]);
    expect(said).toEqual([
      '✗ The backup is not whole: its end is missing. Nothing was restored.',
      '✗ The file broken.gz is no whole backup; nothing was restored.',
      '✗ The file is no backup of this connector; nothing was restored.',
      '✗ The backup was made by another version of the connector; nothing was restored.',
      '✗ The file absent.gz cannot be read.',
    ]);
    expect((await contentOf(place('empty'))).map((line) => line.split(' ')[0])).toEqual(['tenant']);
  });

  it.skipIf(postgres.kind === 'missing')('moves a data folder to PostgreSQL and back', async () => {
    if (postgres.kind !== 'started') return;
    const { url: databaseUrl } = await postgres.database('moved');
    const environment = { DATABASE_URL: databaseUrl };
    expect((await cli(['restore', 'all.gz'], environment)).err).toBe('');
    expect((await cli(['backup', 'back.gz'], environment)).err).toBe('');
    const third = await cli(['restore', 'back.gz', '--data', 'third', '--json']);
    expect(restoredShape.parse(JSON.parse(third.out)).rows).toBeGreaterThan(5);
    expect(await contentOf(place('third'))).toEqual(await contentOf(place('old')));
  });
});

function place(name: string): Where {
  return { dataDir: join(cwd, name), note };
}
