import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { credentialsOf, type MadeCompany, makeCompany, openStage, type Stage } from './stage.ts';

let stage: Stage;
let name = 'acme-0';
let named = 0;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(() => {
  named += 1;
  name = `acme-${named}`;
});
afterAll(() => stage.close());

interface Checked {
  readonly verdict: string;
  readonly findings: readonly { readonly code: string; readonly evidence: readonly string[] }[];
}
interface Synced {
  readonly outcome: string;
  readonly check: Checked;
  readonly sync: { readonly tables: Record<string, { readonly inserted: number; readonly updated: number }> };
}

const make = (seed: number) => makeCompany(stage, 'guide-complete', { seed, employees: 40 });
const connect = (credentials: object) =>
  stage.connector<{ companyId: string | null; error: { code: string } }>('POST', '/v1/connections', {
    name,
    baseUrl: stage.simulatorUrl,
    ...credentials,
  });
const sync = async () => (await stage.connector<Synced>('POST', `/v1/connections/${name}/syncs`, {})).body;
const check = async () => (await stage.connector<Checked>('POST', `/v1/connections/${name}/checks`, {})).body;
const companyId = async () =>
  (await stage.connector<{ companyId: string | null }>('GET', `/v1/connections/${name}`)).body.companyId;
const ids = async () => (await stage.rows(name, 'employee')).map(({ employeeId }) => employeeId);

async function asked(company: MadeCompany): Promise<readonly string[]> {
  const { entries } = await stage.control<{ entries: readonly { method: string; path: string }[] }>(
    'GET',
    `/companies/${company.id}/journal`,
  );
  return entries.map(({ method, path }) => `${method} ${path}`);
}

describe('A connection belongs to the company that it read first', () => {
  it('and refuses the credentials of another before anything but one search is read; what it holds stays', async () => {
    const [acme, other] = [await make(1), await make(2)];
    await connect(credentialsOf(acme));
    expect([(await check()).verdict, await companyId()]).toEqual(['ready', null]);
    expect([(await sync()).outcome, await companyId()]).toEqual(['synced', '565762']);
    const before = await ids();

    expect((await connect(credentialsOf(other))).status).toBe(201);
    const refused = await sync();
    expect([refused.outcome, refused.check.verdict, refused.check.findings.map(({ code }) => code)]).toEqual([
      'refused',
      'refused',
      ['credential.other-company'],
    ]);
    expect(refused.check.findings[0]?.evidence[0]).toBe(
      'The people carry the company ID 611974; what was read so far came from the company ID 565762.',
    );
    expect(await asked(other)).toEqual(['GET /v1/company/people/fields', 'POST /v1/people/search']);
    expect([await ids(), await companyId()]).toEqual([before, '565762']);

    await connect(credentialsOf(acme));
    expect((await check()).verdict).toBe('ready');
  });

  it('and a new token of the same company keeps the history', async () => {
    const acme = await make(1);
    await connect(credentialsOf(acme));
    await sync();
    const { serviceUserId } = credentialsOf(acme);
    const path = `/companies/${acme.id}/service-users/${serviceUserId}/reset-token`;
    const { token } = await stage.control<{ token: string }>('POST', path);
    expect((await sync()).check.findings.map(({ code }) => code)).toEqual(['credential.rejected']);
    await connect({ serviceUserId, token });
    const again = await sync();
    const touched = Object.values(again.sync.tables).map(({ inserted, updated }) => inserted + updated);
    expect([again.outcome, touched]).toEqual(['synced', [0, 0, 0, 0, 0, 0, 0, 0]]);
  });

  it('but whoever only checked with the wrong credentials may still put them right', async () => {
    await connect(credentialsOf(await make(2)));
    expect((await check()).verdict).toBe('ready');
    await connect(credentialsOf(await make(1)));
    expect([(await sync()).outcome, await companyId()]).toEqual(['synced', '565762']);
  });

  it('and a sandbox never takes the place of production', async () => {
    const acme = await make(1);
    await connect(credentialsOf(acme));
    await sync();
    const sandbox = { ...credentialsOf(acme), baseUrl: 'https://api.sandbox.hibob.com' };
    const { status, body } = await connect(sandbox);
    expect([status, body.error.code]).toEqual([409, 'other-company']);
    expect((await sync()).outcome).toBe('synced');
  });
});
