import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCompanyFile, rebuild } from '@hibob-kit/scenarios';
import { type Capture, readCapture } from '@hibob-kit/schemas';
import { type Io, run } from 'hibob-connector';
import { createSimulator } from 'hibob-simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentialsOf, makeCompany, openStage, type Stage } from './stage.ts';

let stage: Stage;
let folder = '';
let company = '';
beforeAll(async () => {
  stage = await openStage();
  folder = mkdtempSync(join(tmpdir(), 'capture-'));
  const made = await makeCompany(stage, 'home-missing');
  company = made.id;
  await stage.connector('POST', '/v1/connections', {
    name: 'customer',
    baseUrl: stage.simulatorUrl,
    ...credentialsOf(made),
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stage.close();
});

const post = <T>(path: string, body: object) => stage.connector<T>('POST', `/v1/connections/customer/${path}`, body);

/** The connector's command line, as it prints on a terminal of 80 columns. */
async function command(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const output = (texts: string[]) => ({
    write: async (text: string) => void texts.push(text),
    isTerminal: false,
    columns: 80,
  });
  const io: Io = {
    environment: {},
    cwd: folder,
    stdout: output(out),
    stderr: output(err),
    clock: { now: () => 0, sleep: async () => {} },
    random: () => 0.5,
    stop: new AbortController().signal,
  };
  const code = await run([...args], io);
  return { code, out: out.join(''), err: err.join('') };
}

describe('A capture over HTTP', () => {
  it('checks now, and tells lists too', async () => {
    const { status, body } = await post<Capture>('captures', { exactCounts: true });
    expect(status).toBe(200);
    expect(readCapture(JSON.stringify(body)).kind).toBe('capture');
    expect(body.findings.map(({ code, category }) => [code, category])).toEqual([['category.view-missing', 'home']]);
    expect(body.lists?.find(({ list }) => list === 'payPeriod')).toEqual({
      list: 'payPeriod',
      items: 5,
      archived: 0,
      levels: 1,
    });
    expect(body.made).toMatchObject({ counts: 'exact', pseudonyms: 'of this connection' });
  });

  it('of a check of the past, asks HiBob nothing and tells the same of it', async () => {
    const now = await post<Capture>('captures', {});
    const { body: history } = await stage.connector<readonly { readonly id: string }[]>(
      'GET',
      '/v1/connections/customer/checks',
    );
    const asked = () => stage.control<object>('GET', `/companies/${company}/journal`);
    const before = await asked();
    const past = await post<Capture>(`checks/${history[0]?.id}/captures`, {});
    expect(await asked()).toEqual(before);
    const { lists: _, says: __, ...rest } = past.body;
    expect(rest).toEqual({ ...now.body, lists: undefined, says: undefined });
    expect(past.body.lists).toBe(null);
  });

  it('checks deep where that is asked', async () => {
    const { body } = await post<Capture>('captures', { deep: true });
    expect(body.breadth).toBe('deep');
    expect(body.says).toContain('The check was a deep one: it asked about everybody, and about more fields.');
  });

  it('says where there is no such check', async () => {
    const { status, body } = await post<{ readonly error: { readonly message: string } }>(
      'checks/2001-01-01/captures',
      {},
    );
    expect([status, body.error.message]).toEqual([400, 'There is no such check of this connection.']);
  });
});

describe('capture --show', () => {
  it('prints everything for approval, within 80 columns', async () => {
    const { body } = await post<Capture>('captures', {});
    writeFileSync(join(folder, 'capture.json'), JSON.stringify(body));
    const { code, out } = await command('capture', '--show', 'capture.json');
    expect(code).toBe(0);
    expect(out).toContain('No words of the company’s own.');
    expect(out).toContain('  category.view-missing in home, because of\n    category.no-view\n');
    expect(out).toContain('  People        60, inactive: 8, without an id: 0\n');
    expect(out).toMatch(/ {2}home\.legalGender +0 of 60, filled: 0\n/);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });

  it('does not print what a file says of itself', async () => {
    const { body } = await post<Capture>('captures', {});
    writeFileSync(join(folder, 'lying.json'), JSON.stringify({ ...body, says: ['It holds nothing at all.'] }));
    expect((await command('capture', '--show', 'lying.json')).out).not.toContain('nothing at all');
  });

  it('refuses to ask deeper of a check that is over', async () => {
    const { code, err } = await command('capture', '--check', '2026-11-01', '--deep');
    expect([code, err]).toEqual([2, expect.stringContaining('A check of the past is as deep as it was.')]);
  });

  it('refuses a file that was cut off, with exit code 2', async () => {
    const { body } = await post<Capture>('captures', {});
    writeFileSync(join(folder, 'half.json'), JSON.stringify(body).slice(0, 500));
    const { code, err } = await command('capture', '--show', 'half.json');
    expect(code).toBe(2);
    expect(err).toContain('half.json is no capture to rely on: It is not JSON, or was cut off');
  });
});

describe('A rebuilt company', () => {
  it('is an ordinary company file: it goes on from an export, and opens in the console', async () => {
    const { body } = await post<Capture>('captures', {});
    const rebuilt = rebuild(body);
    if (rebuilt.kind !== 'rebuilt') throw new Error(rebuilt.kind);
    expect(readCompanyFile(rebuilt.file).kind).toBe('company');
    const simulator = createSimulator({ control: 'any' });
    const send = (method: string, path: string, sent?: unknown) =>
      simulator.fetch(
        new Request(`http://127.0.0.1${path}`, {
          method,
          ...(sent === undefined
            ? {}
            : { body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } }),
        }),
      );
    const made = await send('POST', '/_sim/v1/companies', { file: rebuilt.file });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { readonly id: string };
    expect((await send('GET', `/console/companies/${id}`)).status).toBeLessThan(400);
    const exported = await (await send('GET', `/_sim/v1/companies/${id}/file`)).json();
    expect(readCompanyFile(exported).kind).toBe('company');
  });
});

it('The published schema is the one of this version', () => {
  const schema = readFileSync(new URL('../../docs/generated/capture.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(schema)).toMatchObject({ title: 'A capture of a HiBob connection, without anybody’s data' });
});
