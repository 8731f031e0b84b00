import { companyOf, smallCompany } from '@hibob-kit/scenarios';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { credentialsOf, makeCompany, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Read off the generator: neither program has touched it. */
const { people } = companyOf(smallCompany);
const everybody = Array.from({ length: people.size }, (_, index) => people.at(index));

interface Synced {
  readonly outcome: string;
  readonly check: { readonly verdict: string; readonly findings: readonly { readonly code: string }[] };
  readonly sync: { readonly mode: string; readonly tables: Record<string, Record<string, number>> };
}
type Job = { readonly employeeId: string; readonly managerId: string | null };

async function connect(name: string, selection: object) {
  const company = await makeCompany(stage, 'all-rights');
  const credentials = { baseUrl: stage.simulatorUrl, ...credentialsOf(company) };
  await stage.connector('POST', '/v1/connections', { name, ...credentials, selection });
}
const sync = async (name: string, mode: 'full' | 'incremental' = 'full') =>
  (await stage.connector<Synced>('POST', `/v1/connections/${name}/syncs`, { mode })).body;
const jobs = async (name: string) => (await stage.rows(name, 'job')) as unknown as readonly Job[];
const ids = async (name: string) => (await stage.rows(name, 'employee')).map(({ employeeId }) => String(employeeId));
const erase = (name: string, employeeId: string, path = '') =>
  stage.connector<{ rows: number; references: number; readmitted: boolean; error: { code: string } }>(
    'POST',
    `/v1/connections/${name}/erasures${path}`,
    { employeeId },
  );
const written = ({ sync: { tables } }: Synced) =>
  Object.values(tables).reduce(
    (sum, { inserted, updated, gone }) => sum + (inserted ?? 0) + (updated ?? 0) + (gone ?? 0),
    0,
  );

/** Somebody to whom others report. */
async function aManager(name: string): Promise<string> {
  const [found] = (await jobs(name)).flatMap(({ managerId }) => managerId ?? []);
  if (found === undefined) throw new Error('Nobody reports to anybody');
  return found;
}

it('a person erased leaves no trace, does not come back though HiBob still shows them, and nobody else changes', async () => {
  await connect('named', {});
  const first = await sync('named');
  const before = await ids('named');
  const manager = await aManager('named');
  const email = String(everybody.find(({ id }) => id === manager)?.facts['root.email']);
  const held = await stage.dump();
  expect([held.includes(manager), held.includes(email)]).toEqual([true, true]);

  const { status, body } = await erase('named', manager);
  expect(status).toBe(200);
  expect(body.rows).toBeGreaterThan(4);
  expect(body.references).toBeGreaterThan(0);
  for (const mode of ['incremental', 'full', 'full'] as const) {
    const kept = await stage.dump();
    expect([mode, kept.includes(manager), kept.includes(email)]).toEqual([mode, false, false]);
    const again = await sync('named', mode);
    expect([again.outcome, again.check.verdict, written(again)]).toEqual(['synced', first.check.verdict, 0]);
  }
  expect(await ids('named')).toEqual(before.filter((id) => id !== manager));
  expect((await jobs('named')).filter(({ managerId }) => managerId === 'erased').length).toBeGreaterThan(0);
  const certificate = await stage.connector<{ people: object; exceptions: readonly string[] }>(
    'GET',
    '/v1/connections/named/certificate',
  );
  expect(certificate.body.people).toMatchObject({ expected: before.length - 1, seen: before.length - 1 });

  const { body: log } = await stage.connector<{
    entries: readonly { action: string; subject: string; detail: object }[];
  }>('GET', '/v1/audit');
  const entry = log.entries.find(({ action }) => action === 'person.erased');
  expect([entry?.subject, Object.keys(entry?.detail ?? {}).toSorted()]).toEqual([
    'named',
    ['events', 'references', 'rows'],
  ]);
  expect(JSON.stringify(log)).not.toContain(manager);
});

it('erasing again is the same, erasing nobody is refused, and who is readmitted comes with the next sync', async () => {
  await connect('changed-minds', {});
  await sync('changed-minds');
  const manager = await aManager('changed-minds');
  await erase('changed-minds', manager);
  const again = await erase('changed-minds', manager);
  expect([again.status, again.body]).toEqual([200, { rows: 0, events: 0, references: 0 }]);
  const nobody = await erase('changed-minds', '3980342332732990000');
  expect([nobody.status, nobody.body.error.code]).toEqual([404, 'person-unknown']);
  expect((await stage.connector('GET', '/v1/connections/changed-minds/erasures')).body).toEqual({ erased: 1 });

  expect((await erase('changed-minds', manager, '/readmit')).body).toEqual({ readmitted: true });
  expect((await erase('changed-minds', manager, '/readmit')).body).toEqual({ readmitted: false });
  expect((await sync('changed-minds')).sync.tables.employee?.inserted).toBe(1);
  expect((await jobs('changed-minds')).some(({ managerId }) => managerId === manager)).toBe(true);
});

it('somebody erased under a pseudonym stays away, also when people are named afterwards', async () => {
  await connect('pseudonyms', { anonymous: true });
  await sync('pseudonyms');
  const before = await ids('pseudonyms');
  const manager = await aManager('pseudonyms');
  expect(manager).toMatch(/^P-/);
  await erase('pseudonyms', manager);
  expect(written(await sync('pseudonyms'))).toBe(0);
  expect(await ids('pseudonyms')).toEqual(before.filter((id) => id !== manager));
  await stage.connector('PATCH', '/v1/connections/pseudonyms/read-employees', { anonymous: false });
  const named = await sync('pseudonyms');
  expect([named.outcome, named.sync.tables.employee?.inserted]).toEqual(['synced', before.length - 1]);
});
